import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { damaged } from './refuse-table';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

const PIECE = 256 * 1024;
const NOTHING = Buffer.alloc(0);

/**
 * How a text file is written: by its byte order mark, or UTF-8 where every byte agrees, or GB18030, which Chinese spreadsheet
 * programs write without a mark. @throws RefusedError TABLE_DAMAGED where UTF-8 breaks off within a sign
 */
export async function textEncoding(path: string): Promise<TextEncoding> {
  let [isFirst, begun]: [boolean, Buffer] = [true, NOTHING];
  for await (const chunk of createReadStream(path, { highWaterMark: PIECE }) as AsyncIterable<Buffer>) {
    const marked = isFirst ? byMark(chunk) : null;
    if (marked) return marked;
    isFirst = false;
    const bytes = begun.length > 0 ? Buffer.concat([begun, chunk]) : chunk;
    const whole = bytes.length - begunAtEnd(bytes);
    if (!isUtf8(bytes.subarray(0, whole))) return 'gb18030';
    begun = bytes.subarray(whole);
  }
  // All but the last sign was UTF-8, and a sign that is not ASCII came before: the file was cut off.
  if (begun.length > 0) throw damaged();
  return 'utf-8';
}

function byMark(chunk: Buffer): TextEncoding | null {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
  return chunk[0] === 0xfe && chunk[1] === 0xff ? 'utf-16be' : null;
}

/** How many bytes at the end begin a sign of UTF-8 that goes on after them: RFC 3629, a sign has four bytes at most. */
function begunAtEnd(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    return length > back ? back : 0;
  }
  return 0;
}
