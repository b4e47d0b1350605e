import type { LocalText } from '../../domain/kernel/local-text';
import { say } from '../../domain/kernel/say';
import type { SelectionRule } from '../../domain/selection/selection-rule';
import type { SelectionField } from './selection-field.read-model';
import type { SelectionList } from './stored-decision';
import { withReview } from './with-review';

/** The trades that a list counts and whose newest edition is not final, the panel's review included (XUN-9). */
export function notFinal(rule: SelectionRule, list: SelectionList, field: SelectionField): LocalText[] {
  const { editions, finalStages, tradeNames } = field;
  const review = say(`${rule.name.zh}评审`, `${rule.name.en}: review`);
  const counted =
    list.kind === 'chief-technicians'
      ? withReview(editions, list.review)
      : editions.filter(({ tradeId }) => counts(rule, tradeId));
  return counted
    .filter(({ stageId }) => !finalStages.has(stageId))
    .map(({ tradeId }) => tradeNames.get(tradeId) ?? review);
}

/** Whether points of a trade go into the sums. */
function counts(rule: SelectionRule, tradeId: string): boolean {
  if (rule.kind !== 'excellent-units') return true;
  const points = rule.parts.find((part) => part.kind === 'points');
  if (points?.kind !== 'points') return false;
  return points.ranking.trades?.some((id) => id === tradeId) ?? true;
}
