import { advanceEntries, type Advancement } from '../advancement/advance-entries';
import type { AdvancementRule } from '../advancement/advancement-rule';
import type { Standing } from '../ranking/standing';
import type { StageMoment } from './ranked-stage';
import { earlierTotals, peopleOf } from './stage-standings';

/** Who goes on from a stage as it stands. */
export function stageAdvancement(
  moment: StageMoment,
  rule: AdvancementRule,
  standings: readonly Standing[],
): Advancement {
  const { stage, book, earlier } = moment;
  return advanceEntries({
    standings,
    rule,
    scheme: stage.scheme,
    ranking: stage.ranking,
    records: book.recordsByEntry,
    people: peopleOf(moment),
    earlier: earlierTotals(stage, earlier),
    decisions: book.tieDecisions,
  });
}
