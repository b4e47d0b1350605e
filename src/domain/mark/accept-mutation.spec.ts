import {
  AT,
  aspectOf,
  deductionOf,
  ledgerOf,
  moduleOf,
  PLAIN_RULES,
  points,
  schemeOf,
  seatsOf,
  sha256,
  STAGE,
} from '../../../test/rules/builders';
import type { AspectId, ClientId, EntryId, JudgeId } from '../kernel/ids';
import type { Refusal } from '../kernel/refusal';
import type { Result } from '../kernel/result';
import { emptyStageBook, foldEntry } from '../ledger/fold-ledger';
import type { LedgerFact } from '../ledger/ledger-fact';
import type { StageBook } from '../ledger/stage-book';
import { acceptMutation } from './accept-mutation';
import { sheetContent } from '../ledger/sheet-content';
import { markedStageOf } from './marked-stage-of';
import type { MutationBody } from './mutation';

const scheme = schemeOf([moduleOf('m1', [aspectOf('a1'), aspectOf('a2')]), moduleOf('m2', [aspectOf('b1')])]);
const E1 = 'e1' as EntryId;
const stage = markedStageOf(STAGE, { ...PLAIN_RULES, scheme }, seatsOf({ m1: ['j1', 'j2'], m2: ['j2'] }), [
  E1,
])!;
const A1 = 'a1' as AspectId;
const cell = { stageId: STAGE, entryId: E1, judgeId: 'j1' as JudgeId, aspectId: A1 };

const bookOf = (...facts: readonly LedgerFact[]): StageBook => {
  const book = emptyStageBook();
  for (const row of ledgerOf(facts)) foldEntry(book, row);
  return book;
};
const marked = (aspectId: string, decimal = '8', judgeId = 'j1'): LedgerFact => ({
  ...cell,
  judgeId: judgeId as JudgeId,
  aspectId: aspectId as AspectId,
  kind: 'MarkAppended',
  points: points(decimal),
});

type Ask = Partial<{
  entryId: string;
  aspectId: string;
  points: number;
  basedOn: number;
  judge: string;
  client: string;
  content: string;
}>;
const ask = (name: MutationBody['name'], book: StageBook, more: Ask = {}): Result<LedgerFact, Refusal> => {
  const { judge = 'j1', client = 'c1', ...rest } = more;
  const cellOf = { aspectId: 'a1', points: points('9'), basedOn: 0 };
  const body = { name, entryId: 'e1', ...(name === 'submitSheet' ? {} : cellOf), ...rest } as MutationBody;
  const by = { judgeId: judge as JudgeId, clientId: client as ClientId, sha256 };
  return acceptMutation(stage, book, by, { ...body, id: 1, at: AT });
};
const code = (result: Result<LedgerFact, Refusal>): string =>
  result.ok ? result.value.kind : result.refusal.code;

