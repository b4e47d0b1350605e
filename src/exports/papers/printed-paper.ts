import type { Locale } from '../../domain/kernel/local-text';
import type { Cell, Table } from '../../platform/tables/table';
import type { MarkedEdition } from '../paper/draw-edition-mark';

export interface PrintedColumn {
  readonly title: string;
  /** Its part of the width, beside those of the others. */
  readonly share: number;
  readonly align?: 'left' | 'center' | 'right';
}

export interface PrintedTable {
  readonly title: string;
  readonly columns: readonly PrintedColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A paper of the office before it is drawn: the same content becomes a PDF, a workbook or a list (PAP-1). */
export interface PrintedPaper {
  readonly locale: Locale;
  readonly layout: 'portrait' | 'landscape';
  /** In one or two lines, centred. */
  readonly title: readonly string[];
  readonly addressee?: string;
  readonly paragraphs: readonly string[];
  readonly tables: readonly PrintedTable[];
  readonly notes: readonly string[];
  /** Who signs, a box each. */
  readonly signatures: readonly string[];
  /** Who issues it and when, on the right. */
  readonly issued: readonly string[];
  /** Of which edition it is; null where nothing has been published. */
  readonly edition: MarkedEdition | null;
  /** What the code in the foot of the first page says. */
  readonly code: string | null;
  /** In the foot of every page, beside its number. */
  readonly foot: string;
  /** Across every page; empty: nothing. */
  readonly watermark: string;
}

/** Its tables for a workbook or a list; what they are stands in the first row. */
export function tablesOf({ tables, watermark, edition }: PrintedPaper): Table[] {
  const said = [watermark, ...(edition?.lines ?? [])].filter((line) => line !== '').join('  ·  ');
  return tables.map(({ title, columns, rows }) => ({
    title,
    ...(said === '' ? {} : { watermark: said }),
    headings: columns.map((column) => column.title),
    rows,
  }));
}

/** A cell as paper shows it. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if ('text' in cell) return cell.text;
  return 'whole' in cell ? String(cell.whole) : cell.points;
}
