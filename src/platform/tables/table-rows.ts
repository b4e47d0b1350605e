import { csvRows } from './csv-rows';
import { fileKind } from './file-kind';
import { notATable } from './refuse-table';
import { TABLE_LIMITS, type TableLimits } from './table-limits';
import type { RowBatch } from './table-row';
import { xlsxRows } from './xlsx-rows';

export interface TableOptions {
  readonly limits?: Partial<TableLimits>;
  /** The sheet to read if the workbook has one of this name; otherwise the first that can be seen. */
  readonly sheet?: string;
}

/**
 * The rows of a workbook or a CSV file, in the thread that asks. Servers read through `readTable`.
 * @throws RefusedError NOT_A_TABLE, TABLE_DAMAGED, TABLE_LOCKED, TABLE_TOO_LARGE, TABLE_UNSAFE
 */
export async function* tableRows(path: string, options: TableOptions = {}): AsyncGenerator<RowBatch> {
  const limits = { ...TABLE_LIMITS, ...options.limits };
  const kind = await fileKind(path);
  let isEmpty = true;
  const batches = kind === 'csv' ? csvRows(path, limits) : xlsxRows(path, { limits, sheet: options.sheet });
  for await (const batch of batches) {
    isEmpty = false;
    yield batch;
  }
  if (isEmpty) throw notATable('empty');
}
