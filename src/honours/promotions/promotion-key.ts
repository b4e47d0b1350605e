import type { PromotionKey } from '../../contract/promotions';

/** One text for each promotion of a competition. */
export function keyOf({ tradeId, contestantId }: PromotionKey): string {
  return `${tradeId}/${contestantId}`;
}
