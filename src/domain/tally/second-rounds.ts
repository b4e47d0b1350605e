import type { EntryRecord } from '../ledger/entry-record';
import { spreadKey, type CalledPlace } from '../ledger/spread-place';
import type { MarkingScheme } from '../scheme/marking-scheme';
import type { TalliedModule } from './tally-module';

/** The places whose second round is not over: somebody has not handed in again, and nothing is decided (RSC-4). */
export function openRounds({ secondRounds, spreadDecisions }: EntryRecord): CalledPlace[] {
  return secondRounds.flatMap(({ places, awaited }) =>
    places.filter(
      (place) => place.judgeIds.some((id) => awaited.has(id)) && !spreadDecisions.has(spreadKey(place)),
    ),
  );
}

/**
 * Whether an entry takes no place for now (RSC-6): in a module whose rule says so, all marks are there and too far apart, or a
 * second round is under way.
 */
export function isToRescore(
  { modules: rules }: MarkingScheme,
  modules: readonly TalliedModule[],
  record: EntryRecord,
): boolean {
  const leaves = rules.map(({ panel }) => panel.spread?.meanwhile === 'unplaced');
  if (!leaves.includes(true)) return false;
  const open = new Set(openRounds(record).map(({ moduleId }) => moduleId));
  return modules.some(({ tally, discrepancies }, index) => {
    const isApart = discrepancies.length > 0 && tally.marked === tally.expected;
    return leaves[index] === true && (isApart || open.has(tally.moduleId));
  });
}
