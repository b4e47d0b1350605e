import type { RosterCounts } from '#contract/roster';

/** What a sentence of counts says, in its order; `same` and `faulty` stand at the end. */
const SAID = ['newPeople', 'newRegistrations', 'reserves', 'changed', 'same', 'faulty'] as const;

export interface Said {
  readonly key: (typeof SAID)[number];
  readonly count: number;
}

/** The counts that are worth saying: those that are not zero. */
export function saidCounts(counts: RosterCounts): readonly Said[] {
  return SAID.map((key) => ({ key, count: counts[key] })).filter(({ count }) => count > 0);
}

/** Rows that can be taken, those included that change nothing. */
export function soundRows({ newPeople, newRegistrations, changed, same }: RosterCounts): number {
  return newPeople + newRegistrations + changed + same;
}
