import { ledgerOf, points, sha256, STAGE } from '../../../test/rules/builders';
import type { AspectId, EntryId, JudgeId } from '../kernel/ids';
import { emptyStageBook, foldEntry } from './fold-ledger';
import type { LedgerFact } from './ledger-fact';
import { sheetContent, sheetHash, signatureState } from './sheet-content';
import type { StageBook } from './stage-book';

const of = { stageId: STAGE, entryId: 'e1' as EntryId, judgeId: 'j1' as JudgeId };
const aspect = (id: string): AspectId => id as AspectId;
const mark = (id: string, decimal: string): LedgerFact => ({
  ...of,
  kind: 'MarkAppended',
  aspectId: aspect(id),
  points: points(decimal),
});
const declared = (factor: string): LedgerFact => ({
  stageId: STAGE,
  entryId: of.entryId,
  kind: 'ElementDeclared',
  aspectId: aspect('a1'),
  declaration: { factor: points(factor) },
});
const bookOf = (...facts: readonly LedgerFact[]): StageBook => {
  const book = emptyStageBook();
  for (const row of ledgerOf(facts)) foldEntry(book, row);
  return book;
};

describe('what a judge signs', () => {
  it('[SIG-1] stage, entry, judge, and each mark with what was declared, by the aspects’ ids', () => {
    const marks = [
      { aspectId: aspect('b'), points: 'DNF', declaration: null } as const,
      { aspectId: aspect('a'), points: points('8.5'), declaration: { factor: points('2') } },
    ];
    const text = `["${STAGE}","e1","j1",[["a",8500000,{"factor":2000000}],["b","DNF",null]]]`;
    expect(sheetContent(of, marks)).toBe(text);
    expect(sheetContent(of, marks.toReversed())).toBe(text);
  });

  it('[SIG-1] the server makes the same of its book: marks that stand, without those taken back', () => {
    const voided: LedgerFact = { ...of, kind: 'MarkVoided', aspectId: aspect('a2'), supersedes: 2 };
    const other: LedgerFact = { ...mark('a1', '3'), judgeId: 'j2' as JudgeId } as LedgerFact;
    const book = bookOf(mark('a1', '8'), mark('a2', '7'), voided, declared('2'), other);
    const shown = [{ aspectId: aspect('a1'), points: points('8'), declaration: { factor: points('2') } }];
    expect(sheetHash(book, of, sha256)).toBe(sha256(sheetContent(of, shown)));
    expect(sheetHash(emptyStageBook(), of, sha256)).toBe(sha256(sheetContent(of, [])));
  });
});

describe('signatureState', () => {
  const state = (...facts: readonly LedgerFact[]): string => signatureState(bookOf(...facts), of, sha256);
  const signed: LedgerFact = {
    ...of,
    kind: 'SheetSubmitted',
    content: sheetHash(bookOf(mark('a1', '8')), of, sha256),
  };
  const reopened: LedgerFact = { ...of, kind: 'SheetReopened', reason: 'one fault too many' };

  it('[SIG-3] none before the first, then for this version', () => {
    expect(state()).toBe('none');
    expect(state(mark('a1', '8'))).toBe('none');
    expect(state(mark('a1', '8'), signed)).toBe('this');
  });

  it('[SIG-3] a sheet that was opened again is signed for another version until it is signed again', () => {
    expect(state(mark('a1', '8'), signed, reopened)).toBe('other');
    const changed: LedgerFact = {
      ...of,
      kind: 'MarkSuperseded',
      aspectId: aspect('a1'),
      points: points('7'),
      supersedes: 1,
    };
    expect(state(mark('a1', '8'), signed, reopened, changed)).toBe('other');
    expect(state(mark('a1', '8'), signed, reopened, signed)).toBe('this');
  });

  it('[SIG-3] so is one whose entry declared something else after it was signed', () => {
    expect(state(mark('a1', '8'), signed, declared('2'))).toBe('other');
  });

  it('[SIG-3] a submission from before signatures held a hash counts for what stands', () => {
    const old: LedgerFact = { ...of, kind: 'SheetSubmitted' };
    expect(state(mark('a1', '8'), old)).toBe('this');
    expect(state(mark('a1', '8'), old, reopened)).toBe('other');
  });
});
