import type { ConferredAward, ConferredPromotion, HonouredEdition } from '../domain/archive/published';
import type { LocalText } from '../domain/kernel/local-text';

export type AwardView = ConferredAward;
export type PromotionView = ConferredPromotion;

/** GET /api/honours/competitions/:competitionId; POST …/confer computes it anew from the published results. */
export interface HonoursView {
  readonly conferredAt: string | null;
  /** The published results it was computed from. */
  readonly editions: readonly HonouredEdition[];
  readonly awardTotals: readonly {
    readonly ruleId: string;
    readonly title: LocalText;
    readonly people: number;
    /** Prize money of all who hold it, in fen; absent where there is none. */
    readonly prizes?: number;
  }[];
  readonly promotionTotals: readonly {
    readonly ruleId: string;
    readonly name: LocalText;
    readonly people: number;
  }[];
  readonly awards: readonly AwardView[];
  readonly promotions: readonly PromotionView[];
}
