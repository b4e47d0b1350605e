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
import { ENTRY_STATUSES, type EntryStatus } from '../ledger/entry-status';
import { emptyStageBook, foldEntry } from '../ledger/fold-ledger';
import type { LedgerFact } from '../ledger/ledger-fact';
import type { StageBook } from '../ledger/stage-book';
import { markedStageOf } from './marked-stage-of';
import { blindSheetsOf, isSheetOwed, marksDue, marksExpected, marksMissing, openSheetsOf } from './marks-due';

const E1 = 'e1' as EntryId;
const [J1, J2] = ['j1', 'j2'] as JudgeId[] as [JudgeId, JudgeId];
const difficulty = aspectOf('a2', { declares: { factor: { least: points('1'), most: points('3') } } });
const scheme = schemeOf([moduleOf('m1', [aspectOf('a1'), difficulty]), moduleOf('m2', [aspectOf('b1')])]);
const stage = markedStageOf(STAGE, { ...PLAIN_RULES, scheme }, seatsOf({ m1: ['j1', 'j2'], m2: ['j2'] }), [
  'e1',
  'e2',
] as EntryId[])!;

const of = { stageId: STAGE, entryId: E1 };
const bookOf = (...facts: readonly LedgerFact[]): StageBook => {
  const book = emptyStageBook();
  for (const row of ledgerOf(facts)) foldEntry(book, row);
  return book;
};
const marked = (judgeId: JudgeId, aspectId: string): LedgerFact => ({
  ...of,
  kind: 'MarkAppended',
  judgeId,
  aspectId: aspectId as AspectId,
  points: points('8'),
});
const declared: LedgerFact = {
  ...of,
  kind: 'ElementDeclared',
  aspectId: 'a2' as AspectId,
  declaration: { factor: points('2') },
};
const status = (to: EntryStatus): LedgerFact => ({ ...of, kind: 'StatusSet', status: to, reason: 'seen' });
const due = (judgeId: JudgeId, ...facts: readonly LedgerFact[]): readonly string[] =>
  marksDue(stage, bookOf(...facts), E1, judgeId);

describe('marks due', () => {
  it('[MRK-13] a judge owes a mark for each aspect of the own modules, in the scheme’s order', () => {
    expect(due(J1, declared)).toEqual(['a1', 'a2']);
    expect(due(J2, declared)).toEqual(['a1', 'a2', 'b1']);
    expect(due('j9' as JudgeId, declared)).toEqual([]);
  });

  it('[MRK-13] an element that was not declared is not owed, unless somebody marked it', () => {
    expect(due(J1)).toEqual(['a1']);
    expect(due(J1, marked(J2, 'a2'))).toEqual(['a1', 'a2']);
    const voided: LedgerFact = {
      ...of,
      kind: 'MarkVoided',
      judgeId: J2,
      aspectId: 'a2' as AspectId,
      supersedes: 1,
    };
    expect(due(J1, marked(J2, 'a2'), voided)).toEqual(['a1']);
  });

  it('[MRK-13] the desk excuses one judge from one entry', () => {
    const excused: LedgerFact = { ...of, kind: 'JudgeExcused', judgeId: J1, reason: 'own apprentice' };
    const book = bookOf(excused);
    expect(marksDue(stage, book, E1, J1)).toEqual([]);
    expect(marksDue(stage, book, E1, J2)).toEqual(['a1', 'b1']);
    expect(marksDue(stage, book, 'e2' as EntryId, J1)).toEqual(['a1']);
  });

  it('[MRK-13] nobody owes a mark to whoever was not there, has gone or is disqualified', () => {
    const owed = ENTRY_STATUSES.filter((one) => due(J1, status(one)).length > 0);
    expect(owed).toEqual(['present', 'late', 'did-not-finish', 'penalised']);
    expect(due(J1, status('absent'), status('present'))).toEqual(['a1']);
  });

  it('[MRK-9][MRK-13] what is missing is what is due and has no mark', () => {
    const book = bookOf(marked(J2, 'a1'), marked(J2, 'a2'));
    expect(marksMissing(stage, book, E1, J2)).toBe(1);
    expect(marksMissing(stage, book, E1, J1)).toBe(2);
  });

  it('[MRK-13] a sheet is owed until it is handed in, as long as a mark is due on it', () => {
    const submitted: LedgerFact = { ...of, kind: 'SheetSubmitted', judgeId: J1 };
    expect(isSheetOwed(stage, bookOf(), E1, J1)).toBe(true);
    expect(isSheetOwed(stage, bookOf(marked(J1, 'a1'), submitted), E1, J1)).toBe(false);
    expect(isSheetOwed(stage, bookOf(submitted), E1, J2)).toBe(true);
    expect(isSheetOwed(stage, bookOf(status('withdrawn')), E1, J1)).toBe(false);
  });

  it('[MRK-13][BLD-1] the sheets of an entry are open, and blind, until each was handed in', () => {
    const by = (judgeId: JudgeId): LedgerFact => ({ ...of, kind: 'SheetSubmitted', judgeId });
    const again: LedgerFact = { ...of, kind: 'SheetReopened', judgeId: J1, reason: 'one fault too many' };
    const count = (...facts: readonly LedgerFact[]): readonly number[] => [
      openSheetsOf(stage, bookOf(...facts), E1),
      blindSheetsOf(stage, bookOf(...facts), E1),
    ];
    expect(count()).toEqual([2, 2]);
    expect(count(by(J1))).toEqual([1, 1]);
    expect(count(by(J1), by(J2))).toEqual([0, 0]);
    expect(count(by(J1), by(J2), again)).toEqual([1, 0]);
    expect(count(by(J1), again)).toEqual([2, 1]);
    expect(count(status('absent'))).toEqual([0, 0]);
  });

  it('[MRK-14] what is expected is what is due, or what is there where nothing is due any more', () => {
    const expected = (marks: number, ...facts: readonly LedgerFact[]): number =>
      marksExpected(stage, bookOf(...facts), E1, marks);
    expect(expected(0)).toBe(3);
    expect(expected(0, declared)).toBe(5);
    expect(expected(5, declared)).toBe(5);
    expect(expected(0, status('absent'))).toBe(0);
    expect(expected(2, status('withdrawn'))).toBe(2);
  });
});
