import { isEmptyCell } from '../sheet/read-cell';
import type { RowFaultCode, RowFaults } from '../sheet/row-fault';
import type { SchemeSheet, SheetCell, SheetRow } from '../sheet/sheet-row';
import { OWN_HEADINGS, type OwnColumn } from './own-columns';

/** Headings are looked for in the first rows: people put a title above them. */
const HEAD_ROWS = 20;

/** Wide and narrow signs, brackets and spaces are one and the same to a person. */
export function plainWord(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}

/** A row below the headings: cells by the name of their column. */
export interface OwnRow {
  readonly number: number;
  readonly cell: (column: OwnColumn) => SheetCell;
  readonly fault: (column: OwnColumn, fault: RowFaultCode) => void;
  /** Columns with something in them. */
  readonly filled: readonly OwnColumn[];
}

type Places = ReadonlyMap<OwnColumn, number>;

function placesIn({ cells }: SheetRow, columns: readonly OwnColumn[]): Places {
  const names = new Map<string, OwnColumn>(
    columns.flatMap((column) => {
      const { zh, en } = OWN_HEADINGS[column];
      return [zh, en].map((heading) => [plainWord(heading), column] as const);
    }),
  );
  const places = new Map<OwnColumn, number>();
  cells.forEach((cell, index) => {
    const column = typeof cell === 'string' ? names.get(plainWord(cell)) : undefined;
    if (column && !places.has(column)) places.set(column, index);
  });
  return places;
}

function checkHeadings(head: SheetRow, places: Places, faults: RowFaults): void {
  const known = new Set(places.values());
  head.cells.forEach((cell, column) => {
    if (!isEmptyCell(cell) && !known.has(column))
      faults.add({ row: head.number, column }, 'unknown-column', cell);
  });
}

function rowOf(row: SheetRow, places: Places, faults: RowFaults): OwnRow {
  const cell = (column: OwnColumn): SheetCell => row.cells[places.get(column) ?? -1] ?? null;
  return {
    number: row.number,
    cell,
    // What a sheet without the column lacks is told at its first cell.
    fault: (column, fault) =>
      faults.add({ row: row.number, column: places.get(column) ?? 0 }, fault, cell(column)),
    filled: [...places.keys()].filter((column) => !isEmptyCell(cell(column))),
  };
}

/** The rows below the row of headings; columns may stand in any order and be left out. Undefined where there is no such row. */
export function ownRows(
  sheet: SchemeSheet,
  { columns, key }: { readonly columns: readonly OwnColumn[]; readonly key: OwnColumn },
  faults: RowFaults,
): OwnRow[] | undefined {
  const at = sheet.rows.slice(0, HEAD_ROWS).findIndex((row) => {
    const places = placesIn(row, columns);
    return places.has(key) && places.size > 1;
  });
  const head = sheet.rows[at];
  if (!head) {
    faults.add({ row: 1, column: 0 }, 'no-header');
    return undefined;
  }
  const places = placesIn(head, columns);
  checkHeadings(head, places, faults);
  return sheet.rows.slice(at + 1).flatMap((row) => {
    const own = rowOf(row, places, faults);
    return own.filled.length > 0 ? [own] : [];
  });
}
