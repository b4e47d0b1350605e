import { on } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { RefusedError } from '../http/refused-error';
import { compiledFile } from './compiled-file';
import { tooLarge } from './refuse-table';
import { TABLE_LIMITS } from './table-limits';
import type { TableMessage, TableOrder } from './table-messages';
import type { WorkedBatch } from './table-work';

const THREAD = join(__dirname, `table-worker${__filename.slice(-3)}`);
/** Of the thread alone; what needs more is not a table of people. Little is young at a time: batches go as soon as they are made. */
const LIMITS = { maxOldGenerationSizeMb: 220, maxYoungGenerationSizeMb: 32 };

/**
 * The thread in which one table is read. It may be started before it is known what is to be read: it loads meanwhile what it needs
 * for that. It keeps no program alive until it reads, and ends when it has read.
 */
export class TableThread<In, Out> {
  private readonly worker: Worker;
  private readonly messages: AsyncIterable<[TableMessage<Out>]>;

  /** @param module which exports `openTableWork`, as its compiled file; null: rows are handed over as they are */
  constructor(module: string | null) {
    this.worker = new Worker(compiledFile(THREAD), { workerData: module, resourceLimits: LIMITS });
    this.messages = on(this.worker, 'message', { close: ['exit'] }) as typeof this.messages;
    this.worker.unref();
  }

  /** Reads nothing ahead of who takes the batches but a few; who stops early ends the thread. @throws RefusedError as readTable, and what the work refuses */
  async *read(order: TableOrder<In>): AsyncGenerator<WorkedBatch<Out>> {
    this.worker.ref();
    this.worker.postMessage(order, []);
    try {
      for await (const [message] of this.messages) {
        if (message.say === 'refused') throw new RefusedError(message.refusal);
        if (message.say === 'end') return;
        yield message.batch;
        this.worker.postMessage('taken', []);
      }
      throw new Error('the thread that read a table ended without a word');
    } catch (error) {
      throw isOutOfMemory(error) ? tooLarge('unpacked', TABLE_LIMITS.unpackedBytes) : error;
    } finally {
      await this.end();
    }
  }

  /** To be called where it may be that nothing is read in it. */
  async end(): Promise<void> {
    await this.worker.terminate();
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
