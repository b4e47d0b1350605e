import type { Ground } from '../../src/domain/award/grounds/ground';
import { candidateOf } from '../../src/domain/eligibility/candidate-of';
import { failedCondition } from '../../src/domain/eligibility/condition';
import type { Standing } from '../../src/domain/ranking/standing';
import type { StageRules } from '../../src/domain/stage-rules/stage-rules';
import type { TradePlan } from './final-plan';

const sharesPlace = (standings: readonly Standing[], place: number): boolean =>
  standings[place - 1]?.place === standings[place]?.place;

/** Every row of this competition names places. */
const placesOf = (ground: Ground): { fromPlace: number; toPlace: number } => {
  if (ground.kind !== 'places') throw new RangeError('a row that names no places');
  return ground;
};

/**
 * Whether drawn marks tell the reconstructed story of a trade: nobody shares a place across the edge of an award or promotion row,
 * except the first place where the plan says so; and every title's least total is met inside its places, except by the last place
 * where the plan says so.
 */
export function fitsReconstruction(
  standings: readonly Standing[],
  rules: Pick<StageRules, 'scheme' | 'awards' | 'promotions'>,
  plan: TradePlan,
): boolean {
  const { scheme } = rules;
  if (!scheme) return false;
  const rows = [...rules.awards, ...rules.promotions.rows];
  const edges = new Set(rows.map(({ ground }) => placesOf(ground).toPlace));
  for (const edge of edges) {
    const isWanted = plan === 'shared-first' && edge === 1;
    if (sharesPlace(standings, edge) !== isWanted) return false;
  }
  if (plan === 'shared-first' && standings[1]?.place === standings[2]?.place) return false;
  return rules.awards.every(({ ground, conditions }) => {
    const { fromPlace, toPlace } = placesOf(ground);
    return standings.slice(fromPlace - 1, toPlace).every(({ tally }, index) => {
      const isLast = fromPlace + index === toPlace;
      const isShort = plan === 'short-of-minimum' && isLast && conditions.length > 0;
      const failed = failedCondition(conditions, candidateOf(tally, scheme, null));
      return (failed !== undefined) === isShort;
    });
  });
}
