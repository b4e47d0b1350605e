import type { AdvancementRule } from '../advancement/advancement-rule';
import type { AwardRule } from '../award/award-rule';
import type { PromotionRule } from '../promotion/promotion-rule';
import type { RankingRule } from '../ranking/ranking-rule';
import type { MarkingScheme } from './marking-scheme';

/** All rules of one stage of one trade, as the organizer wrote them: data, stored and archived whole. */
export interface StageRules {
  /** Absent in a stage whose units only report participation (初赛). */
  readonly scheme?: MarkingScheme;
  readonly ranking: RankingRule;
  /** Absent in the last stage. */
  readonly advancement?: AdvancementRule;
  readonly awards: readonly AwardRule[];
  readonly promotions: readonly PromotionRule[];
}
