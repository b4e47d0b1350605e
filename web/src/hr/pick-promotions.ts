import type { PromotionView } from '#contract/honours';

/** What became of a person: a promotion by any rule, by one rule (`rule:<id>`), or why there was none. */
export type ResultFilter = 'all' | 'promoted' | 'refused' | 'no-row' | `rule:${string}`;

export interface PromotionFilter {
  readonly tradeId: string | null;
  readonly unitName: string | null;
  readonly result: ResultFilter;
  /** Part of a name. */
  readonly words: string;
}

/** `refused`: a place that promotes, but something stands against it. `no-row`: the place is not one that promotes. */
function hasResult({ toGrade, ruleId, refusal }: PromotionView, result: ResultFilter): boolean {
  switch (result) {
    case 'all':
      return true;
    case 'promoted':
      return toGrade !== null;
    case 'refused':
      return toGrade === null && refusal !== 'no-row';
    case 'no-row':
      return refusal === 'no-row';
    default:
      return toGrade !== null && `rule:${ruleId}` === result;
  }
}

/** The people that fit all parts of the filter, in the order given. */
export function pickPromotions(
  promotions: readonly PromotionView[],
  { tradeId, unitName, result, words }: PromotionFilter,
): PromotionView[] {
  const name = words.trim();
  return promotions.filter(
    (one) =>
      (tradeId === null || one.tradeId === tradeId) &&
      (unitName === null || one.unitName === unitName) &&
      hasResult(one, result) &&
      one.contestantName.includes(name),
  );
}

/** One text for each promotion: of one person in one trade. */
export function keyOfPromotion({
  tradeId,
  contestantId,
}: Pick<PromotionView, 'tradeId' | 'contestantId'>): string {
  return `${tradeId}/${contestantId}`;
}
