import type { Readable } from 'node:stream';
import { FILE_TYPES } from '../http/file-answers';
import { RefusedError } from '../http/refused-error';
import { fileKind } from './file-kind';
import { readTable } from './read-table';
import type { TableRow } from './table-row';
import { writeReturned, type ReturnedRow } from './write-returned';

const REASON = '错误原因';

/** A file that is handed back. */
export interface ReturnedFile {
  readonly type: string;
  readonly name: string;
  readonly file: Readable;
}

/**
 * A table as it came, with a column that says what is wrong in each row (ecosystem of the field 3.1).
 * @param names of its sheet, and of the file without its ending
 * @param reasons by the number of the row
 * @throws RefusedError as readTable
 */
export async function returnedFile(
  path: string,
  names: { readonly sheet: string; readonly file: string },
  reasons: ReadonlyMap<number, string>,
): Promise<ReturnedFile> {
  const format = await fileKind(path);
  const rows = rowsOf(path);
  const { value: headings, done } = await rows.next();
  if (done) throw new RefusedError({ code: 'NOT_A_TABLE', found: 'empty' });
  const file = writeReturned({
    format,
    sheet: names.sheet,
    reasonHeading: REASON,
    headings,
    rows: withReasons(rows, reasons),
  });
  return { type: FILE_TYPES[format], name: `${names.file}.${format}`, file };
}

async function* rowsOf(path: string): AsyncGenerator<TableRow, undefined> {
  for await (const { value } of readTable(path)) yield* value;
  return undefined;
}

async function* withReasons(
  rows: AsyncIterable<TableRow>,
  reasons: ReadonlyMap<number, string>,
): AsyncGenerator<ReturnedRow> {
  for await (const row of rows) yield { row, reason: reasons.get(row.number) ?? null };
}
