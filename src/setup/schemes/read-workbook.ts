import { readXlsx, streamXlsxRows, type Cell, type CellValue } from 'hucre/xlsx';
import type { Refusal } from '../../domain/kernel/refusal';
import type { SchemeSheet, SheetCell } from '../../domain/scheme-edit/sheet/sheet-row';
import { RefusedError } from '../../platform/http/refused-error';
import { unpackedSize } from './unpacked-size';

export const MOST_FILE_BYTES = 2 * 1024 * 1024;
/** Sheets of a scheme are texts: five thousand rows of them are less than this. */
const MOST_UNPACKED_BYTES = 16 * 1024 * 1024;
const MOST_ROWS = 5_000;
const MOST_COLUMNS = 60;
/** A workbook of ours has three sheets, CIS has as many. */
const MOST_SHEETS = 10;
const RANGE = `A1:BH${MOST_ROWS}`;

type Why = Extract<Refusal, { code: 'SCHEME_FILE_REFUSED' }>['why'];

/** What a file that is not read gets as its answer. */
export function fileRefusal(why: Why): Refusal {
  return { code: 'SCHEME_FILE_REFUSED', why };
}

const refused = (why: Why): RefusedError => new RefusedError(fileRefusal(why));

/**
 * The sheets of a small workbook, cell by cell, formulas told apart from values (CIS-10).
 * @throws RefusedError SCHEME_FILE_REFUSED where it is too large, encrypted, or no workbook at all
 */
export async function readWorkbook(file: Buffer): Promise<SchemeSheet[]> {
  // Old Excel files and encrypted ones come in the same container.
  if (file.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) throw refused('encrypted');
  const size = unpackedSize(file);
  if (size === undefined) throw refused('not-a-workbook');
  if (size > MOST_UNPACKED_BYTES) throw refused('too-large');
  try {
    const { sheets } = await readXlsx(file, { range: RANGE });
    if (sheets.length > MOST_SHEETS) throw refused('too-many-rows');
    for (let sheet = 0; sheet < sheets.length; sheet++) await requireSmall(file, sheet);
    return sheets.map(({ name, rows, cells }) => ({ name, rows: rowsOf(rows, cells) }));
  } catch (error) {
    // Whatever the reader cannot read is no workbook for us.
    if (error instanceof RefusedError) throw error;
    throw refused('not-a-workbook');
  }
}

/** Nothing lies outside what was read: rows beyond it would be dropped in silence. */
async function requireSmall(file: Buffer, sheet: number): Promise<void> {
  for await (const { index, values } of streamXlsxRows(file, { sheet })) {
    const isFilled = values.some((value) => value !== null && value !== '');
    const isFar = index >= MOST_ROWS || values.slice(MOST_COLUMNS).some((value) => value !== null);
    if (isFilled && isFar) throw refused('too-many-rows');
  }
}

function rowsOf(
  rows: readonly (readonly CellValue[])[],
  cells: ReadonlyMap<string, Cell> | undefined,
): SchemeSheet['rows'] {
  return rows.map((row, index) => ({
    number: index + 1,
    cells: row.map((value, column) => cellOf(value, cells?.get(`${index},${column}`))),
  }));
}

function cellOf(value: CellValue, cell: Cell | undefined): SheetCell {
  const plain = value instanceof Date ? value.toISOString().slice(0, 10) : value;
  if (cell?.formula === undefined) return plain;
  return { formula: true, value: typeof plain === 'boolean' ? String(plain) : plain };
}
