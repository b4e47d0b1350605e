import type { AccountId } from './ids';
import type { Refusal, RefusalCode } from './refusal';
import { refusalText } from './refusal-text';
import { toPoints } from './to-points';

const EXAMPLES: { readonly [Code in RefusalCode]: Extract<Refusal, { code: Code }> } = {
  MALFORMED: { code: 'MALFORMED', path: 'mutations[0].points' },
  SIGN_IN_REQUIRED: { code: 'SIGN_IN_REQUIRED' },
  SIGN_IN_FAILED: { code: 'SIGN_IN_FAILED' },
  NOT_ALLOWED: { code: 'NOT_ALLOWED' },
  NOT_FOUND: { code: 'NOT_FOUND' },
  NOT_ASSIGNED: { code: 'NOT_ASSIGNED' },
  FOREIGN_CLIENT: { code: 'FOREIGN_CLIENT' },
  SEQUENCE_GAP: { code: 'SEQUENCE_GAP', expect: 7 },
  KEY_REUSED: { code: 'KEY_REUSED' },
  MARK_OUT_OF_RANGE: { code: 'MARK_OUT_OF_RANGE', max: toPoints(10_000_000) },
  MARK_OFF_STEP: { code: 'MARK_OFF_STEP', step: toPoints(250_000) },
  VERSION_CONFLICT: {
    code: 'VERSION_CONFLICT',
    theirs: toPoints(8_500_000),
    by: 'j1' as AccountId,
    at: '2005-09-10T08:00:00Z',
    seq: 4,
  },
  SHEET_LOCKED: { code: 'SHEET_LOCKED' },
  SHEET_INCOMPLETE: { code: 'SHEET_INCOMPLETE', missing: 3 },
  SHEET_NOT_SUBMITTED: { code: 'SHEET_NOT_SUBMITTED' },
  STAGE_CLOSED: { code: 'STAGE_CLOSED' },
  STAGE_NOT_CLOSED: { code: 'STAGE_NOT_CLOSED' },
  STAGE_INCOMPLETE: { code: 'STAGE_INCOMPLETE', openSheets: 12 },
  NOTHING_TO_PUBLISH: { code: 'NOTHING_TO_PUBLISH' },
  NOT_PUBLISHED: { code: 'NOT_PUBLISHED', stages: 2 },
  REASON_TOO_SHORT: { code: 'REASON_TOO_SHORT', least: 8 },
  ALREADY_EXISTS: { code: 'ALREADY_EXISTS' },
  TICKET_SPENT: { code: 'TICKET_SPENT' },
  RULES_FAULTY: {
    code: 'RULES_FAULTY',
    faults: [{ path: 'scheme.modules[0].weight', fault: 'out-of-range' }],
  },
  RETRY_LATER: { code: 'RETRY_LATER', retryAfterMs: 1_500 },
};

describe('refusalText', () => {
  it.each(Object.values(EXAMPLES))(
    '[KER-5] $code says what happened, what is kept and what to do',
    (refusal) => {
      const zh = refusalText(refusal, 'zh-CN');
      const en = refusalText(refusal, 'en');
      expect(zh.split('。')).toHaveLength(4);
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
      expect(en.match(/[.](\s|$)/g)).toHaveLength(3);
      expect(en).not.toMatch(/[\u4e00-\u9fff]/);
    },
  );

  it('[KER-5] names the figures that help', () => {
    expect(refusalText(EXAMPLES.MARK_OUT_OF_RANGE, 'en')).toContain('from 0 to 10.');
    expect(refusalText(EXAMPLES.MARK_OFF_STEP, 'zh-CN')).toContain('0.25');
    expect(refusalText(EXAMPLES.VERSION_CONFLICT, 'zh-CN')).toContain('8.5');
    expect(refusalText({ ...EXAMPLES.VERSION_CONFLICT, theirs: null }, 'en')).toContain('voided');
    expect(refusalText(EXAMPLES.RETRY_LATER, 'en')).toContain('2 s');
    expect(refusalText({ code: 'MALFORMED' }, 'en')).not.toContain('undefined');
  });
});
