import type { ContestantId, TradeId } from '../../kernel/ids';
import { idShape } from '../../kernel/leaf-shapes';
import { recordShape } from '../../kernel/record-shape';
import { listShape, oneOfShape, textShape } from '../../kernel/shapes';
import { promotionRulesShape, type PromotionRules } from '../promotion-rule';
import type { PromotionDeskAct } from './promotion-step';

/** The reason for declining has at least so many signs. */
export const LEAST_PROMOTION_REASON = 4;
/** So many at once; a page sends more in several requests, and shows how far it is. */
export const MOST_PROMOTIONS_AT_ONCE = 200;

export interface MeantRow {
  readonly tradeId: TradeId;
  readonly contestantId: ContestantId;
  /** Of the proposal as the person has seen it. */
  readonly hash: string;
}

/** One person does the same with several proposals. */
export interface PromotionActRequest {
  readonly act: PromotionDeskAct;
  readonly reason: string;
  readonly rows: readonly MeantRow[];
}

const hash = textShape(64, 64, /^[0-9a-f]{64}$/);

export const promotionActShape = recordShape(
  {
    act: oneOfShape('review', 'approve', 'decline', 'undo'),
    reason: textShape(0, 500),
    rows: listShape(
      recordShape({ tradeId: idShape, contestantId: idShape, hash }),
      MOST_PROMOTIONS_AT_ONCE,
      1,
    ),
  },
  {},
  { reason: '' },
);

/** What would become of everybody; with `rules`, if these held for one trade or for all. */
export interface SimulationRequest {
  readonly rules?: PromotionRules;
  readonly tradeId?: TradeId;
}

export const simulationShape = recordShape({}, { rules: promotionRulesShape, tradeId: idShape });
