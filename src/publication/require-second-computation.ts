import type { PublishedStanding } from '../domain/archive/published';
import { notCoveredInResults } from '../domain/second-computation/not-covered';
import { standingsOf } from '../domain/second-computation/published';
import type { Outcome } from '../domain/second-computation/stages';
import { editionDifference } from '../domain/verification/edition-difference';
import { RefusedError } from '../platform/http/refused-error';
import type { StageContext } from '../setup/stages/stage-context';

/**
 * The second computation comes to the totals and places that would be published (SHD-3). Kinds of rules that it does not know are
 * answered by name. @throws RefusedError SECOND_COMPUTATION_DIFFERS.
 */
export function requireSecondComputation(
  { rules, entriesById }: StageContext,
  rows: readonly PublishedStanding[],
  outcome: Outcome | undefined,
): readonly string[] {
  const notCovered = notCoveredInResults(rules);
  if (notCovered.length > 0) return notCovered;
  const difference = editionDifference(rows, outcome ? standingsOf(outcome) : []);
  if (!difference) return [];
  const { id, member, written, computed } = difference;
  const entry = [...entriesById.values()].find((one) => one.id === id)?.number ?? id;
  throw new RefusedError({
    code: 'SECOND_COMPUTATION_DIFFERS',
    entry,
    member,
    first: written,
    second: computed,
  });
}
