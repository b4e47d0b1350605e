import type { AccountId, ContestantId, TradeId } from '../../kernel/ids';
import type { RosterCell } from '../../roster/roster-cell';
import type { MeantPromotion } from '../workflow/meant-promotion';
import { promotionStanding } from '../workflow/promotion-standing';
import type { PromotionAct, PromotionAnswer, PromotionStep } from '../workflow/promotion-step';
import { matchAnswerColumns } from './answer-columns';
import { answerFaultText, answerWarningText } from './answer-fault';
import { AnswerReader, type AnsweredPromotion, type AnswerRowRead } from './answer-reader';
import { checkCodeOf, hashStartOf } from './check-code';

const HASHES = ['a', 'b', 'c', 'd'].map((sign) => sign.repeat(64)) as [string, string, string, string];
const CODES = HASHES.map(checkCodeOf) as [string, string, string, string];
const GRANTED = {
  is: 'granted' as const,
  certificate: 'Y000023000000262000000',
  date: '2026-12-01',
} satisfies PromotionAnswer;

const sent = (hash: string, name: string, more: Partial<AnsweredPromotion> = {}): AnsweredPromotion => ({
  tradeId: 't1' as TradeId,
  contestantId: name as ContestantId,
  name,
  toGrade: 2,
  sent: hash,
  hash,
  standing: promotionStanding(stepsOn(hash, ['review', 'approve', 'export']), hash),
  ...more,
});
function stepsOn(hash: string, acts: readonly PromotionAct[]): PromotionStep[] {
  return acts.map((act) => ({
    act,
    at: '',
    by: 'x' as AccountId,
    hash,
    meant: {} as MeantPromotion,
    reason: null,
    answer: act === 'grant' ? GRANTED : null,
  }));
}

const PROMOTIONS = new Map([
  [HASHES[0], sent(HASHES[0], '虚构甲')],
  [HASHES[1], sent(HASHES[1], '虚构乙', { hash: HASHES[2] })],
  [
    HASHES[3],
    sent(HASHES[3], '虚构丁', {
      standing: promotionStanding(stepsOn(HASHES[3], ['review', 'approve', 'export', 'grant']), HASHES[3]),
    }),
  ],
]);

const HEADINGS = ['核对码', '姓名', '审批结果', '证书编号', '发证日期', '未批准原因'];
const cellOf = (text: string): RosterCell => ({ kind: text === '' ? 'empty' : 'text', text });

function read(...rows: readonly (readonly string[])[]): AnswerRowRead[] {
  const columns = matchAnswerColumns(HEADINGS);
  if (!columns.ok) throw new Error('headings');
  const reader = new AnswerReader(columns.value, {
    byCode: (start) => [...PROMOTIONS].find(([hash]) => hash.startsWith(start))?.[1],
    ownerOf: (number) => (number === GRANTED.certificate ? PROMOTIONS.get(HASHES[3]) : undefined),
  });
  return rows.map((row, index) => reader.read(index + 2, row.map(cellOf)));
}
const faults = (row: AnswerRowRead | undefined): string[] =>
  row?.is === 'faulty' ? row.faults.map(({ key, code }) => `${key} ${code}`) : [row?.is ?? ''];

describe('AnswerReader', () => {
  it('[RST-5] takes what was granted with number and date, and what was rejected with a reason', () => {
    const [granted] = read([CODES[0], '虚构甲', '批准', 'Y000023 000000262000001', '2026年12月1日', '']);
    expect(granted).toMatchObject({
      is: 'taken',
      answer: { is: 'granted', certificate: 'Y000023000000262000001', date: '2026-12-01' },
      warnings: [],
    });
    expect(read([CODES[0], '', '不批准', '', '', '年限不足'])[0]).toMatchObject({
      is: 'taken',
      answer: { is: 'rejected', reason: '年限不足' },
    });
  });

  it('[RST-5] a row without a decision waits, the same again is the same', () => {
    const rows = read(
      [CODES[0], '虚构甲', '', '', '', ''],
      [CODES[3], '', '批准', GRANTED.certificate, '2026-12-01', ''],
    );
    expect(rows.map(({ is }) => is)).toEqual(['open', 'same']);
  });

  it('[RST-5] what is missing, unknown, twice or somebody else’s is named', () => {
    const rows = read(
      ['', '', '批准', '', '', ''],
      ['0000-0000-0000-0000', '', '批准', 'Y1', '2026-12-01', ''],
      [CODES[0], '虚构乙', '也许', '', '', ''],
      [CODES[0], '虚构甲', '不批准', '', '', ''],
      [CODES[0], '虚构甲', '批准', GRANTED.certificate, '2026-13-01', ''],
    );
    expect(rows.map(faults)).toEqual([
      ['checkCode missing', 'certificate missing', 'date missing'],
      ['checkCode unknown-code'],
      ['name name-differs', 'decision unknown-decision'],
      ['checkCode twice-in-file', 'reason missing'],
      ['checkCode twice-in-file', 'date not-a-day'],
    ]);
    expect(faults(read([CODES[0], '', '批准', GRANTED.certificate, '2026-12-01', ''])[0])).toEqual([
      'certificate certificate-taken',
    ]);
  });

  it('[RST-5] an answer to a proposal that has changed since is faulty', () => {
    const [row] = read([CODES[1], '', '批准', 'Y1', '2026-12-01', '']);
    expect(faults(row)).toEqual(['checkCode changed']);
  });

  it('[RST-5] doubts about a number and a corrected answer are warnings', () => {
    const [row] = read([CODES[3], '', '批准', 'Y000023000000253000000', '2026-12-01', '']);
    const codes = row?.is === 'taken' ? row.warnings.map(({ code }) => code) : [];
    expect(codes).toEqual(['certificate-grade', 'certificate-year', 'corrects']);
  });

  it('[RST-5] every fault and warning has a text in both languages', () => {
    const texts = [
      answerFaultText({ key: 'checkCode', code: 'changed' }),
      answerFaultText({ key: 'checkCode', code: 'twice-in-file', row: 3 }),
      answerFaultText({ key: 'certificate', code: 'certificate-taken', by: '虚构丁' }),
      answerWarningText({ code: 'certificate-form' }),
      answerWarningText({ code: 'corrects', before: GRANTED }),
      answerWarningText({ code: 'corrects', before: { is: 'rejected', reason: '年限不足' } }),
    ];
    expect(texts.every(({ zh, en }) => zh !== '' && en !== '')).toBe(true);
  });
});

describe('check codes', () => {
  it('[RST-5] are read as people write them, and nothing else is one', () => {
    expect(CODES[0]).toBe('AAAA-AAAA-AAAA-AAAA');
    expect(hashStartOf(' ａａａａ aaaa-AAAAaaaa ')).toBe('a'.repeat(16));
    expect(hashStartOf('aaaa')).toBeUndefined();
  });
});
