import { inflateSync } from 'node:zlib';

const HEAD = 8;
/** Values of each pixel by colour type: grey, colour, palette, grey and colour with transparency. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

interface Content {
  readonly header: Buffer | undefined;
  readonly data: Buffer;
}

function contentOf(bytes: Buffer): Content {
  const data: Buffer[] = [];
  let header: Buffer | undefined;
  for (let at = HEAD; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    const content = bytes.subarray(at + 8, at + 8 + length);
    if (name === 'IHDR') header ??= content;
    if (name === 'IDAT') data.push(content);
    at += 12 + length;
  }
  return { header, data: Buffer.concat(data) };
}

/** Whether every row of the picture is there and says how it is written: what is not would stop the printing half way (ADM-6). */
export function isSoundPng(bytes: Buffer): boolean {
  const { header, data } = contentOf(bytes);
  const channels = CHANNELS[header?.[9] ?? -1];
  if (!header || header.length !== 13 || channels === undefined || header[12] !== 0) return false;
  const [width, height, bits] = [header.readUInt32BE(0), header.readUInt32BE(4), header.readUInt8(8)];
  const row = 1 + Math.ceil((width * channels * bits) / 8);
  try {
    const rows = inflateSync(data, { maxOutputLength: row * height + 1 });
    return rows.length === row * height && everyRow(rows, row, (filter) => filter <= 4);
  } catch {
    return false;
  }
}

function everyRow(rows: Buffer, length: number, isRight: (filter: number) => boolean): boolean {
  for (let at = 0; at < rows.length; at += length) if (!isRight(rows[at] ?? 255)) return false;
  return true;
}
