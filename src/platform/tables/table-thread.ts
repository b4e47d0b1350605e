import { on } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { RefusedError } from '../http/refused-error';
import { compiledFile } from './compiled-file';
import { tooLarge } from './refuse-table';
import { TABLE_LIMITS } from './table-limits';
import type { TableFile, TableMessage } from './table-messages';
import type { WorkedBatch } from './table-work';

const THREAD = join(__dirname, `table-worker${__filename.slice(-3)}`);
const WORDLESS = 'the thread that read a table ended without a word';
/** Of the thread alone; what needs more is not a table of people. Little is young at a time: batches go as soon as they are made. */
const LIMITS = { maxOldGenerationSizeMb: 220, maxYoungGenerationSizeMb: 16 };

/**
 * The thread in which one table is read. It may be started before it is known what the rows are for: meanwhile it loads what it
 * needs, hashes the file, and reads up to the first rows. It keeps no program alive until it is asked, and ends when it has read.
 */
export class TableThread<In, Out> {
  private readonly worker: Worker;
  private readonly messages: AsyncIterableIterator<[TableMessage<Out>]>;

  constructor(file: TableFile) {
    this.worker = new Worker(compiledFile(THREAD), { workerData: file, resourceLimits: LIMITS });
    this.messages = on(this.worker, 'message', { close: ['exit'] }) as typeof this.messages;
    this.worker.unref();
  }

  /** SHA-256 of a file that was to be hashed, as hex; asked for once, before its rows. @throws Error of the file system */
  async hash(): Promise<string> {
    this.worker.ref();
    const { value } = (await this.messages.next()) as { value?: [TableMessage<Out>] };
    if (value?.[0].say !== 'hash') throw new Error(WORDLESS);
    return value[0].hash;
  }

  /**
   * Reads nothing ahead of who takes the batches but a few; who stops early ends the thread.
   * @param input what the work gets: data only @throws RefusedError as readTable, and what the work refuses
   */
  async *read(input: In): AsyncGenerator<WorkedBatch<Out>> {
    this.worker.ref();
    this.worker.postMessage(input, []);
    try {
      for await (const [message] of this.messages) {
        if (message.say === 'refused') throw new RefusedError(message.refusal);
        if (message.say === 'end') return;
        if (message.say === 'hash') continue;
        yield message.batch;
        this.worker.postMessage('taken', []);
      }
      throw new Error(WORDLESS);
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
