import type { SheetListItem } from '#contract/marking';
import { ENTRY_STATUSES, type EntryStatus } from '#domain/ledger/entry-status';
import type { EntryId } from '#domain/kernel/ids';
import { nextSheet, sheetOrder } from './sheet-order';

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

describe('nextSheet', () => {
  const sheet = (n: number, more: Partial<SheetListItem> = {}): SheetListItem =>
    ({
      entryId: `entry-${n}`,
      number: `01-${n}`,
      status: 'present',
      state: 'open',
      marked: 0,
      expected: 3,
      ...more,
    }) as SheetListItem;
  const after = (n: number, ...list: SheetListItem[]): string | undefined =>
    nextSheet(list, `entry-${n}` as EntryId)?.number;

  it('[GUI-5] the first behind it that asks for marks, then from the top; never itself', () => {
    const done = { state: 'submitted', marked: 3 } as const;
    expect(after(1, sheet(1), sheet(2, done), sheet(3))).toBe('01-3');
    expect(after(3, sheet(1), sheet(2), sheet(3))).toBe('01-1');
    expect(after(2, sheet(1, done), sheet(2), sheet(3, { state: 'closed' }))).toBeUndefined();
    expect(after(1, sheet(1, done), sheet(2, { state: 'to-rescore', marked: 3 }))).toBe('01-2');
  });

  it('[GUI-5] who is out and what asks for nothing is passed over', () => {
    expect(after(1, sheet(1), sheet(2, { status: 'absent' }), sheet(3))).toBe('01-3');
    expect(after(1, sheet(1), sheet(2, { expected: 0 }), sheet(3))).toBe('01-3');
    expect(after(9, sheet(1))).toBe('01-1');
  });
});
