import { INK, type Paper } from './paper';
import { writeIn, type Writing } from './write-text';

export interface Column {
  readonly title: string;
  readonly width: number;
  readonly align?: Writing['align'];
}

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  readonly x: number;
  readonly y: number;
  /** How far down a page rows may reach. */
  readonly bottom: number;
  /** Begins the next page, with what stands above the table there. @returns where the table goes on. */
  readonly onNextPage: () => number;
}

const SIZE = 10;
const SIZES = [SIZE, 9] as const;
const LEAST = 22;
const MOST_LINES = 3;

/**
 * A table with full borders, row by row: a row stands whole on one page, and each page begins with the heads. By hand, since
 * pdfkit's own table takes over a minute for 2,000 rows.
 * @returns where it ends
 */
export function drawTable(paper: Paper, table: Table): number {
  const { columns, rows, x, bottom, onNextPage } = table;
  const titles = columns.map(({ title }) => title);
  const head = { texts: titles, height: heightOf(paper, columns, titles), align: 'center' } as const;
  paper.lineWidth(0.6).strokeColor(INK).fillColor(INK);
  let y = drawRow(paper, { columns, x, y: table.y }, head);
  for (const texts of rows) {
    const height = heightOf(paper, columns, texts);
    if (y + height > bottom) {
      y = onNextPage();
      paper.lineWidth(0.6).strokeColor(INK).fillColor(INK);
      y = drawRow(paper, { columns, x, y }, head);
    }
    y = drawRow(paper, { columns, x, y }, { texts, height });
  }
  return y;
}

interface Row {
  readonly texts: readonly string[];
  readonly height: number;
  readonly align?: Writing['align'];
}

function drawRow(
  paper: Paper,
  { columns, x, y }: { readonly columns: readonly Column[]; readonly x: number; readonly y: number },
  { texts, height, align }: Row,
): number {
  let left = x;
  for (const [index, { width, align: own }] of columns.entries()) {
    paper.rect(left, y, width, height).stroke();
    const text = texts[index] ?? '';
    const how = { sizes: SIZES, align: align ?? own ?? 'left' };
    if (text !== '') writeIn(paper, text, { x: left, y, width, height }, how);
    left += width;
  }
  return y + height;
}

/** As high as the longest of its texts needs, up to three lines. */
function heightOf(paper: Paper, columns: readonly Column[], texts: readonly string[]): number {
  const lines = texts.map((text, index) => {
    const width = (columns[index]?.width ?? 0) - 12;
    return text === '' ? 1 : Math.ceil(paper.fontSize(SIZE).widthOfString(text) / Math.max(width, 1));
  });
  return LEAST + (Math.min(MOST_LINES, Math.max(1, ...lines)) - 1) * 12;
}
