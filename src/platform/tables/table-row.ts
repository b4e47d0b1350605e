/** What a cell is. A formula keeps the value that its program computed last, which nobody typed. */
export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'formula' | 'empty';

/** A cell as people see it: numbers without grouping, dates as YYYY-MM-DD, texts sign by sign. */
export interface TableCell {
  readonly kind: CellKind;
  readonly text: string;
  /** A number of 16 digits and more: spreadsheet programs keep 15, so the last ones of an ID are not those typed. */
  readonly digitsLost?: true;
}

/** A row that holds something. Cells at the end that hold nothing are left out. */
export interface TableRow {
  /** As the spreadsheet program numbers it: the first is 1. */
  readonly number: number;
  readonly cells: readonly TableCell[];
}

/** Some rows in their order, and how much of the sheet has been read with them: 0 … 1. */
export interface RowBatch {
  readonly rows: readonly TableRow[];
  readonly share: number;
}

export const EMPTY_CELL: TableCell = { kind: 'empty', text: '' };

/** Without the empty cells at the end; null where nothing is left. */
export function toRow(number: number, cells: readonly TableCell[]): TableRow | null {
  const last = cells.findLastIndex((cell) => cell.kind !== 'empty');
  if (last < 0) return null;
  return { number, cells: last === cells.length - 1 ? cells : cells.slice(0, last + 1) };
}
