import { on } from 'node:events';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { RefusedError } from '../http/refused-error';
import { BATCHES_AHEAD, type TableMessage, type TableOrder } from './table-messages';
import { tableRows } from './table-rows';
import { workedRows, type OpenTableWork, type TableWork } from './table-work';
import type { TableRow } from './table-row';

const AS_THEY_ARE: TableWork<readonly TableRow[]> = { rows: (rows) => rows };

/** The thread beside the server in which a table is read: it never holds up a mark. */
async function readInThread(port: MessagePort, order: TableOrder): Promise<void> {
  const say = (message: TableMessage<unknown>): void => port.postMessage(message);
  const taken = on(port, 'message');
  try {
    let ahead = 0;
    for await (const batch of workedRows(tableRows(order.path, order.options), await workOf(order))) {
      say({ say: 'batch', batch });
      ahead += 1;
      if (ahead < BATCHES_AHEAD) continue;
      await taken.next();
      ahead -= 1;
    }
    say({ say: 'end' });
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    say({ say: 'refused', refusal: error.refusal });
  } finally {
    port.close();
  }
}

async function workOf({ work }: TableOrder): Promise<TableWork<unknown>> {
  if (!work) return AS_THEY_ARE;
  const module: unknown = await import(pathToFileURL(work.module).href);
  return (module as { openTableWork: OpenTableWork<unknown, unknown> }).openTableWork(work.input);
}

if (parentPort) void readInThread(parentPort, workerData as TableOrder);
