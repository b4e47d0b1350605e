import { createReadStream } from 'node:fs';
import { damaged } from './refuse-table';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/**
 * How a text file is written: by its byte order mark, or UTF-8 where every byte agrees, or GB18030, which Chinese spreadsheet
 * programs write without a mark. @throws RefusedError TABLE_DAMAGED where UTF-8 breaks off within a sign
 */
export async function textEncoding(path: string): Promise<TextEncoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const marked = isFirst ? byMark(chunk) : null;
    if (marked) return marked;
    isFirst = false;
    if (!decodes(decoder, chunk)) return 'gb18030';
  }
  // All but the last sign was UTF-8, and a sign that is not ASCII came before: the file was cut off.
  if (!decodes(decoder)) throw damaged();
  return 'utf-8';
}

function byMark(chunk: Buffer): TextEncoding | null {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
  return chunk[0] === 0xfe && chunk[1] === 0xff ? 'utf-16be' : null;
}

function decodes(decoder: InstanceType<typeof TextDecoder>, chunk?: Buffer): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}
