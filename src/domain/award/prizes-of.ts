import type { Fen } from './money';
import type { PrizeRule } from './prize-rule';

/** What the holder at an index gets who shares a place with nobody. */
const moneyAt = ({ amounts }: PrizeRule, index: number): Fen => {
  let before = 0;
  for (const { money, people } of amounts) {
    before += people ?? Number.POSITIVE_INFINITY;
    if (index < before) return money;
  }
  return 0;
};

/**
 * The prize money of each who holds a title (AWD-13), best first. Those who share a place get the best of their amounts each, or
 * share all of them, whole fen each; what is left of that is not paid.
 */
export function prizesOf(rule: PrizeRule, holders: readonly { readonly place: number }[]): Fen[] {
  const money = holders.map((_, index) => moneyAt(rule, index));
  return holders.map(({ place }) => {
    const first = holders.findIndex((one) => one.place === place);
    const end = holders.findLastIndex((one) => one.place === place) + 1;
    if (rule.ties === 'each') return money[first]!;
    const together = money.slice(first, end).reduce((sum, one) => sum + one, 0);
    return Math.floor(together / (end - first));
  });
}
