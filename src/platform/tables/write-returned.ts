import { stringify } from 'csv-stringify';
import { writeXlsxStream, type CellStyle, type CellValue } from 'hucre/xlsx';
import { pipeline, Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { safeCell } from './safe-cell';
import { EMPTY_CELL, type TableCell, type TableRow } from './table-row';

/** A row as it was sent, and what is wrong with it; null: nothing. */
export interface ReturnedRow {
  readonly row: TableRow;
  readonly reason: string | null;
}

export interface Returned {
  readonly format: 'xlsx' | 'csv';
  readonly sheet: string;
  /** Of the column that says what is wrong; one of this name that is there already, from an earlier time, takes the new reasons. */
  readonly reasonHeading: string;
  readonly headings: TableRow;
  /** The rows below the headings in their order, as they are read: nothing is kept of them. */
  readonly rows: AsyncIterable<ReturnedRow> | Iterable<ReturnedRow>;
}

interface Line {
  readonly cells: readonly TableCell[];
  readonly isFaulty: boolean;
}

const FAULTY: CellStyle = {
  numFmt: '@',
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFC7CE' } },
};
const SOUND: CellStyle = { numFmt: '@' };
/** A number as it is typed, a negative one too, is no formula. */
const PLAIN_NUMBER = /^-?\d{1,15}(\.\d{1,15})?$/;

/** The sheet as it was sent, each row at its place, with a column for what is wrong and colour on the rows that have something there. */
export function writeReturned(returned: Returned): Readable {
  return returned.format === 'csv' ? asCsv(returned) : asWorkbook(returned);
}

function asCsv(returned: Returned): Readable {
  const lines = async function* (): AsyncGenerator<string[]> {
    for await (const { cells } of linesOf(returned)) yield cells.map(csvText);
  };
  const file = stringify({ bom: true, record_delimiter: 'windows' });
  // A fault of the source ends the file with an error, which whoever reads it is told.
  pipeline(Readable.from(lines()), file, () => undefined);
  return file;
}

function asWorkbook(returned: Returned): Readable {
  let style = SOUND;
  // The writer of long sheets knows styles of columns alone and asks for them cell by cell: it hears that of the row it is at.
  const column = {
    get style(): CellStyle {
      return style;
    },
  };
  const width = widthOf(returned);
  const columns = Array.from({ length: width.all }, () => column);
  const lines = async function* (): AsyncGenerator<CellValue[]> {
    for await (const { cells, isFaulty } of linesOf(returned)) {
      style = isFaulty ? FAULTY : SOUND;
      yield cells.map(cellValue);
    }
  };
  const file = writeXlsxStream(lines(), { name: returned.sheet, columns, freezePane: { rows: 1 } });
  return Readable.fromWeb(file as ReadableStream);
}

function widthOf({ headings, reasonHeading }: Returned): { reason: number; all: number } {
  const before = headings.cells.findIndex(({ text }) => text.trim() === reasonHeading);
  const reason = before < 0 ? headings.cells.length : before;
  return { reason, all: Math.max(headings.cells.length, reason + 1) };
}

async function* linesOf(returned: Returned): AsyncGenerator<Line> {
  const { headings, reasonHeading, rows } = returned;
  const width = widthOf(returned);
  const withReason = ({ cells }: TableRow, reason: string): TableCell[] =>
    Array.from({ length: width.all }, (_, at) =>
      at === width.reason ? { kind: 'text', text: reason } : (cells[at] ?? EMPTY_CELL),
    );
  for (let number = 1; number < headings.number; number += 1) yield { cells: [], isFaulty: false };
  yield { cells: withReason(headings, reasonHeading), isFaulty: false };
  let last = headings.number;
  for await (const { row, reason } of rows) {
    for (last += 1; last < row.number; last += 1) yield { cells: [], isFaulty: false };
    yield { cells: withReason(row, reason ?? ''), isFaulty: reason !== null };
  }
}

function csvText({ kind, text }: TableCell): string {
  return kind === 'number' || PLAIN_NUMBER.test(text) ? text : safeCell(text);
}

/** A text by its type, whatever it begins with; a number whose digits are lost stays as it was read. */
function cellValue({ kind, text, digitsLost }: TableCell): CellValue {
  if (text === '') return null;
  return kind === 'number' && !digitsLost && String(Number(text)) === text ? Number(text) : text;
}
