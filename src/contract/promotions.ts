import type { ContestantId, TradeId } from '../domain/kernel/ids';
import type { PromotionCounts, PromotionDifference } from '../domain/promotion/count-promotions';
import type { PromotionNo } from '../domain/promotion/workflow/accept-promotion-act';
import type { MeantPromotion } from '../domain/promotion/workflow/meant-promotion';
import type {
  PromotionAct,
  PromotionAnswer,
  PromotionState,
} from '../domain/promotion/workflow/promotion-step';

/** Which promotion: one person in one trade. */
export interface PromotionKey {
  readonly tradeId: TradeId;
  readonly contestantId: ContestantId;
}

export interface PromotionSigning {
  readonly byName: string;
  readonly at: string;
}

/** Where one promotion stands. */
export interface PromotionStandingView extends PromotionKey {
  /** Names the proposal as it is now; null when it is proposed no more. */
  readonly hash: string | null;
  readonly state: PromotionState;
  readonly reviewed: PromotionSigning | null;
  readonly approved: PromotionSigning | null;
  readonly answer: PromotionAnswer | null;
  readonly reason: string | null;
  /** What was signed before the proposal changed, and how far that had come. */
  readonly changed: { readonly was: PromotionState; readonly before: MeantPromotion } | null;
}

/** GET /api/honours/competitions/:competitionId/promotions */
export interface PromotionDeskView {
  /** In the order of the proposals; after them those that are proposed no more. */
  readonly rows: readonly PromotionStandingView[];
  /** Trades of which nothing can be approved yet. */
  readonly held: readonly { readonly tradeId: TradeId; readonly why: 'not-final' | 'outdated' }[];
}

/** GET /api/honours/competitions/:competitionId/promotions/:tradeId/:contestantId/steps, oldest first. */
export interface PromotionStepView {
  readonly act: PromotionAct;
  readonly at: string;
  readonly byName: string;
  readonly reason: string | null;
  readonly answer: PromotionAnswer | null;
  readonly meant: MeantPromotion;
  /** Whether it meant another proposal than the present one. */
  readonly isVoid: boolean;
}

/** POST /api/honours/competitions/:competitionId/promotions/act: how many steps were made, and what was left and why. */
export interface PromotionActAnswer {
  readonly done: number;
  /** Those that stood so already. */
  readonly same: number;
  readonly left: readonly (PromotionKey & { readonly why: PromotionNo })[];
}

/**
 * POST /api/honours/competitions/:competitionId/promotions/simulation: what would be approved if honours were conferred now, by the
 * rules in force or by others, without those who are declined; writes nothing.
 */
export interface PromotionSimulationView {
  readonly now: PromotionCounts;
  /** Of the last conferral, as it was proposed. */
  readonly last: PromotionCounts;
  readonly differences: readonly PromotionDifference[];
}
