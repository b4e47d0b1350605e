import type { AccountId } from '../../kernel/ids';
import type { MeantPromotion } from './meant-promotion';

/** How far a promotion has come. */
export const PROMOTION_STATES = [
  'proposed',
  'reviewed',
  'approved',
  'exported',
  'granted',
  'rejected',
  'declined',
] as const;
/** `declined` is the house's own no, `granted` and `rejected` are the authority's answer. */
export type PromotionState = (typeof PROMOTION_STATES)[number];

/** What people do with proposals on a page, and what files do: `export` takes away, `grant` and `reject` come back. */
export type PromotionDeskAct = 'review' | 'approve' | 'decline' | 'undo';
export type PromotionAct = PromotionDeskAct | 'export' | 'grant' | 'reject';

/** What the authority has decided. */
export type PromotionAnswer =
  | { readonly is: 'granted'; readonly certificate: string; readonly date: string }
  | { readonly is: 'rejected'; readonly reason: string };

/** One step of one promotion: never changed, never removed (PRW-1). */
export interface PromotionStep {
  readonly act: PromotionAct;
  readonly at: string;
  readonly by: AccountId;
  /** Of what was meant. */
  readonly hash: string;
  readonly meant: MeantPromotion;
  readonly reason: string | null;
  readonly answer: PromotionAnswer | null;
}
