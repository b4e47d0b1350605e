import { StreamableFile } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { progressLines, type SayShare } from './progress-lines';

/** The media types of the files that the office keeps. */
export const FILE_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
} as const;

/** To be kept under its name; `plain` stands for it where a program knows Latin letters alone (RFC 6266). */
export function attachment(name: string, plain: string): string {
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}

/** The workbook that is handed out to be filled in. */
export function templateAnswer(bytes: Buffer, name: string, plain: string): StreamableFile {
  return new StreamableFile(bytes, { type: FILE_TYPES.xlsx, disposition: attachment(name, plain) });
}

/** A table that was sent, as it comes back with a column that says what is wrong. */
export function returnedAnswer(sheet: { type: string; name: string; file: Readable }): StreamableFile {
  return new StreamableFile(sheet.file, {
    type: sheet.type,
    disposition: attachment(sheet.name, 'returned'),
  });
}

/** Work whose answer says how far it is, line by line (`progressLines`). */
export async function linesAnswer<T>(work: (say: SayShare) => Promise<T>): Promise<StreamableFile> {
  return new StreamableFile(await progressLines(work), { type: 'application/x-ndjson' });
}
