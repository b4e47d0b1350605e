import type { EntryId, StageId } from '../kernel/ids';
import type { LedgerEntry } from '../ledger/ledger-entry';
import { emptyStageBook, foldEntry } from '../ledger/fold-ledger';
import type { LedgerFact } from '../ledger/ledger-fact';
import { arrivalAt, entryOfTicket, isUntouched, limitOf } from './check-in';

const times = { startsAt: '2026-10-01T01:00:00.000Z', lateMinutes: 20 };
const START = Date.parse(times.startsAt);

describe('checking in', () => {
  it('[CHK-1] a number, an id or an address that ends with one of them means the entry', () => {
    const entries = [
      { id: 'e1' as EntryId, number: '0101' },
      { id: 'e2' as EntryId, number: 'W02' },
    ];
    const means = (text: string): string | undefined => entryOfTicket(text, entries)?.id;
    for (const text of [
      '0101',
      ' 0101\r\n',
      'e1',
      'https://a.example/ticket/0101',
      'BG:0101',
      'x?number=0101',
    ])
      expect([text, means(text)]).toEqual([text, 'e1']);
    expect(means('w02')).toBe('e2');
    for (const text of ['', '101', '01011', 'e', 'https://a.example/0101/other'])
      expect([text, means(text)]).toEqual([text, undefined]);
  });

  it('[CHK-2] on time up to the start, late up to the limit, over after it; both moments count for what they end', () => {
    expect(limitOf(times)).toBe(START + 1_200_000);
    expect(
      [START - 1, START, START + 1, limitOf(times), limitOf(times) + 1].map((now) => arrivalAt(times, now)),
    ).toEqual(['on-time', 'on-time', 'late', 'late', 'over']);
    expect(arrivalAt({ ...times, lateMinutes: 0 }, START + 1)).toBe('over');
  });

  it('[CHK-4] a mark, a status or a penalty is something known; a declaration is not', () => {
    const entryId = 'e1' as EntryId;
    const about = { stageId: 's' as StageId, entryId };
    const book = (fact?: object) => {
      const made = emptyStageBook();
      if (fact) foldEntry(made, { seq: 1, at: '', fact: { ...about, ...fact } as LedgerFact } as LedgerEntry);
      return made;
    };
    const status = { kind: 'StatusSet', status: 'withdrawn', reason: 'went home before it began' };
    const penalty = {
      kind: 'AdjustmentGiven',
      adjustmentId: 'late',
      times: 1,
      reason: 'came late to the bench',
    };
    const declared = { kind: 'ElementDeclared', aspectId: 'a', declaration: { factor: 1 } };
    const mark = { kind: 'MarkAppended', judgeId: 'j', aspectId: 'a', points: 1 };
    expect(
      [undefined, declared, status, penalty, mark].map((fact) => isUntouched(book(fact), entryId)),
    ).toEqual([true, true, false, false, false]);
  });
});
