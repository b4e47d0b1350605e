import { colToLetter, writeXlsx, type CellStyle, type DataValidation, type WriteSheet } from 'hucre/xlsx';

/** A column of a template. */
export interface TemplateColumn {
  readonly heading: string;
  readonly isRequired: boolean;
  readonly example: string;
  /** What to write there, for the sheet that says how to fill the template in. */
  readonly note: string;
  /** The only texts that may stand there. */
  readonly list?: readonly string[];
  readonly width?: number;
}

/** A workbook that is handed out to be filled in and sent back. */
export interface Template {
  readonly sheet: string;
  readonly columns: readonly TemplateColumn[];
  /** What stands before the example, so that nobody takes it for a person: see `isExample`. */
  readonly exampleMark: string;
  /** Lines that stand above the notes of the columns. */
  readonly instructions: readonly string[];
  readonly names: { readonly instructions: string; readonly lists: string };
  /** So many rows are prepared as text and with their lists. */
  readonly preparedRows: number;
}

const TEXT = '@';
const HEADING: CellStyle = { font: { bold: true }, numFmt: TEXT };
const REQUIRED: CellStyle = {
  ...HEADING,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FDE9D9' } },
};
const EXAMPLE: CellStyle = { font: { italic: true, color: { rgb: '808080' } }, numFmt: TEXT };

/** Every cell is text, so that a spreadsheet program changes no number of identity and no date that is typed there. */
export async function writeTemplate(template: Template): Promise<Buffer> {
  const sheets = [entrySheet(template), instructionSheet(template), listSheet(template)];
  return Buffer.from(await writeXlsx({ sheets, activeSheet: 0 }));
}

/** Whether somebody has left the example standing. */
export function isExample(firstText: string, exampleMark: string): boolean {
  return firstText.trimStart().startsWith(exampleMark);
}

function entrySheet({ sheet, columns, exampleMark, preparedRows, names }: Template): WriteSheet {
  const headings = columns.map(({ heading, isRequired }) => (isRequired ? `${heading}*` : heading));
  const example = columns.map((column, at) => (at === 0 ? exampleMark : '') + column.example);
  const blank = Array.from({ length: preparedRows }, () => columns.map(() => null));
  const cells = new Map<string, { style: CellStyle }>();
  for (const [at, { isRequired }] of columns.entries()) {
    cells.set(`0,${at}`, { style: isRequired ? REQUIRED : HEADING });
    cells.set(`1,${at}`, { style: EXAMPLE });
  }
  return {
    name: sheet,
    columns: columns.map(({ width = 18 }) => ({ width, style: { numFmt: TEXT } })),
    rows: [headings, example, ...blank],
    cells,
    dataValidations: columns.flatMap((column, at) =>
      column.list ? [choice(column.list, { at, preparedRows, lists: names.lists })] : [],
    ),
    freezePane: { rows: 1 },
  };
}

/** The list stands in the hidden sheet, in the column of the same letter: a list in the rule itself may have 255 signs only. */
function choice(
  list: readonly string[],
  { at, preparedRows, lists }: { at: number; preparedRows: number; lists: string },
): DataValidation {
  const letter = colToLetter(at);
  return {
    type: 'list',
    formula1: `'${lists.replaceAll("'", "''")}'!$${letter}$1:$${letter}$${Math.max(1, list.length)}`,
    range: `${letter}2:${letter}${preparedRows + 2}`,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
  };
}

function listSheet({ columns, names }: Template): WriteSheet {
  const longest = Math.max(1, ...columns.map(({ list }) => list?.length ?? 0));
  const rows = Array.from({ length: longest }, (_, row) => columns.map(({ list }) => list?.[row] ?? null));
  return { name: names.lists, hidden: true, columns: columns.map(() => ({ numFmt: TEXT })), rows };
}

function instructionSheet({ columns, instructions, names }: Template): WriteSheet {
  const notes = columns.map(({ heading, isRequired, note }) => [isRequired ? `${heading}*` : heading, note]);
  const rows = [...instructions.map((line) => [line]), [null], ...notes];
  return { name: names.instructions, columns: [{ width: 24 }, { width: 80 }], rows };
}
