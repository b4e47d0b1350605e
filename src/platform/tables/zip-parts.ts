import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { createInflateRaw } from 'node:zlib';
import { open, validateFileName, type Entry, type ZipFile } from 'yauzl';
import { RefusedError } from '../http/refused-error';
import { damaged, tooLarge, unsafe } from './refuse-table';
import type { TableLimits } from './table-limits';

const openZip = promisify<string, object, ZipFile>(open);

/** Each piece is a way to another thread and back, so they are great, and some are unpacked ahead while others are read. */
const UNPACKING = { chunkSize: 64 * 1024, readableHighWaterMark: 256 * 1024 };

const SHEET_PART = /^xl\/worksheets\/[^/]+$/i;
const MACRO_PART = /(^|\/)vbaProject\.bin$/i;

/** The parts of a workbook that has been found sound by its directory. Whoever opens it closes it. */
export class ZipParts {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entryByName: ReadonlyMap<string, Entry>,
  ) {}

  /**
   * Judges number, names and unpacked size of the parts before anything is unpacked.
   * @throws RefusedError TABLE_DAMAGED, TABLE_LOCKED, TABLE_TOO_LARGE, TABLE_UNSAFE
   */
  static async open(path: string, limits: TableLimits): Promise<ZipParts> {
    const options = { lazyEntries: true, autoClose: false, decodeStrings: false };
    const zip = await openZip(path, options).catch(() => {
      throw damaged();
    });
    try {
      return new ZipParts(zip, await judged(zip, limits));
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  names(): readonly string[] {
    return [...this.entryByName.keys()];
  }

  has(name: string): boolean {
    return this.entryByName.has(name.toLowerCase());
  }

  /** How long a part is unpacked, as the directory says. */
  sizeOf(name: string): number {
    return this.entryOf(name).uncompressedSize;
  }

  /** Unpacks a part as it is read; bytes are counted again, and one more or less than the directory says ends it. */
  async *read(name: string): AsyncGenerator<Buffer> {
    const entry = this.entryOf(name);
    let left = entry.uncompressedSize;
    try {
      for await (const piece of await this.unpacking(entry)) {
        left -= (piece as Buffer).length;
        if (left < 0) throw damaged();
        yield piece as Buffer;
      }
    } catch (error) {
      throw error instanceof RefusedError ? error : damaged();
    }
    if (left > 0) throw damaged();
  }

  private async unpacking(entry: Entry): Promise<Readable> {
    const packed = await this.zip.openReadStreamPromise(entry, { decodeFileData: false });
    if (entry.compressionMethod === 0) return packed;
    const unpack = createInflateRaw(UNPACKING);
    packed.on('error', (error) => unpack.destroy(error));
    unpack.on('close', () => packed.destroy());
    return packed.pipe(unpack);
  }

  close(): void {
    this.zip.close();
  }

  private entryOf(name: string): Entry {
    const entry = this.entryByName.get(name.toLowerCase());
    if (!entry) throw damaged();
    return entry;
  }
}

async function judged(zip: ZipFile, limits: TableLimits): Promise<Map<string, Entry>> {
  // The sheets are told apart as long as that costs nothing: who sent them understands it better than a number of parts.
  const mostParts = limits.parts * 20;
  if (zip.entryCount > mostParts) throw tooLarge('parts', limits.parts);
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  let sheets = 0;
  for await (const entry of entriesOf(zip)) {
    const name = nameOf(entry);
    if (entries.has(name)) throw damaged();
    entries.set(name, entry);
    unpacked += entry.uncompressedSize;
    if (SHEET_PART.test(name)) sheets += 1;
  }
  if (sheets > limits.sheets) throw tooLarge('sheets', limits.sheets);
  if (entries.size > limits.parts) throw tooLarge('parts', limits.parts);
  if (unpacked > limits.unpackedBytes) throw tooLarge('unpacked', limits.unpackedBytes);
  return entries;
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (let left = zip.entryCount; left > 0; left -= 1) {
    const next = once(zip, 'entry') as Promise<[Entry]>;
    zip.readEntry();
    const [entry] = await next.catch(() => {
      throw damaged();
    });
    yield entry;
  }
}

/** Names are compared as spreadsheet programs do, small and capital letters alike. */
function nameOf(entry: Entry): string {
  const name = entry.fileNameRaw.toString('utf8');
  if (validateFileName(name) !== null) throw unsafe('file-name');
  if (MACRO_PART.test(name)) throw unsafe('macro');
  if (entry.isEncrypted()) throw new RefusedError({ code: 'TABLE_LOCKED' });
  if (![0, 8].includes(entry.compressionMethod)) throw damaged();
  return name.toLowerCase();
}
