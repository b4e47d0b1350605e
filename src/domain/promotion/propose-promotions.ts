import type { HonourCandidate } from '../award/honour-candidate';
import { isAtLeast } from '../kernel/is-at-least';
import type { ContestantId } from '../kernel/ids';
import type { Grade, PromotionRule } from './promotion-rule';
import { raiseGrade } from './raise-grade';

export interface ProposedPromotion {
  readonly contestantId: ContestantId;
  /** The row that holds, or whose least total was missed; null when no row names the place. */
  readonly ruleId: string | null;
  readonly fromGrade: Grade | null;
  /** Null: not promoted; `refusal` says why. */
  readonly toGrade: Grade | null;
  readonly refusal: 'no-row' | 'at-top' | 'already-there' | 'below-minimum' | null;
}

const propose = (candidate: HonourCandidate, rules: readonly PromotionRule[]): ProposedPromotion => {
  const { contestantId, grade: fromGrade, place, exactTotal } = candidate;
  const none = { contestantId, fromGrade, toGrade: null };
  const named = rules.filter(({ fromPlace, toPlace }) => place >= fromPlace && place <= toPlace);
  const rule = named.find(({ minimumTotal }) => isAtLeast(exactTotal, minimumTotal));
  if (!rule) {
    const missed = named[0];
    return { ...none, ruleId: missed?.id ?? null, refusal: missed ? 'below-minimum' : 'no-row' };
  }
  const raised = raiseGrade(fromGrade, rule.grant);
  if (typeof raised === 'string') return { ...none, ruleId: rule.id, refusal: raised };
  return { contestantId, ruleId: rule.id, fromGrade, toGrade: raised, refusal: null };
};

/**
 * The grade steps of one trade's published result, one row per candidate in the order given (PRO-1 … PRO-6): the first row whose
 * places and least total fit holds.
 */
export function proposePromotions(
  candidates: readonly HonourCandidate[],
  rules: readonly PromotionRule[],
): ProposedPromotion[] {
  return candidates.map((candidate) => propose(candidate, rules));
}
