import { writeXlsx, type CellValue } from 'hucre/xlsx';
import type { Cell, Table } from './table';

/** Signs that no sheet name may hold, and its greatest length. */
const FORBIDDEN = /[[\]:*?/\\]/g;
const LONGEST_NAME = 31;

/**
 * A workbook with one sheet per table. Texts are text cells by their type, whatever they begin with, and keep every sign; points
 * are number cells with two decimals, so that they can be sorted and summed.
 */
export async function writeWorkbook(tables: readonly Table[]): Promise<Buffer> {
  const names = new Set<string>();
  const sheets = tables.map((table) => ({
    name: sheetName(table.title, names),
    columns: table.headings.map((header, index) => ({
      width: widthOf(header, table, index),
      ...(isPoints(table, index) ? { numFmt: '0.00' } : {}),
    })),
    rows: [
      ...(table.watermark === undefined ? [] : [[table.watermark]]),
      [...table.headings],
      ...table.rows.map((row) => row.map(toValue)),
    ],
    freezePane: { rows: table.watermark === undefined ? 1 : 2 },
  }));
  return Buffer.from(await writeXlsx({ sheets }));
}

function toValue(cell: Cell): CellValue {
  if (cell === null) return null;
  if ('text' in cell) return cell.text;
  return 'whole' in cell ? cell.whole : Number(cell.points);
}

function isPoints(table: Table, index: number): boolean {
  return table.rows.some((row) => row[index] !== null && row[index] !== undefined && 'points' in row[index]);
}

/** Chinese characters take two columns each. */
function widthOf(header: string, table: Table, index: number): number {
  const lengths = [header, ...table.rows.map((row) => textOf(row[index] ?? null))].map((value) =>
    Array.from(value, (sign) => (sign > '\u2e7f' ? 2 : 1)).reduce<number>((sum, width) => sum + width, 0),
  );
  return Math.min(60, Math.max(6, ...lengths) + 2);
}

function textOf(cell: Cell): string {
  if (cell === null) return '';
  if ('text' in cell) return cell.text;
  return 'whole' in cell ? String(cell.whole) : cell.points;
}

function sheetName(title: string, taken: Set<string>): string {
  const base = title.replaceAll(FORBIDDEN, ' ').slice(0, LONGEST_NAME) || '-';
  let name = base;
  for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${base.slice(0, LONGEST_NAME - 4)} ${n}`;
  taken.add(name.toLowerCase());
  return name;
}
