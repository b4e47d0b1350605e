import { isAtLeast } from '../../src/domain/kernel/is-at-least';
import type { Standing } from '../../src/domain/ranking/standing';
import type { StageRules } from '../../src/domain/scheme/stage-rules';
import type { TradePlan } from './final-plan';

const sharesPlace = (standings: readonly Standing[], place: number): boolean =>
  standings[place - 1]?.place === standings[place]?.place;

/**
 * Whether drawn marks tell the reconstructed story of a trade: nobody shares a place across the edge of an award or promotion row,
 * except the first place where the plan says so; and every title's least total is met inside its places, except by the last place
 * where the plan says so.
 */
export function fitsReconstruction(
  standings: readonly Standing[],
  rules: Pick<StageRules, 'awards' | 'promotions'>,
  plan: TradePlan,
): boolean {
  const edges = new Set([...rules.awards, ...rules.promotions].map(({ toPlace }) => toPlace));
  for (const edge of edges) {
    const isWanted = plan === 'shared-first' && edge === 1;
    if (sharesPlace(standings, edge) !== isWanted) return false;
  }
  if (plan === 'shared-first' && standings[1]?.place === standings[2]?.place) return false;
  return rules.awards.every(({ fromPlace, toPlace, minimumTotal }) =>
    standings.slice(fromPlace - 1, toPlace).every(({ tally }, index) => {
      const isLast = fromPlace + index === toPlace;
      const isShort = plan === 'short-of-minimum' && isLast && minimumTotal !== undefined;
      return tally.total !== null && isAtLeast(tally.total, minimumTotal) !== isShort;
    }),
  );
}
