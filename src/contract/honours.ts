import type { ContestantId, StageId, TradeId } from '../domain/kernel/ids';
import type { LocalText } from '../domain/kernel/local-text';
import type { Grade } from '../domain/promotion/promotion-rule';

export interface AwardView {
  readonly contestantId: ContestantId;
  readonly contestantName: string;
  readonly unitName: string;
  readonly tradeId: TradeId;
  readonly tradeName: LocalText;
  readonly place: number;
  readonly total: string;
  readonly ruleId: string;
  readonly title: LocalText;
  readonly clause: LocalText;
}

export interface PromotionView {
  readonly contestantId: ContestantId;
  readonly contestantName: string;
  readonly sex: 'male' | 'female';
  readonly unitName: string;
  readonly tradeId: TradeId;
  readonly tradeName: LocalText;
  readonly occupationCode: string;
  readonly occupationName: string;
  readonly place: number;
  readonly theory: string | null;
  readonly practical: string | null;
  readonly total: string;
  readonly ruleId: string | null;
  readonly ruleName: LocalText | null;
  readonly fromGrade: Grade | null;
  /** Null: not promoted; `refusal` says why. */
  readonly toGrade: Grade | null;
  readonly clause: LocalText | null;
  readonly refusal: 'no-row' | 'at-top' | 'already-there' | 'below-minimum' | null;
}

/** GET /api/honours/competitions/:competitionId; POST …/confer computes it anew from the published results. */
export interface HonoursView {
  readonly conferredAt: string | null;
  /** The published results it was computed from. */
  readonly editions: readonly {
    readonly tradeId: TradeId;
    readonly stageId: StageId;
    readonly version: number;
    readonly hash: string;
  }[];
  readonly awardTotals: readonly {
    readonly ruleId: string;
    readonly title: LocalText;
    readonly people: number;
  }[];
  readonly promotionTotals: readonly {
    readonly ruleId: string;
    readonly name: LocalText;
    readonly people: number;
  }[];
  readonly awards: readonly AwardView[];
  readonly promotions: readonly PromotionView[];
}
