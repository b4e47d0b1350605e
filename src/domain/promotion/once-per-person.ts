import type { ContestantId } from '../kernel/ids';
import type { ProposedPromotion } from './propose-promotions';

/** A proposal, and whether the rules it comes from allow one a year. */
export interface PromotionOfYear {
  readonly promotion: ProposedPromotion;
  readonly oncePerYear: boolean;
}

/**
 * Leaves everybody the highest of several promotions in one competition, where the rules allow one a year (PRO-8); of equal ones
 * the first. The others are refused `once-a-year`. Source: rules of the field 2.2 [S46].
 * @param elsewhere whom other competitions of the year have promoted: nobody of these once more (PRW-6)
 */
export function oncePerPerson(
  proposals: readonly PromotionOfYear[],
  elsewhere: ReadonlySet<ContestantId> = new Set(),
): ProposedPromotion[] {
  const best = new Map<ContestantId, PromotionOfYear>();
  for (const one of proposals) {
    const { promotion, oncePerYear } = one;
    if (!oncePerYear || promotion.toGrade === null) continue;
    const known = best.get(promotion.contestantId)?.promotion.toGrade ?? null;
    // Levels, not steps: the ladders of two trades may begin at different levels. Lower numbers are higher levels.
    if (known === null || promotion.toGrade < known) best.set(promotion.contestantId, one);
  }
  return proposals.map((one) => {
    const { promotion, oncePerYear } = one;
    const { contestantId, toGrade } = promotion;
    const isFree = best.get(contestantId) === one && !elsewhere.has(contestantId);
    const isKept = !oncePerYear || toGrade === null || isFree;
    return isKept ? promotion : { ...promotion, toGrade: null, refusal: 'once-a-year', limitedBy: null };
  });
}
