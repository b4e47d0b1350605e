import { on } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { RefusedError } from '../http/refused-error';
import { compiledFile } from './compiled-file';
import { tooLarge } from './refuse-table';
import type { TableMessage, TableOrder } from './table-messages';
import type { TableOptions } from './table-rows';
import type { TableRow } from './table-row';
import type { TableWorkOrder, WorkedBatch } from './table-work';
import { TABLE_LIMITS } from './table-limits';

const THREAD = join(__dirname, `table-worker${__filename.slice(-3)}`);
/** Of the thread alone; what needs more is not a table of people. Little is young at a time: batches go as soon as they are made. */
const LIMITS = { maxOldGenerationSizeMb: 220, maxYoungGenerationSizeMb: 32 };

/**
 * The rows of a workbook or a CSV file, some at a time, read in a thread of their own. Nothing is read ahead of who takes the
 * rows; who stops early ends the thread.
 * @throws RefusedError NOT_A_TABLE, TABLE_DAMAGED, TABLE_LOCKED, TABLE_TOO_LARGE, TABLE_UNSAFE
 */
export function readTable(
  path: string,
  options: TableOptions = {},
): AsyncGenerator<WorkedBatch<readonly TableRow[]>> {
  return fromThread({ path, options, work: null });
}

/**
 * What becomes of the rows of a file: the work is done in the thread that reads them, the server takes only its results.
 * @throws RefusedError as readTable, and what the work refuses
 */
export function workTable<In, Out>(
  path: string,
  work: TableWorkOrder<In>,
  options: TableOptions = {},
): AsyncGenerator<WorkedBatch<Out>> {
  return fromThread({ path, options, work });
}

async function* fromThread<Out>(order: TableOrder): AsyncGenerator<WorkedBatch<Out>> {
  const worker = new Worker(compiledFile(THREAD), {
    workerData: order,
    resourceLimits: LIMITS,
  });
  try {
    const messages = on(worker, 'message', { close: ['exit'] }) as AsyncIterable<[TableMessage<Out>]>;
    for await (const [message] of messages) {
      if (message.say === 'refused') throw new RefusedError(message.refusal);
      if (message.say === 'end') return;
      yield message.batch;
      worker.postMessage('taken', []);
    }
    throw new Error('the thread that read a table ended without a word');
  } catch (error) {
    throw isOutOfMemory(error) ? tooLarge('unpacked', TABLE_LIMITS.unpackedBytes) : error;
  } finally {
    await worker.terminate();
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
