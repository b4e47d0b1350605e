import { open, readFile } from 'node:fs/promises';
import { RefusedError } from '../http/refused-error';
import { notATable, unsafe } from './refuse-table';

export type FileKind = 'xlsx' | 'csv';

const ENOUGH = 4096;
const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
const EMPTY_ZIP = Buffer.from('PK\u0005\u0006', 'latin1');
/** The container of old .xls files, and of workbooks behind a password. */
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
const UTF_7 = /^\+\/v[89+/]/;
/** Many systems write a page of HTML and call it .xls. */
const MARKUP = /^\s*<(!doctype|html|head|body|table|meta|style|script|\?xml|\?mso)/i;

const BLANK = 0x20;
/** Tab, the ends of lines and of a page, and the mark that old programs put at the end. */
const CONTROLS_IN_TEXT = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a]);
const isNoText = (byte: number): boolean => byte < BLANK && !CONTROLS_IN_TEXT.has(byte);

const startsWith = (bytes: Buffer, signs: Buffer): boolean => bytes.subarray(0, signs.length).equals(signs);

/** What a file is, by its bytes and never by its name. @throws RefusedError NOT_A_TABLE, TABLE_LOCKED, TABLE_UNSAFE */
export async function fileKind(path: string): Promise<FileKind> {
  const head = await firstBytes(path);
  if (head.length === 0) throw notATable('empty');
  if (startsWith(head, ZIP)) return 'xlsx';
  if (startsWith(head, OLE)) {
    const isLocked = (await readFile(path)).includes(ENCRYPTED);
    throw isLocked ? new RefusedError({ code: 'TABLE_LOCKED' }) : notATable('old-excel');
  }
  const text = head.toString('latin1');
  if (UTF_7.test(text)) throw unsafe('encoding');
  if (MARKUP.test(text.replace(/^\u00ef\u00bb\u00bf/, ''))) throw notATable('web-page');
  const hasOwnOrder = /^(\u00ff\u00fe|\u00fe\u00ff)/.test(text);
  if (startsWith(head, EMPTY_ZIP) || (!hasOwnOrder && head.some(isNoText))) throw notATable('other');
  return 'csv';
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(ENOUGH), 0, ENOUGH, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
