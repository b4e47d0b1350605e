/** A cell whose value a formula made; the file keeps what it came to when it was last saved. */
export interface FormulaCell {
  readonly formula: true;
  readonly value: string | number | null;
}

/** What stands in a cell, as the file says it. */
export type SheetCell = string | number | boolean | FormulaCell | null;

/** A row of a sheet; cells from column A on, those at the end may be missing. */
export interface SheetRow {
  /** As the spreadsheet program counts: from 1. */
  readonly number: number;
  readonly cells: readonly SheetCell[];
}

/** One sheet of a workbook. */
export interface SchemeSheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}

/** What a row of a sheet that we write holds: texts stay texts whatever they begin with (T-50). */
export type WrittenCell = string | number | null;

/** The letter of a column, counted from 0. */
export function columnLetter(column: number): string {
  const first = Math.floor(column / 26);
  return (first > 0 ? String.fromCharCode(64 + first) : '') + String.fromCharCode(65 + (column % 26));
}
