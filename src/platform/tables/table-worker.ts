import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { RefusedError } from '../http/refused-error';
import { BATCHES_AHEAD, type TableMessage, type TableOrder } from './table-messages';
import { tableRows } from './table-rows';
import { workedRows, type OpenTableWork, type TableWork } from './table-work';
import type { TableRow } from './table-row';

const AS_THEY_ARE: TableWork<readonly TableRow[]> = { rows: (rows) => rows };

/** The thread beside the server in which a table is read: it never holds up a mark. */
async function readInThread(port: MessagePort, module: string | null): Promise<void> {
  const say = (message: TableMessage<unknown>): void => port.postMessage(message);
  const asked = once(port, 'message') as Promise<[TableOrder<unknown>]>;
  try {
    const open = await workOf(module);
    const [{ path, options, input }] = await asked;
    let ahead = 0;
    port.on('message', () => {
      ahead -= 1;
    });
    const work = open(input);
    const rows = tableRows(path, options);
    for await (const batch of workedRows(rows, work, () => ahead >= BATCHES_AHEAD / 2)) {
      say({ say: 'batch', batch });
      ahead += 1;
      while (ahead >= BATCHES_AHEAD) await once(port, 'message');
    }
    say({ say: 'end' });
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    say({ say: 'refused', refusal: error.refusal });
  } finally {
    port.close();
  }
}

async function workOf(path: string | null): Promise<OpenTableWork<unknown, unknown>> {
  if (path === null) return () => AS_THEY_ARE;
  const module: unknown = await import(pathToFileURL(path).href);
  return (module as { openTableWork: OpenTableWork<unknown, unknown> }).openTableWork;
}

if (parentPort) void readInThread(parentPort, workerData as string | null);
