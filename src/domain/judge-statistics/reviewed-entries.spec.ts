import {
  aspectOf,
  ledgerOf,
  markFact,
  moduleOf,
  PLAIN_RULES,
  schemeOf,
  seatsOf,
  STAGE,
} from '../../../test/rules/builders';
import type { EntryId, JudgeId, UnitId } from '../kernel/ids';
import { emptyStageBook, foldEntry } from '../ledger/fold-ledger';
import type { LedgerFact } from '../ledger/ledger-fact';
import { markedStageOf } from '../mark/marked-stage-of';
import { tallyEntry } from '../tally/tally-entry';
import { reviewedEntries } from './reviewed-entries';

const scheme = schemeOf([moduleOf('m1', [aspectOf('a1')])]);
const seats = seatsOf({ m1: ['j1', 'j2'] });
const E1 = 'e1' as EntryId;
const stage = markedStageOf(STAGE, { ...PLAIN_RULES, scheme }, seats, [E1])!;
const sheet = (judge: string) => ({ stageId: STAGE, entryId: E1, judgeId: judge as JudgeId });
const mark = (judge: string): LedgerFact => markFact('e1', judge, 'a1', '8');
const submit = (judge: string): LedgerFact => ({ kind: 'SheetSubmitted', ...sheet(judge) });
const DONE = [mark('j1'), submit('j1'), mark('j2'), submit('j2')];
const of = { stageId: STAGE, entryId: E1 };

const reviewed = (...facts: readonly LedgerFact[]): unknown => {
  const book = emptyStageBook();
  for (const row of ledgerOf(facts)) foldEntry(book, row);
  const tally = tallyEntry({
    entryId: E1,
    scheme,
    seats,
    sheets: book.sheetsByEntry.get(E1),
    record: book.recordsByEntry.get(E1),
  });
  return reviewedEntries(stage, book, [tally], () => 'u1' as UnitId).map(({ unitId }) => unitId);
};

const CALL = {
  kind: 'RescoreCalled',
  ...of,
  round: 2,
  places: [{ moduleId: scheme.modules[0]!.id, judgeIds: ['j1', 'j2'] as JudgeId[] }],
} as const;

describe('reviewedEntries', () => {
  it.each([
    ['nothing given', []],
    ['one has handed in', [mark('j1'), submit('j1')]],
    ['every mark is there, one sheet is not handed in', [mark('j1'), submit('j1'), mark('j2')]],
    ['a second round', [...DONE, CALL]],
    ['a second round that one has ended', [...DONE, CALL, submit('j1')]],
    [
      'absent with half the marks',
      [mark('j1'), submit('j1'), { ...of, kind: 'StatusSet', status: 'absent', reason: 'gone' }],
    ],
  ] as [string, LedgerFact[]][])('[STT-1][BLD-1] nothing of an open panel counts: %s', (_, facts) =>
    expect(reviewed(...facts)).toEqual([]),
  );

  it.each([
    ['all handed in', DONE],
    [
      'one given back for a correction',
      [...DONE, { kind: 'SheetReopened', ...sheet('j1'), reason: 'a slip' }],
    ],
    ['the second round is over', [...DONE, CALL, submit('j1'), submit('j2')]],
    [
      'who has not marked is excused',
      [mark('j1'), submit('j1'), { kind: 'JudgeExcused', ...sheet('j2'), reason: 'ill' }],
    ],
  ] as [string, LedgerFact[]][])('[STT-1] a complete panel counts: %s', (_, facts) =>
    expect(reviewed(...facts)).toEqual(['u1']),
  );
});
