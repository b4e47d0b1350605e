import type { SheetListItem } from '#contract/marking';
import { ENTRY_STATUSES, type EntryStatus } from '#domain/ledger/entry-status';
import { sheetOrder } from './sheet-order';

const sheets = (...statuses: EntryStatus[]): SheetListItem[] =>
  statuses.map((status, index) => ({ number: `01-${index + 1}`, status }) as SheetListItem);

const numbers = (list: readonly SheetListItem[]): string[] => list.map(({ number }) => number);

describe('sheetOrder', () => {
  it('[SHT-7] sheets of entries that nobody has to mark come behind the others, each part as it was', () => {
    const list = sheets('absent', 'present', 'withdrawn', 'late', 'disqualified', 'present');
    expect(numbers(sheetOrder(list))).toEqual(['01-2', '01-4', '01-6', '01-1', '01-3', '01-5']);
  });

  it.each(ENTRY_STATUSES)('[SHT-7] only who was absent, has withdrawn or is disqualified: %s', (status) => {
    const [first] = sheetOrder(sheets(status, 'present'));
    const isBehind = ['absent', 'withdrawn', 'disqualified'].includes(status);
    expect(first?.number).toBe(isBehind ? '01-2' : '01-1');
  });
});
