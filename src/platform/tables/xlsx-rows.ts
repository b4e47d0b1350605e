import { readNumberStyles } from './number-styles';
import { readSharedStrings } from './shared-strings';
import { SheetReader } from './sheet-reader';
import type { TableLimits } from './table-limits';
import type { RowBatch } from './table-row';
import { readWorkbook } from './workbook';
import { xmlEvents } from './xml-events';
import { ZipParts } from './zip-parts';

/** Few rows are there at a time: what is young goes before the collector has to keep it. */
const ROWS_AT_ONCE = 128;

/**
 * The rows of one sheet of a workbook, some at a time; no more is unpacked before these are taken.
 * @throws RefusedError NOT_A_TABLE, TABLE_DAMAGED, TABLE_LOCKED, TABLE_TOO_LARGE, TABLE_UNSAFE
 */
export async function* xlsxRows(
  path: string,
  options: { limits: TableLimits; sheet?: string | undefined },
): AsyncGenerator<RowBatch> {
  const parts = await ZipParts.open(path, options.limits);
  try {
    yield* rowsOf(parts, options);
  } finally {
    parts.close();
  }
}

async function* rowsOf(
  parts: ZipParts,
  options: { limits: TableLimits; sheet?: string | undefined },
): AsyncGenerator<RowBatch> {
  const { sheet, styles, sharedStrings, is1904 } = await readWorkbook(parts, options);
  const reader = new SheetReader({
    styles: styles === null ? [] : await readNumberStyles(parts, styles),
    sharedStrings: sharedStrings === null ? [] : await readSharedStrings(parts, sharedStrings),
    is1904,
    limits: options.limits,
  });
  const size = parts.sizeOf(sheet);
  let read = 0;
  for await (const bytes of xmlEvents(parts.read(sheet), reader)) {
    read += bytes;
    if (reader.waiting >= ROWS_AT_ONCE) yield { rows: reader.take(), share: Math.min(1, read / size) };
  }
  if (reader.waiting > 0) yield { rows: reader.take(), share: 1 };
}
