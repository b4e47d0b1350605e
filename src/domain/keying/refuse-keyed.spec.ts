import {
  aspectOf,
  ledgerOf,
  moduleOf,
  PLAIN_RULES,
  points,
  schemeOf,
  seatsOf,
  STAGE,
} from '../../../test/rules/builders';
import type { AspectId, EntryId, JudgeId } from '../kernel/ids';
import { emptyStageBook, foldEntry } from '../ledger/fold-ledger';
import type { LedgerFact } from '../ledger/ledger-fact';
import type { StageBook } from '../ledger/stage-book';
import { markedStageOf } from '../mark/marked-stage-of';
import { parseKeyedMarks, type KeyedMark } from './keyed-mark';
import { keyedDifferences } from './keyed-differences';
import { refuseKeyed } from './refuse-keyed';

const scheme = schemeOf([moduleOf('m1', [aspectOf('a1'), aspectOf('a2')]), moduleOf('m2', [aspectOf('b1')])]);
const stage = markedStageOf(STAGE, { ...PLAIN_RULES, scheme }, seatsOf({ m1: ['j1'], m2: ['j2'] }), [
  'e1',
] as EntryId[])!;
const sheet = { entryId: 'e1' as EntryId, judgeId: 'j1' as JudgeId };
const of = { ...sheet, stageId: STAGE };
const mark = (aspectId: string, value: string): KeyedMark => ({
  aspectId: aspectId as AspectId,
  points: points(value),
});
const WHOLE = [mark('a1', '4'), mark('a2', '5')];

const bookAfter = (...facts: LedgerFact[]): StageBook => {
  const book = emptyStageBook();
  for (const entry of ledgerOf(facts)) foldEntry(book, entry);
  return book;
};
const codeOf = (marks: readonly KeyedMark[], book = bookAfter(), whose = sheet): string =>
  refuseKeyed(stage, book, whose, marks)?.code ?? 'fits';

describe('a paper sheet', () => {
  it('[KYN-2] is keyed in whole, with marks as the rulebook lets them stand', () => {
    expect(codeOf(WHOLE)).toBe('fits');
    expect(refuseKeyed(stage, bookAfter(), sheet, WHOLE.slice(1))).toEqual({
      code: 'SHEET_INCOMPLETE',
      missing: 1,
    });
    expect(codeOf([...WHOLE.slice(1), mark('a1', '10.5')])).toBe('MARK_OUT_OF_RANGE');
    expect(codeOf([...WHOLE.slice(1), mark('a1', '4.3')])).toBe('MARK_OFF_STEP');
  });

  it('[KYN-2] is that of one judge and one entry', () => {
    expect(codeOf([...WHOLE, mark('b1', '1')])).toBe('NOT_ASSIGNED');
    expect(codeOf([...WHOLE, mark('zz', '1')])).toBe('NOT_FOUND');
    expect(codeOf(WHOLE, bookAfter(), { ...sheet, entryId: 'e9' as EntryId })).toBe('NOT_FOUND');
    expect(codeOf(WHOLE, bookAfter(), { ...sheet, judgeId: 'j9' as JudgeId })).toBe('NOT_ASSIGNED');
  });

  it('[KYN-2] that is locked takes nothing more', () => {
    expect(codeOf(WHOLE, bookAfter({ ...of, kind: 'SheetSubmitted' }))).toBe('SHEET_LOCKED');
    expect(codeOf(WHOLE, bookAfter({ stageId: STAGE, kind: 'StageClosed' }))).toBe('STAGE_CLOSED');
  });

  it('[KYN-2] of somebody who is absent asks for no mark', () => {
    const book = bookAfter({
      stageId: STAGE,
      entryId: sheet.entryId,
      kind: 'StatusSet',
      status: 'absent',
      reason: 'not there',
    });
    expect(codeOf([], book)).toBe('fits');
  });
});

describe('two readings', () => {
  it('[KYN-3] differ where the values do, or where only one has any', () => {
    expect(keyedDifferences(WHOLE, WHOLE.toReversed())).toEqual([]);
    expect(keyedDifferences(WHOLE, [mark('a1', '4'), mark('a2', '5.5')])).toEqual(['a2']);
    expect(keyedDifferences(WHOLE, [mark('a2', '5'), mark('c', '0')])).toEqual(['a1', 'c']);
  });
});

describe('what comes through the door', () => {
  it('[KYN-1] is a list of marks, each aspect once', () => {
    expect(parseKeyedMarks({ marks: WHOLE })).toEqual({ ok: true, value: WHOLE });
    const pathOf = (body: unknown): unknown => {
      const parsed = parseKeyedMarks(body);
      return parsed.ok ? 'read' : parsed.refusal;
    };
    expect(pathOf({ marks: [] })).toMatchObject({ code: 'MALFORMED', path: 'marks' });
    expect(pathOf({ marks: [{ aspectId: 'a1', points: '4' }] })).toMatchObject({ path: 'marks[0].points' });
    expect(pathOf({ marks: [...WHOLE, WHOLE[0]] })).toMatchObject({
      path: 'marks[2].aspectId',
      fault: 'duplicate',
    });
    expect(pathOf({ marks: WHOLE, judgeId: 'j2' })).toMatchObject({ path: 'judgeId' });
  });
});
