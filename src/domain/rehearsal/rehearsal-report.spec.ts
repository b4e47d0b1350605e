import type { LedgerEntry } from '../ledger/ledger-entry';
import { countRehearsal, NOTHING_REHEARSED } from './rehearsal-report';

const row = (at: string, fact: object): LedgerEntry => ({ at, fact }) as unknown as LedgerEntry;

describe('the report of a rehearsal', () => {
  it('[RHS-8] counts marks, sheets and returned panels, from the first mark to the last, in one go or in parts', () => {
    const rows = [
      row('1', { kind: 'TimeAllowed' }),
      row('2', { kind: 'MarkAppended', judgeId: 'a' }),
      row('3', { kind: 'MarkSuperseded', judgeId: 'b' }),
      row('4', { kind: 'SheetSubmitted', judgeId: 'c' }),
      row('5', { kind: 'RescoreCalled' }),
      row('6', { kind: 'StageClosed' }),
    ];
    const counted = {
      marks: 2,
      sheets: 1,
      spreadReturns: 1,
      firstMarkAt: '2',
      lastMarkAt: '3',
      marking: new Set(['a', 'b']),
    };
    expect(countRehearsal(NOTHING_REHEARSED, rows)).toEqual(counted);
    const inParts = rows.reduce((count, one) => countRehearsal(count, [one]), NOTHING_REHEARSED);
    expect(inParts).toEqual(counted);
    expect(NOTHING_REHEARSED.marking.size).toBe(0);
  });
});
