import { ledgerOf, markFact, STAGE } from '../../../test/rules/builders';
import type { EntryId } from '../kernel/ids';
import { emptyStageBook, foldEntry } from '../ledger/fold-ledger';
import type { LedgerFact } from '../ledger/ledger-fact';
import type { Oversight } from '../ledger/oversight-record';
import type { StageBook } from '../ledger/stage-book';
import { reopeningDue } from './reopening-due';
import { errorsOf, hasFailed, recheckedEntries, recheckLeft, recheckStateOf } from './recheck-progress';

const id = (name: string): EntryId => name as EntryId;
const drawn = (mostErrors = 500_000): LedgerFact => ({
  kind: 'RecheckDrawn',
  stageId: STAGE,
  seed: '0'.repeat(32),
  share: 150_000,
  mostErrors,
  top: [id('e1')],
  entries: [id('e2')],
});
const found = (entryId: string, draw: number, isWrong = false): LedgerFact => ({
  kind: 'RecheckRecorded',
  stageId: STAGE,
  entryId: id(entryId),
  draw,
  ...(isWrong ? { error: { was: '1', is: '2', reason: 'added up wrongly' } } : {}),
});
const bookAfter = (...facts: readonly LedgerFact[]): StageBook => {
  const book = emptyStageBook();
  for (const row of ledgerOf(facts)) foldEntry(book, row);
  return book;
};
const after = (...facts: readonly LedgerFact[]): Oversight => bookAfter(...facts).oversight;
const states = (oversight: Oversight): string =>
  ['e1', 'e2'].map((entryId) => recheckStateOf(oversight, id(entryId))).join();
const failed = ({ recheck }: Oversight): boolean => recheck !== null && hasFailed(recheck);

describe('the progress of a recheck', () => {
  it('[RCK-5][LED-7] an entry is open, then what the last look found', () => {
    expect(states(after(drawn()))).toBe('open,open');
    expect(states(after(drawn(), found('e1', 1), found('e2', 1, true)))).toBe('right,wrong');
    expect(states(after(drawn(), found('e2', 1, true), found('e2', 1)))).toBe('open,right');
  });

  it('[RCK-5] what was looked at counts no more when the entry was changed after it, and only then', () => {
    const late = markFact('e1', 'j1', 'a1', '9');
    expect(states(after(late, drawn(), found('e1', 2)))).toBe('right,open');
    expect(states(after(drawn(), found('e1', 1), late))).toBe('changed,open');
    expect(states(after(drawn(), found('e1', 1), late, found('e1', 1)))).toBe('right,open');
    const status = {
      kind: 'StatusSet',
      stageId: STAGE,
      entryId: id('e1'),
      status: 'late',
      reason: 'late',
    } as const;
    expect(states(after(drawn(), found('e1', 1), status))).toBe('changed,open');
    const flag = { kind: 'EntryFlagged', stageId: STAGE, entryId: id('e1'), reason: 'look again' } as const;
    expect(states(after(drawn(), found('e1', 1), flag))).toBe('right,open');
  });

  it('[RCK-5] a record of an earlier list says nothing of the next', () => {
    expect(states(after(drawn(), found('e1', 1), drawn(), found('e2', 1)))).toBe('open,open');
  });

  it('[RCK-6] it has failed with more errors than the rules allow; checked again, it stays failed', () => {
    expect(failed(after(drawn(500_000), found('e1', 1, true)))).toBe(false);
    expect(failed(after(drawn(499_999), found('e1', 1, true)))).toBe(true);
    expect(failed(after(drawn(499_999), found('e1', 1, true), found('e1', 1)))).toBe(true);
    expect(failed(after(drawn(0), found('e1', 1), found('e2', 1)))).toBe(false);
    const twice = after(drawn(), found('e1', 1, true), found('e1', 1, true)).recheck;
    expect(twice && errorsOf(twice)).toBe(1);
  });

  it('[RCK-6] a closed stage is due to be opened again by one error too many, and only then', () => {
    const closed = { kind: 'StageClosed', stageId: STAGE } as const;
    const due = (...facts: readonly LedgerFact[]): unknown =>
      reopeningDue(bookAfter(...facts), STAGE)?.kind ?? null;
    expect(due(closed)).toBeNull();
    expect(due(closed, drawn(500_000), found('e1', 2, true))).toBeNull();
    expect(due(closed, drawn(499_999), found('e1', 2))).toBeNull();
    expect(due(closed, drawn(499_999), found('e1', 2, true))).toBe('StageReopened');
    expect(due(drawn(499_999), found('e1', 1, true))).toBeNull();
  });

  it('[RCK-7] left are those not found right, with whoever has come to the top; of no list or a failed one everybody', () => {
    const one = after(drawn(), found('e1', 1));
    expect(recheckLeft(one, [id('e1')], 9)).toBe(1);
    expect(recheckLeft(one, [id('e3')], 9)).toBe(2);
    expect(one.recheck && recheckedEntries(one.recheck, [id('e3'), id('e1')])).toEqual(['e1', 'e3', 'e2']);
    expect(recheckLeft(after(), [id('e1')], 9)).toBe(9);
    expect(recheckLeft(after(drawn(0), found('e1', 1, true)), [], 9)).toBe(9);
  });
});
