const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
/** A file may end with a comment of so many bytes. */
const LONGEST_COMMENT = 0xffff;

/**
 * What the parts of a ZIP file come to when they are unpacked, as its directory says; the reader holds each part to that. Infinity
 * where it does not say it (ZIP64, or a part without a size): no workbook as small as ours needs either. Undefined: no ZIP file.
 */
export function unpackedSize(file: Buffer): number | undefined {
  const end = file.subarray(-(END_LENGTH + LONGEST_COMMENT)).lastIndexOf(signature(END_OF_DIRECTORY));
  if (end < 0) return undefined;
  const at = Math.max(0, file.length - END_LENGTH - LONGEST_COMMENT) + end;
  if (at + END_LENGTH > file.length) return undefined;
  const entries = file.readUInt16LE(at + 10);
  let position = file.readUInt32LE(at + 16);
  let size = 0;
  for (let entry = 0; entry < entries; entry++) {
    if (position + ENTRY_LENGTH > file.length || file.readUInt32LE(position) !== ENTRY) return undefined;
    const packed = file.readUInt32LE(position + 20);
    const unpacked = file.readUInt32LE(position + 24);
    const isUnsaid = packed > 0 && unpacked === 0;
    size += isUnsaid || unpacked === 0xffffffff ? Number.POSITIVE_INFINITY : unpacked;
    position +=
      ENTRY_LENGTH +
      file.readUInt16LE(position + 28) +
      file.readUInt16LE(position + 30) +
      file.readUInt16LE(position + 32);
  }
  return size;
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
