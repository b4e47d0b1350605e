import type { ClosingRefusal } from './closing-refusal';
import { refusalText } from './refusal-text';

const STEPS = [
  { zh: '监督', en: 'Supervision' },
  { zh: '组委会', en: 'Committee' },
];

/** An example of every refusal on the way to a final result, with what its texts have to say. */
const EXAMPLES: {
  readonly [Code in ClosingRefusal['code']]: readonly [
    Extract<ClosingRefusal, { code: Code }>,
    zh: string,
    en: string,
  ];
} = {
  FLAGS_OPEN: [{ code: 'FLAGS_OPEN', flags: 2 }, '2 条监督意见', '2 flag(s)'],
  RECHECK_OPEN: [{ code: 'RECHECK_OPEN', left: 3 }, '3 名选手', '3 to go'],
  SIGNATURES_MISSING: [
    { code: 'SIGNATURES_MISSING', steps: STEPS },
    '监督、组委会',
    'Supervision, Committee',
  ],
  SIGNATURE_ORDER: [{ code: 'SIGNATURE_ORDER', next: STEPS[0]! }, '“监督”', '“Supervision”'],
  SIGNED_ALREADY: [{ code: 'SIGNED_ALREADY' }, '同一人只签一次', 'nobody signs twice'],
  RESULT_CHANGED: [{ code: 'RESULT_CHANGED' }, '请刷新后核对', 'Reload'],
  TIES_OPEN: [{ code: 'TIES_OPEN', ties: 2 }, '2 处并列', '2 tie(s)'],
  APPEAL_LATE: [{ code: 'APPEAL_LATE' }, '不予受理', 'time for this is over'],
  APPEAL_MADE: [{ code: 'APPEAL_MADE' }, '限申诉一次', 'one appeal'],
  APPEAL_STEP: [{ code: 'APPEAL_STEP' }, '状态不允许', 'at a step'],
  APPEAL_UNPAID: [{ code: 'APPEAL_UNPAID', fen: 20_050 }, '200.5 元尚未缴纳', 'CNY 200.5'],
  APPEAL_CONFLICT: [{ code: 'APPEAL_CONFLICT' }, '利害关系', 'conflict of interest'],
  APPEALS_OPEN: [{ code: 'APPEALS_OPEN', appeals: 3 }, '3 件', '3 appeal(s)'],
};

describe('refusals on the way to a final result', () => {
  it.each(Object.entries(EXAMPLES))(
    '[KER-5] %s says what happened and what to do',
    (_, [refusal, zh, en]) => {
      expect(refusalText(refusal, 'zh-CN')).toContain(zh);
      expect(refusalText(refusal, 'en')).toContain(en);
    },
  );
});
