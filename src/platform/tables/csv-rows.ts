import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { csvRecords } from './csv-records';
import { ownCopy } from './own-copy';
import { damaged, tooLarge } from './refuse-table';
import { withoutApostrophe } from './safe-cell';
import type { TableLimits } from './table-limits';
import { EMPTY_CELL, toRow, type RowBatch, type TableCell, type TableRow } from './table-row';
import { textEncoding } from './text-encoding';

/** What a spreadsheet program writes for a long number whose digits it has lost. */
const LOST_DIGITS = /^\d(\.\d+)?E\+(1[5-9]|[2-9]\d)$/i;

/** Few rows are there at a time: what is young goes before the collector has to keep it. */
const ROWS_AT_ONCE = 128;

interface Progress {
  read: number;
}

/**
 * The rows of a CSV file after RFC 4180, some at a time. @throws RefusedError TABLE_DAMAGED, TABLE_TOO_LARGE
 */
export async function* csvRows(path: string, limits: TableLimits): AsyncGenerator<RowBatch> {
  const { size } = await stat(path);
  const progress = { read: 0 };
  let [number, held] = [0, 0];
  for await (const records of csvRecords(decoded(path, progress), limits)) {
    let rows: TableRow[] = [];
    for (const record of records) {
      number += 1;
      const row = toRow(number, cellsOf(record, number, limits));
      if (!row) continue;
      held += 1;
      if (held > limits.rows) throw tooLarge('rows', limits.rows, number);
      rows.push(row);
      if (rows.length < ROWS_AT_ONCE) continue;
      yield { rows, share: Math.min(1, progress.read / size) };
      rows = [];
    }
    if (rows.length > 0) yield { rows, share: Math.min(1, progress.read / size) };
  }
}

async function* decoded(path: string, progress: Progress): AsyncGenerator<string> {
  const decoder = new TextDecoder(await textEncoding(path), { fatal: true });
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      progress.read += chunk.length;
      yield decoder.decode(chunk, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    throw error instanceof TypeError ? damaged() : error;
  }
}

function cellsOf(record: readonly string[], number: number, limits: TableLimits): TableCell[] {
  if (record.length > limits.columns && record.slice(limits.columns).some((text) => text !== ''))
    throw tooLarge('columns', limits.columns, number);
  const cells: TableCell[] = [];
  for (const text of record) {
    if (text.length > limits.characters) throw tooLarge('characters', limits.characters, number);
    if (cells.length < limits.columns) cells.push(toCell(text));
  }
  return cells;
}

function toCell(text: string): TableCell {
  if (text === '') return EMPTY_CELL;
  // Three million cells: what is rare is looked for only where it can be.
  if (text.includes('+') && LOST_DIGITS.test(text)) return { kind: 'number', text, digitsLost: true };
  return { kind: 'text', text: ownCopy(text.startsWith("'") ? withoutApostrophe(text) : text) };
}
