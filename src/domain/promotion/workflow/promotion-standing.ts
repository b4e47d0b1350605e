import type { MeantPromotion } from './meant-promotion';
import type { PromotionAct, PromotionAnswer, PromotionState, PromotionStep } from './promotion-step';

/** Where a promotion stands, and by whom it came there. */
export interface PromotionStanding {
  readonly state: PromotionState;
  /** The step that reviewed it, as long as that counts. */
  readonly reviewed: PromotionStep | null;
  readonly approved: PromotionStep | null;
  readonly answer: PromotionAnswer | null;
  /** Why it was declined or rejected. */
  readonly reason: string | null;
  /** What the last steps meant and how far it had come, where the proposal is another one now (PRW-2). */
  readonly changed: { readonly was: PromotionState; readonly before: MeantPromotion } | null;
}

const STATE_AFTER: Readonly<Record<PromotionAct, PromotionState>> = {
  review: 'reviewed',
  approve: 'approved',
  decline: 'declined',
  undo: 'proposed',
  export: 'exported',
  grant: 'granted',
  reject: 'rejected',
};

const NOTHING: PromotionStanding = {
  state: 'proposed',
  reviewed: null,
  approved: null,
  answer: null,
  reason: null,
  changed: null,
};

const after = (standing: PromotionStanding, step: PromotionStep): PromotionStanding => {
  const state = STATE_AFTER[step.act];
  if (step.act === 'undo') return NOTHING;
  return {
    ...standing,
    state,
    reviewed: step.act === 'review' ? step : standing.reviewed,
    approved: step.act === 'approve' ? step : standing.approved,
    answer: step.answer,
    reason: step.act === 'decline' || step.act === 'reject' ? step.reason : null,
  };
};

/** The state the last version that anybody acted on had come to. */
function wasBefore(steps: readonly PromotionStep[], hash: string): PromotionState {
  const ofIt = steps.slice(steps.findLastIndex((step) => step.hash !== hash) + 1);
  return ofIt.reduce(after, NOTHING).state;
}

/**
 * Where a promotion stands (PRW-1, PRW-2): the steps that meant the present proposal count, those before a step that meant
 * another one are void.
 * @param steps in their order
 * @param hash of the present proposal; null when it is not proposed any more
 */
export function promotionStanding(steps: readonly PromotionStep[], hash: string | null): PromotionStanding {
  const counting = steps.slice(steps.findLastIndex((step) => step.hash !== hash) + 1);
  const last = steps.at(-1);
  if (counting.length > 0 || !last) return counting.reduce(after, NOTHING);
  const was = wasBefore(steps, last.hash);
  return { ...NOTHING, changed: was === 'proposed' ? null : { was, before: last.meant } };
}
