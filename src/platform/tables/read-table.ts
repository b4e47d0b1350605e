import { TableThread } from './table-thread';
import type { TableOptions } from './table-rows';
import type { TableRow } from './table-row';
import type { WorkedBatch } from './table-work';

/**
 * The rows of a workbook or a CSV file, some at a time, read in a thread of their own. Nothing is read ahead of who takes the
 * rows; who stops early ends the thread.
 * @throws RefusedError NOT_A_TABLE, TABLE_DAMAGED, TABLE_LOCKED, TABLE_TOO_LARGE, TABLE_UNSAFE
 */
export async function* readTable(
  path: string,
  options: TableOptions = {},
): AsyncGenerator<WorkedBatch<readonly TableRow[]>> {
  yield* new TableThread<null, readonly TableRow[]>({ module: null, path, options }).read(null);
}
