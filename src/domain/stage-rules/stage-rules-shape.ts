import { advancementRuleShape } from '../advancement/advancement-rule';
import { appealRuleShape } from '../appeal/appeal-rule';
import { awardRulesShape } from '../award/award-rule';
import { carryOverShape } from '../carry-over/carry-over-rule';
import { correctionRuleShape } from '../correction/correction-rule';
import { namedShape, recordShape } from '../kernel/record-shape';
import type { Shape } from '../kernel/shapes';
import { promotionRulesShape } from '../promotion/promotion-rule';
import { rankingRuleShape } from '../ranking/ranking-rule';
import { recheckRuleShape } from '../recheck/recheck-rule';
import { scaleRuleShape } from '../scale/scale-rule';
import { schemeShape } from '../scheme/scheme-shape';
import { signatureStepsShape } from '../signature/signature-rule';

/** The shape of `StageRules`. Whether rules of this shape are legal is `checkStageRules`' to say. */
export const stageRulesShape: Shape = namedShape(
  'StageRules',
  recordShape(
    { ranking: rankingRuleShape, awards: awardRulesShape, promotions: promotionRulesShape },
    {
      scheme: schemeShape,
      carryOver: carryOverShape,
      advancement: advancementRuleShape,
      scale: scaleRuleShape,
      recheck: recheckRuleShape,
      corrections: correctionRuleShape,
      signatures: signatureStepsShape,
      appeals: appealRuleShape,
    },
    { ranking: {}, awards: [], promotions: {} },
  ),
  'All rules of one stage of one trade.',
);
