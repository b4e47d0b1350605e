import type { PromotionRefusal, PromotionRefusalCode } from './promotion-refusal';
import { refusalText } from './refusal-text';

/** An example of every refusal of promotions, and what its texts name. */
const EXAMPLES: {
  readonly [Code in PromotionRefusalCode]: readonly [
    Extract<PromotionRefusal, { code: Code }>,
    zh: string,
    en: string,
  ];
} = {
  PURPOSE_MISSING: [
    { code: 'PURPOSE_MISSING', least: 4 },
    '导出完整证件号码须写明用途（至少 4 个字）。',
    'for a purpose of at least 4 characters.',
  ],
  NOTHING_APPROVED: [
    { code: 'NOTHING_APPROVED' },
    '没有已批准待报送的晋升。',
    'Nothing in this range is approved',
  ],
  ANSWERS_FAULTY: [
    { code: 'ANSWERS_FAULTY', rows: 2 },
    '批复表中有 2 行有误。',
    '2 row(s) of the answers are faulty.',
  ],
};

describe('refusals of promotions', () => {
  it.each(Object.values(EXAMPLES))('[KER-5] $code in both languages', (refusal, zh, en) => {
    expect(refusalText(refusal, 'zh-CN')).toContain(zh);
    expect(refusalText(refusal, 'en')).toContain(en);
  });
});