describe('acceptMutation', () => {
  it('[MRK-10] appends the first mark of a cell and supersedes the next', () => {
    expect(ask('enterMark', bookOf())).toEqual({
      ok: true,
      value: { ...cell, kind: 'MarkAppended', points: points('9') },
    });
    expect(ask('enterMark', bookOf(marked('a2'), marked('a1')))).toEqual({
      ok: true,
      value: { ...cell, kind: 'MarkSuperseded', points: points('9'), supersedes: 2 },
    });
  });

  it('[MRK-10] voids only a mark that stands, and a voided cell can be marked again', () => {
    const voided: LedgerFact = { ...cell, kind: 'MarkVoided', supersedes: 1 };
    expect(ask('voidMark', bookOf(marked('a1')))).toEqual({ ok: true, value: voided });
    expect(code(ask('voidMark', bookOf()))).toBe('NOT_FOUND');
    expect(code(ask('voidMark', bookOf(marked('a1'), voided)))).toBe('NOT_FOUND');
    expect(ask('enterMark', bookOf(marked('a1'), voided))).toMatchObject({
      value: { kind: 'MarkSuperseded', supersedes: 2 },
    });
  });

  it('[MRK-4] knows only the stage’s entries and aspects', () => {
    expect(code(ask('enterMark', bookOf(), { entryId: 'e2' }))).toBe('NOT_FOUND');
    expect(code(ask('enterMark', bookOf(), { aspectId: 'a9' }))).toBe('NOT_FOUND');
    expect(code(ask('submitSheet', bookOf(), { entryId: 'e2' }))).toBe('NOT_FOUND');
    expect(code(ask('voidMark', bookOf(marked('a1')), { aspectId: 'a9' }))).toBe('NOT_FOUND');
  });

  it('[MRK-4][MRK-5][MRK-7][MRK-8] of several reasons the first of a fixed order is named', () => {
    const submitted: LedgerFact = { ...cell, kind: 'SheetSubmitted' };
    const closed: LedgerFact = { kind: 'StageClosed', stageId: STAGE };
    const stale = marked('a1', '8', 'j1');
    const all = bookOf(stale, submitted, closed);
    const wrong = { points: points('99'), client: 'c2' };
    expect(code(ask('enterMark', all, { ...wrong, entryId: 'e2', judge: 'j9' }))).toBe('NOT_FOUND');
    expect(code(ask('enterMark', all, { ...wrong, judge: 'j9' }))).toBe('NOT_ASSIGNED');
    expect(code(ask('enterMark', all, wrong))).toBe('STAGE_CLOSED');
    expect(code(ask('enterMark', bookOf(stale, submitted), wrong))).toBe('SHEET_LOCKED');
    expect(code(ask('enterMark', bookOf(stale), wrong))).toBe('MARK_OUT_OF_RANGE');
    expect(code(ask('enterMark', bookOf(stale), { ...wrong, points: points('9.9') }))).toBe('MARK_OFF_STEP');
    expect(code(ask('enterMark', bookOf(stale), { client: 'c2' }))).toBe('VERSION_CONFLICT');
    expect(code(ask('voidMark', bookOf(stale), { client: 'c2' }))).toBe('VERSION_CONFLICT');
  });

  it('[MRK-5] a judge marks only where he has a seat', () => {
    expect(code(ask('enterMark', bookOf(), { aspectId: 'b1' }))).toBe('NOT_ASSIGNED');
    expect(code(ask('enterMark', bookOf(), { aspectId: 'b1', judge: 'j2' }))).toBe('MarkAppended');
    expect(code(ask('enterMark', bookOf(), { judge: 'j9' }))).toBe('NOT_ASSIGNED');
    expect(code(ask('submitSheet', bookOf(), { judge: 'j9' }))).toBe('NOT_ASSIGNED');
  });

  it('[MRK-2][MRK-3] range and step hold here too', () => {
    expect(code(ask('enterMark', bookOf(), { points: points('10.5') }))).toBe('MARK_OUT_OF_RANGE');
    expect(code(ask('enterMark', bookOf(), { points: points('9.9') }))).toBe('MARK_OFF_STEP');
  });

  it('[MRK-6] another device overwrites only what it has seen', () => {
    const book = bookOf(marked('a2'), marked('a1', '8.5'));
    const theirs = { theirs: points('8.5'), by: 'j1', at: AT, seq: 2 };
    expect(ask('enterMark', book, { client: 'c2' })).toEqual({
      ok: false,
      refusal: { code: 'VERSION_CONFLICT', ...theirs },
    });
    expect(code(ask('voidMark', book, { client: 'c2', basedOn: 1 }))).toBe('VERSION_CONFLICT');
    expect(code(ask('enterMark', book, { client: 'c2', basedOn: 2 }))).toBe('MarkSuperseded');
    expect(code(ask('enterMark', book, { client: 'c1', basedOn: 0 }))).toBe('MarkSuperseded');
  });

  it('[MRK-6] a mark that the other device voided is a conflict too', () => {
    const book = bookOf(marked('a1'), { ...cell, kind: 'MarkVoided', supersedes: 1 });
    expect(ask('enterMark', book, { client: 'c2', basedOn: 1 })).toMatchObject({
      refusal: { theirs: null, seq: 2 },
    });
  });

  it('[MRK-7] a submitted sheet is locked, the other judge’s is not', () => {
    const sheet = { stageId: STAGE, entryId: E1, judgeId: cell.judgeId };
    const book = bookOf({ ...sheet, kind: 'SheetSubmitted' });
    for (const name of ['enterMark', 'voidMark', 'submitSheet'] as const)
      expect(code(ask(name, book))).toBe('SHEET_LOCKED');
    expect(code(ask('enterMark', book, { judge: 'j2' }))).toBe('MarkAppended');
    const reopened = bookOf(
      { ...sheet, kind: 'SheetSubmitted' },
      { ...sheet, kind: 'SheetReopened', reason: 'typo' },
    );
    expect(code(ask('enterMark', reopened))).toBe('MarkAppended');
  });

  it('[MRK-8] a closed stage takes nothing', () => {
    const book = bookOf(marked('a1'), { kind: 'StageClosed', stageId: STAGE });
    for (const name of ['enterMark', 'voidMark', 'submitSheet'] as const)
      expect(code(ask(name, book))).toBe('STAGE_CLOSED');
  });

  it('[MRK-9] a sheet is whole when all aspects of the judge’s modules are marked', () => {
    const voided: LedgerFact = { ...cell, kind: 'MarkVoided', supersedes: 1 };
    expect(ask('submitSheet', bookOf())).toEqual({
      ok: false,
      refusal: { code: 'SHEET_INCOMPLETE', missing: 2 },
    });
    expect(ask('submitSheet', bookOf(marked('a1'), marked('a2'), voided))).toMatchObject({
      refusal: { missing: 1 },
    });
    expect(ask('submitSheet', bookOf(marked('a1', '8', 'j2'), marked('a2')))).toMatchObject({
      refusal: { missing: 1 },
    });
    expect(ask('submitSheet', bookOf(marked('a1', '0'), marked('a2')))).toEqual({
      ok: true,
      value: {
        kind: 'SheetSubmitted',
        stageId: STAGE,
        entryId: E1,
        judgeId: 'j1',
        content: expect.any(String),
      },
    });
    const two = [marked('a1', '8', 'j2'), marked('a2', '8', 'j2')];
    expect(ask('submitSheet', bookOf(...two), { judge: 'j2' })).toMatchObject({ refusal: { missing: 1 } });
    expect(code(ask('submitSheet', bookOf(...two, marked('b1', '8', 'j2')), { judge: 'j2' }))).toBe(
      'SheetSubmitted',
    );
  });

  it('[SIG-1][SIG-2] a judge signs what the tablet shows, and only if the server holds the same', () => {
    const of = { stageId: STAGE, entryId: E1, judgeId: cell.judgeId };
    const shown = (decimal: string): string => {
      const marks = [A1, 'a2' as AspectId].map((aspectId) => ({
        aspectId,
        points: points(decimal),
        declaration: null,
      }));
      return sha256(sheetContent(of, marks));
    };
    const book = bookOf(marked('a1'), marked('a2'));
    const signed = { ok: true, value: { kind: 'SheetSubmitted', ...of, content: shown('8') } };
    expect(ask('submitSheet', book)).toEqual(signed);
    expect(ask('submitSheet', book, { content: shown('8') })).toEqual(signed);
    expect(code(ask('submitSheet', book, { content: shown('8.5') }))).toBe('SHEET_DIFFERS');
    expect(code(ask('submitSheet', bookOf(marked('a1')), { content: shown('8') }))).toBe('SHEET_INCOMPLETE');
  });

  it('[MRK-9] a deduction that was not made is marked 0, not left out', () => {
    const withDeduction = markedStageOf(
      STAGE,
      { ...PLAIN_RULES, scheme: schemeOf([moduleOf('m1', [aspectOf('a1'), deductionOf('d1')])]) },
      seatsOf({ m1: ['j1'] }),
      [E1],
    )!;
    const by = { judgeId: cell.judgeId, clientId: 'c1' as ClientId, sha256 };
    const submit = (...facts: readonly LedgerFact[]): Result<LedgerFact, Refusal> =>
      acceptMutation(withDeduction, bookOf(...facts), by, {
        name: 'submitSheet',
        entryId: E1,
        id: 1,
        at: AT,
      });
    expect(submit(marked('a1'))).toMatchObject({ refusal: { code: 'SHEET_INCOMPLETE', missing: 1 } });
    expect(code(submit(marked('a1'), marked('d1', '0')))).toBe('SheetSubmitted');
  });
});
