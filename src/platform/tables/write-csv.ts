import { stringify } from 'csv-stringify/sync';
import { safeCell } from './safe-cell';
import type { Cell, Table } from './table';

/** One table as CSV the way spreadsheet programs open it right: UTF-8 with BOM, CRLF. Points keep their decimal text. */
export function writeCsv(table: Table): Buffer {
  const watermark = table.watermark === undefined ? [] : [[table.watermark]];
  const rows = [...watermark, table.headings.map(safeCell), ...table.rows.map((row) => row.map(toText))];
  return Buffer.from(stringify(rows, { bom: true, record_delimiter: 'windows' }), 'utf8');
}

function toText(cell: Cell): string {
  if (cell === null) return '';
  if ('text' in cell) return safeCell(cell.text);
  return 'whole' in cell ? String(cell.whole) : cell.points;
}
