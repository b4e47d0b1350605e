import type { AdvancementRule } from '../advancement/advancement-rule';
import type { AppealRule } from '../appeal/appeal-rule';
import type { AwardRule } from '../award/award-rule';
import type { CarryOverRule } from '../carry-over/carry-over-rule';
import type { CorrectionRule } from '../correction/correction-rule';
import type { PromotionRules } from '../promotion/promotion-rule';
import type { RankingRule } from '../ranking/ranking-rule';
import type { RecheckRule } from '../recheck/recheck-rule';
import type { ScaleRule } from '../scale/scale-rule';
import type { MarkingScheme } from '../scheme/marking-scheme';
import type { SignatureSteps } from '../signature/signature-rule';

/** All rules of one stage of one trade, as the organizer wrote them: data, stored and archived whole. */
export interface StageRules {
  /** Absent in a stage whose units only report participation (初赛). */
  readonly scheme?: MarkingScheme;
  readonly ranking: RankingRule;
  /** What earlier stages bring; unless said otherwise every stage starts from zero. */
  readonly carryOver?: CarryOverRule;
  /** Absent in the last stage. */
  readonly advancement?: AdvancementRule;
  /** How totals are made comparable with other trades, for awards that ask for it. */
  readonly scale?: ScaleRule;
  readonly awards: readonly AwardRule[];
  readonly promotions: PromotionRules;
  /** Absent: nothing is rechecked before publication. */
  readonly recheck?: RecheckRule;
  /** Absent: one person opens a sheet or the stage again. */
  readonly corrections?: CorrectionRule;
  /** Absent: nobody signs but the judges on their sheets. */
  readonly signatures?: SignatureSteps;
  /** Absent: the usual appeals (APL-1). */
  readonly appeals?: AppealRule;
}
