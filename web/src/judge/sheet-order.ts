import type { SheetListItem } from '#contract/marking';
import { isOut } from '#domain/ledger/entry-status';

/** The sheets as they came, those of entries that are not marked any more behind the others. */
export function sheetOrder(sheets: readonly SheetListItem[]): readonly SheetListItem[] {
  return [...sheets.filter(({ status }) => !isOut(status)), ...sheets.filter(({ status }) => isOut(status))];
}
