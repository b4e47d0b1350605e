import { TableThread } from './table-thread';
import type { TableOptions } from './table-rows';
import type { TableRow } from './table-row';
import type { TableWorkOrder, WorkedBatch } from './table-work';

/**
 * The rows of a workbook or a CSV file, some at a time, read in a thread of their own. Nothing is read ahead of who takes the
 * rows; who stops early ends the thread.
 * @throws RefusedError NOT_A_TABLE, TABLE_DAMAGED, TABLE_LOCKED, TABLE_TOO_LARGE, TABLE_UNSAFE
 */
export function readTable(
  path: string,
  options: TableOptions = {},
): AsyncGenerator<WorkedBatch<readonly TableRow[]>> {
  return new TableThread<null, readonly TableRow[]>(null).read({ path, options, input: null });
}

/**
 * What becomes of the rows of a file: the work is done in the thread that reads them, the server takes only its results.
 * @throws RefusedError as readTable, and what the work refuses
 */
export function workTable<In, Out>(
  path: string,
  { module, input }: TableWorkOrder<In>,
  options: TableOptions = {},
): AsyncGenerator<WorkedBatch<Out>> {
  return new TableThread<In, Out>(module).read({ path, options, input });
}
