import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a zip archive as a test wants it: with a size or a name that no sound program would write. */
export interface MadePart {
  readonly name: string;
  readonly content: string | Buffer;
  /** What the directory says of its size instead of the truth. */
  readonly saidSize?: number;
  /** Behind a password, as its sign says. */
  readonly isEncrypted?: boolean;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A zip archive built by hand. */
export function madeZip(parts: readonly MadePart[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content);
    const packed = deflateRawSync(content, { level: 6 });
    const name = Buffer.from(part.name);
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(crc32(content), 0);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(part.saidSize ?? content.length, 8);
    const flags = part.isEncrypted ? 1 : 0;
    const local = Buffer.from([0x50, 0x4b, 3, 4, 20, 0, flags, 8, 8, 0, 0, 0, 0x21, 0x28]);
    const lengths = Buffer.from([name.length & 255, name.length >> 8, 0, 0]);
    const file = Buffer.concat([local, sizes, lengths, name, packed]);
    const central = Buffer.from([0x50, 0x4b, 1, 2, 20, 0, 20, 0, flags, 8, 8, 0, 0, 0, 0x21, 0x28]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([central, sizes, lengths, rest, name]));
    files.push(file);
    at += file.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, entries, end]);
}

interface MadeWorkbook {
  /** What stands between <sheetData> and its end. */
  readonly rows?: string;
  /** What stands before <sheetData>. */
  readonly before?: string;
  readonly sharedStrings?: string;
  /** Formats of numbers by their id, and the format of each style of a cell. */
  readonly formats?: Readonly<Record<number, string>>;
  readonly styles?: readonly number[];
  readonly is1904?: boolean;
  readonly more?: readonly MadePart[];
  /** Other contents of a part. */
  readonly instead?: Readonly<Record<string, string>>;
}

/** The parts of a small workbook as the big programs write them, with whatever odd thing a test is about. */
export function madeParts(book: MadeWorkbook): MadePart[] {
  const relations = (items: readonly (readonly [string, string])[]): string =>
    `${XML}<Relationships xmlns="${RELATIONS}">${items
      .map(
        ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${TYPE}/${type}" Target="${target}"/>`,
      )
      .join('')}</Relationships>`;
  const formats = Object.entries(book.formats ?? {});
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${TYPE}"><workbookPr${book.is1904 ? ' date1904="1"' : ''}/><sheets><sheet name="报名表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}"><numFmts>${formats
      .map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`)
      .join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${(book.styles ?? [0])
      .map((id) => `<xf numFmtId="${id}"/>`)
      .join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${XML}<sst xmlns="${MAIN}">${book.sharedStrings ?? ''}</sst>`,
    'xl/worksheets/sheet1.xml': `${XML}<worksheet xmlns="${MAIN}">${book.before ?? ''}<sheetData>${book.rows ?? ''}</sheetData></worksheet>`,
    ...book.instead,
  };
  return [...Object.entries(parts).map(([name, content]) => ({ name, content })), ...(book.more ?? [])];
}

/** A small workbook as bytes. */
export function madeWorkbook(book: MadeWorkbook): Buffer {
  return madeZip(madeParts(book));
}
