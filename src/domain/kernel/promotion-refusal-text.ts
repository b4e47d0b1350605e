import type { LocalText } from './local-text';
import type { PromotionRefusal, PromotionRefusalCode } from './promotion-refusal';
import { sayAlways } from './say-always';

/** What each refusal of promotions says to a person (KER-5). */
export const PROMOTION_WORDING: {
  readonly [Code in PromotionRefusalCode]: (refusal: Extract<PromotionRefusal, { code: Code }>) => LocalText;
} = {
  PURPOSE_MISSING: ({ least }) => ({
    zh: `导出完整证件号码须写明用途（至少 ${least} 个字）。未导出任何内容。请填写用途，或改为导出隐去号码的名册。`,
    en: `Numbers of documents leave only for a purpose of at least ${least} characters. Nothing was exported. Say what it is for, or export with the numbers hidden.`,
  }),
  NOTHING_APPROVED: sayAlways(
    '所选范围内没有已批准待报送的晋升。未导出任何内容。请先完成审核和批准，或导出暂定名册。',
    'Nothing in this range is approved and waits to be sent. Nothing was exported. Review and approve first, or export the provisional roster.',
  ),
  ANSWERS_FAULTY: ({ rows }) => ({
    zh: `批复表中有 ${rows} 行有误。未登记任何内容。请下载退回表改正后重新上传，或选择只登记正确的行。`,
    en: `${rows} row(s) of the answers are faulty. Nothing was recorded. Correct them in the returned sheet and send it again, or record the sound rows only.`,
  }),
};
