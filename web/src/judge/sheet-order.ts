import type { SheetListItem } from '#contract/marking';
import type { EntryId } from '#domain/kernel/ids';
import { isOut } from '#domain/ledger/entry-status';

/** The sheets as they came, those of entries that are not marked any more behind the others. */
export function sheetOrder(sheets: readonly SheetListItem[]): readonly SheetListItem[] {
  return [...sheets.filter(({ status }) => !isOut(status)), ...sheets.filter(({ status }) => isOut(status))];
}

/** Nothing is due on it and nothing marked: the judge was excused, or nothing is declared yet. */
export function asksNothing({ state, marked, expected }: SheetListItem): boolean {
  return state === 'open' && marked + expected === 0;
}

/** Which sheet is marked after this one: the first behind it that still asks for marks, else the first before it. */
export function nextSheet(sheets: readonly SheetListItem[], entryId: EntryId): SheetListItem | undefined {
  const order = sheetOrder(sheets);
  const at = order.findIndex((sheet) => sheet.entryId === entryId);
  return [...order.slice(at + 1), ...order.slice(0, Math.max(0, at))].find(
    (sheet) =>
      (sheet.state === 'open' || sheet.state === 'to-rescore') && !isOut(sheet.status) && !asksNothing(sheet),
  );
}
