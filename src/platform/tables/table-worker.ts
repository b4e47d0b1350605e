import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { RefusedError } from '../http/refused-error';
import { hashOfFile } from './hash-of-file';
import { BATCHES_AHEAD, type TableFile, type TableMessage } from './table-messages';
import { tableRows } from './table-rows';
import { workedRows, type OpenTableWork, type TableWork } from './table-work';
import type { TableRow } from './table-row';

const AS_THEY_ARE: TableWork<readonly TableRow[]> = { rows: (rows) => rows };

/** The thread beside the server in which a table is read: it never holds up a mark. */
async function readInThread(port: MessagePort, file: TableFile): Promise<void> {
  const say = (message: TableMessage<unknown>): void => port.postMessage(message);
  const asked = once(port, 'message') as Promise<[unknown]>;
  try {
    if (file.isHashed === true) say({ say: 'hash', hash: await hashOfFile(file.path) });
    const open = await workOf(file.module);
    const rows = await begun(tableRows(file.path, file.options));
    const [input] = await asked;
    let ahead = 0;
    port.on('message', () => {
      ahead -= 1;
    });
    const work = open(input);
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

/** Read up to its first rows: all that comes before them may be done before it is known what the rows are for. */
async function begun<Batch>(batches: AsyncGenerator<Batch>): Promise<AsyncIterable<Batch>> {
  const first = await batches.next();
  return (async function* () {
    if (first.done) return;
    yield first.value;
    yield* batches;
  })();
}

async function workOf(path: string | null): Promise<OpenTableWork<unknown, unknown>> {
  if (path === null) return () => AS_THEY_ARE;
  const module: unknown = await import(pathToFileURL(path).href);
  return (module as { openTableWork: OpenTableWork<unknown, unknown> }).openTableWork;
}

if (parentPort) void readInThread(parentPort, workerData as TableFile);
