import type { LocalText } from '../kernel/local-text';

/** What is wrong with one row of a file, told column by column. */
export interface RowFault {
  /** As the spreadsheet program numbers it. */
  readonly row: number;
  /** Whom or what it says it is about. */
  readonly who: string;
  readonly faults: readonly { readonly column: string; readonly text: LocalText }[];
}

/** By the number of the row, for the sheet that goes back; one who sent a row reads what is wrong in the words of its headings. */
export function reasonsOf(rows: readonly RowFault[]): Map<number, string> {
  return new Map(
    rows.map(({ row, faults }) => [
      row,
      faults.map(({ column, text }) => `${column}：${text.zh}`).join('；'),
    ]),
  );
}
