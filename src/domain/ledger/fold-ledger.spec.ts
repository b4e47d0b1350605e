import { AT, ledgerOf, markFact, STAGE } from '../../../test/rules/builders';
import type { AspectId, EntryId, JudgeId } from '../kernel/ids';
import { toPoints } from '../kernel/to-points';
import { emptyStageBook, foldEntry } from './fold-ledger';
import type { LedgerFact } from './ledger-fact';
import { sheetOf } from './sheet-of';
import type { StageBook } from './stage-book';

const E1 = 'e1' as EntryId;
const J1 = 'j1' as JudgeId;
const A1 = 'a1' as AspectId;
const sheet = { stageId: STAGE, entryId: E1, judgeId: J1 };

const fold = (...facts: readonly LedgerFact[]): StageBook => {
  const book = emptyStageBook();
  for (const row of ledgerOf(facts)) foldEntry(book, row);
  return book;
};

describe('foldEntry', () => {
  it('[LED-1] a mark stands in its judge’s sheet with the row it came from', () => {
    const book = fold(markFact('e1', 'j1', 'a1', '8.5'), markFact('e1', 'j2', 'a1', '7'));
    const mark = sheetOf(book, E1, J1)?.marksByAspect.get(A1);
    expect(mark).toMatchObject({ points: 8_500_000, seq: 1, by: 'j1', clientId: 'c1' });
    expect(sheetOf(book, E1, 'j2' as JudgeId)?.lastSeq).toBe(2);
    expect(sheetOf(book, 'e2' as EntryId, J1)).toBeUndefined();
    expect(book.seq).toBe(2);
  });

  it('[LED-1] refuses a row twice or out of order', () => {
    const [first, second] = ledgerOf([markFact('e1', 'j1', 'a1', '8'), markFact('e1', 'j1', 'a2', '8')]);
    const book = emptyStageBook();
    foldEntry(book, second!);
    expect(() => foldEntry(book, second!)).toThrow(new RangeError('ledger row 2 after 2'));
    expect(() => foldEntry(book, first!)).toThrow(new RangeError('ledger row 1 after 2'));
    expect(book.seq).toBe(2);
  });

  it('[LED-1] a stage before its first row is empty and open', () => {
    expect(emptyStageBook()).toEqual({
      sheetsByEntry: new Map(),
      recordsByEntry: new Map(),
      tieDecisions: [],
      deliberations: [],
      signatures: [],
      oversight: { flags: new Map(), recheck: null, changedByEntry: new Map(), keyedByEntry: new Map() },
      notesByEntry: new Map(),
      allowedSeconds: new Map(),
      isClosed: false,
      revision: 1,
      reopenings: new Map(),
      seq: 0,
    });
  });

  it('[LED-1] rows of one sheet come together, those of other judges and entries apart', () => {
    const book = fold(
      markFact('e1', 'j1', 'a1', '8'),
      markFact('e2', 'j1', 'a1', '7'),
      markFact('e1', 'j2', 'a1', '6'),
      markFact('e1', 'j1', 'a2', '5'),
    );
    const cells = [...book.sheetsByEntry].flatMap(([entryId, sheets]) =>
      [...sheets].map(([judgeId, { marksByAspect, ...of }]) => [
        entryId,
        judgeId,
        of,
        [...marksByAspect].map(([aspectId, { points, seq }]) => [aspectId, points, seq]),
      ]),
    );
    const of = (entryId: string, judgeId: string, lastSeq: number): unknown => ({
      entryId,
      judgeId,
      state: 'open',
      revision: 1,
      submittedSeq: 0,
      signedHash: null,
      isKeyed: false,
      acknowledgements: new Map(),
      lastSeq,
    });
    expect(cells).toEqual([
      [
        'e1',
        'j1',
        of('e1', 'j1', 4),
        [
          ['a1', 8_000_000, 1],
          ['a2', 5_000_000, 4],
        ],
      ],
      ['e1', 'j2', of('e1', 'j2', 3), [['a1', 6_000_000, 3]]],
      ['e2', 'j1', of('e2', 'j1', 2), [['a1', 7_000_000, 2]]],
    ]);
  });

  it('[LED-1] an attempt without a result is a mark too', () => {
    expect(sheetOf(fold(markFact('e1', 'j1', 'a1', 'DNF')), E1, J1)?.marksByAspect.get(A1)).toEqual({
      points: 'DNF',
      seq: 1,
      by: 'j1',
      clientId: 'c1',
      at: AT,
    });
  });

  it('[LED-2] superseding replaces a mark and voiding leaves the cell without points', () => {
    const superseded: LedgerFact = {
      ...sheet,
      kind: 'MarkSuperseded',
      aspectId: A1,
      points: toPoints(9_000_000),
      supersedes: 1,
    };
    const voided: LedgerFact = { ...sheet, kind: 'MarkVoided', aspectId: A1, supersedes: 2 };
    const first = markFact('e1', 'j1', 'a1', '8');
    const after = sheetOf(fold(first, superseded), E1, J1);
    expect(after?.marksByAspect.get(A1)).toMatchObject({ points: 9_000_000, seq: 2 });
    expect(sheetOf(fold(first, superseded, voided), E1, J1)?.marksByAspect.get(A1)).toMatchObject({
      points: null,
      seq: 3,
    });
  });

  it('[LED-3] submit and reopen lock and unlock a sheet, close and reopen the stage', () => {
    const submitted: LedgerFact = { ...sheet, kind: 'SheetSubmitted' };
    const reopened: LedgerFact = { ...sheet, kind: 'SheetReopened', reason: 'wrong station' };
    expect(sheetOf(fold(submitted), E1, J1)).toMatchObject({ state: 'submitted', submittedSeq: 1 });
    expect(sheetOf(fold(submitted, reopened), E1, J1)).toMatchObject({
      state: 'open',
      submittedSeq: 1,
      lastSeq: 2,
    });
    const closed: LedgerFact = { kind: 'StageClosed', stageId: STAGE };
    expect(fold(submitted, closed)).toMatchObject({ isClosed: true, seq: 2 });
    const open: LedgerFact = { kind: 'StageReopened', stageId: STAGE, reason: 'appeal upheld' };
    expect(fold(closed, open).isClosed).toBe(false);
    expect(fold(closed).sheetsByEntry.size).toBe(0);
  });
});
