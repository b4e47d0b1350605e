import type { ParticipationsView } from '#contract/participations';
import { participationKey, type ParticipationChange } from '#domain/participation/participation-changes';
import { peopleCountOf } from '#domain/unit-import/unit-columns';

/** What is typed, by `participationKey`; a cell that nobody touched is not in it. */
export type NumberDraft = ReadonlyMap<string, string>;

/** Numbers that stand, by `participationKey`. */
export function standingOf({ numbers }: Pick<ParticipationsView, 'numbers'>): Map<string, number> {
  return new Map(
    numbers.map(({ tradeId, unitId, entrants }) => [participationKey(tradeId, unitId), entrants]),
  );
}

/** A typed text as a number: null for none, undefined for what is no number. */
export function typedNumber(text: string): number | null | undefined {
  return text.trim() === '' ? null : peopleCountOf(text);
}

/** What would be written, and whether anything typed is no number. */
export function changesOf(
  { trades, units, numbers }: Pick<ParticipationsView, 'trades' | 'units' | 'numbers'>,
  draft: NumberDraft,
): { readonly changes: readonly ParticipationChange[]; readonly isFaulty: boolean } {
  const standing = standingOf({ numbers });
  const changes: ParticipationChange[] = [];
  let isFaulty = false;
  for (const { id: unitId } of units)
    for (const { id: tradeId } of trades) {
      const key = participationKey(tradeId, unitId);
      const text = draft.get(key);
      if (text === undefined) continue;
      const entrants = typedNumber(text);
      const expected = standing.get(key) ?? null;
      if (entrants === undefined) isFaulty = true;
      else if (entrants !== expected) changes.push({ tradeId, unitId, expected, entrants });
    }
  return { changes, isFaulty };
}
