import { StreamableFile } from '@nestjs/common';
import type { PaperFormat } from '../../contract/papers';
import { attachment, FILE_TYPES } from '../../platform/http/file-answers';
import { writeCsv } from '../../platform/tables/write-csv';
import { writeWorkbook } from '../../platform/tables/write-xlsx';
import { PaperFont } from '../paper/paper-font';
import { drawPrintedPaper } from './draw-printed-paper';
import { withMissingSigns } from './missing-signs';
import { tablesOf, type PrintedPaper } from './printed-paper';

/** A paper as a file: what it is called, in the words of its title, says also how official it is and whether it counts. */
export async function paperFile(
  printed: PrintedPaper,
  format: PaperFormat,
  font: PaperFont,
): Promise<StreamableFile> {
  const file = await bytesOf(printed, format, font);
  const said = [printed.watermark, ...printed.title, printed.edition?.lines[0] ?? ''];
  const name = said.filter((part) => part !== '').join('-');
  const disposition = attachment(`${name}.${format}`, `paper.${format}`);
  return new StreamableFile(file, { type: FILE_TYPES[format], disposition });
}

async function bytesOf(printed: PrintedPaper, format: PaperFormat, font: PaperFont): Promise<Buffer> {
  if (format === 'pdf') return drawPrintedPaper(withMissingSigns(printed, font), font.bytes);
  const tables = tablesOf(printed);
  return format === 'xlsx' ? writeWorkbook(tables) : writeCsv(oneOf(tables));
}

/** A list has one table: the rows of all, each with the name of its own before it where there are several. */
function oneOf(tables: ReturnType<typeof tablesOf>): ReturnType<typeof tablesOf>[number] {
  const [first] = tables;
  if (!first) throw new Error('a paper without a table is no list');
  if (tables.length === 1) return first;
  const rows = tables.flatMap(({ title, rows: own }) => own.map((row) => [{ text: title }, ...row]));
  return { ...first, headings: ['', ...first.headings], rows };
}
