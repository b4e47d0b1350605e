import type { CertificateDoubt } from '../domain/identity/certificate-number';
import type { ContestantId, StageId, TradeId } from '../domain/kernel/ids';
import type { LocalText } from '../domain/kernel/local-text';
import type { Grade } from '../domain/promotion/ladder';
import type { NoPromotion } from '../domain/promotion/propose-promotions';
import type { Limited } from '../domain/promotion/raise-grade';

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
  readonly refusal: NoPromotion | null;
  /** The minimum that was missed, in words, with `below-minimum`. */
  readonly missed: LocalText | null;
  /** What kept the new level below what the row alone would give. */
  readonly limitedBy: Limited | null;
  /** Who has to approve it. */
  readonly approver: LocalText | null;
  /** The present certificate as far as it is known, and what of its number does not agree with the present level: to be looked at. */
  readonly certificate: { readonly number: string; readonly doubts: readonly CertificateDoubt[] } | null;
  /** With `once-a-year`: the competition of the same year that has promoted her. */
  readonly promotedBy?: LocalText;
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
