import { drawCode } from '../paper/draw-code';
import { drawEditionMark } from '../paper/draw-edition-mark';
import { drawSignatures } from '../paper/draw-signatures';
import { drawTable } from '../paper/draw-table';
import { numberPages } from '../paper/number-pages';
import { newPage, openPaper, wholePaper } from '../paper/open-paper';
import { INK, SOFT, type Paper } from '../paper/paper';
import { sizeFor } from '../paper/write-text';
import { PAPER_WORDS } from './paper-words';
import { cellText, type PrintedPaper, type PrintedTable } from './printed-paper';

const MARGIN = 56;
const TOP = 52;
/** The foot with the page's number begins below. */
const FOOT = 48;
const BODY = 11;
const SIGNATURE_HEIGHT = 76;
const CODE_WIDTH = 64;
const MARK_WIDTH = 190;

/** One paper on its way down the page. */
class Drawing {
  y = TOP;

  constructor(
    readonly paper: Paper,
    readonly printed: PrintedPaper,
  ) {}

  get width(): number {
    return this.paper.page.width - 2 * MARGIN;
  }

  get bottom(): number {
    return this.paper.page.height - FOOT;
  }

  nextPage(): void {
    newPage(this.paper, this.printed.watermark);
    this.y = TOP;
  }

  /** Goes to the next page unless so much still fits. */
  needs(height: number): void {
    if (this.y + height > this.bottom) this.nextPage();
  }

  line(
    text: string,
    how: { sizes: readonly number[]; align?: 'left' | 'center' | 'right'; gap?: number },
  ): void {
    const { paper, width } = this;
    const size = sizeFor(paper, text, width, how.sizes);
    const height = paper.fontSize(size).heightOfString(text, { width });
    this.needs(height);
    paper.fontSize(size).text(text, MARGIN, this.y, { width, align: how.align ?? 'left' });
    this.y += height + (how.gap ?? 4);
  }

  /** A paragraph as the office writes it: its first line two signs in. */
  paragraph(text: string, size = BODY): void {
    const { paper, width, printed } = this;
    const indent = printed.locale === 'en' ? 0 : 2 * size;
    const how = { width, indent, lineGap: 4 };
    const height = paper.fontSize(size).heightOfString(text, how);
    this.needs(height);
    paper.fontSize(size).text(text, MARGIN, this.y, how);
    this.y += height + 6;
  }

  table({ title, columns, rows }: PrintedTable, isNamed: boolean): void {
    const { paper, width, bottom } = this;
    this.needs(90);
    if (isNamed) this.line(title, { sizes: [13, 12, 11], gap: 6 });
    const shares = columns.reduce((sum, { share }) => sum + share, 0);
    this.y = drawTable(paper, {
      columns: columns.map(({ title: head, share, align }) => ({
        title: head,
        width: (width * share) / shares,
        ...(align ? { align } : {}),
      })),
      rows: rows.map((row) => row.map(cellText)),
      x: MARGIN,
      y: this.y,
      bottom,
      onNextPage: () => {
        this.nextPage();
        return this.y;
      },
    });
    this.y += 12;
  }

  /** The mark of the edition on the left, the code on the right: what tells this paper from another. */
  edition(): void {
    const { edition, code } = this.printed;
    if (!edition && code === null) return;
    this.needs(CODE_WIDTH + 8);
    if (edition) drawEditionMark(this.paper, edition, { x: MARGIN, y: this.y, width: MARK_WIDTH });
    if (code !== null)
      drawCode(this.paper, code, { x: MARGIN + this.width - CODE_WIDTH, y: this.y, width: CODE_WIDTH });
    this.paper.fillColor(INK);
    this.y += CODE_WIDTH + 8;
  }

  signatures(): void {
    const { signatures, locale } = this.printed;
    if (signatures.length === 0) return;
    this.needs(SIGNATURE_HEIGHT + 8);
    const cell = { x: MARGIN, y: this.y, width: this.width, height: SIGNATURE_HEIGHT };
    drawSignatures(this.paper, signatures, cell, PAPER_WORDS[locale].day);
    this.y += SIGNATURE_HEIGHT + 12;
  }
}

/** A paper of the office as an A4 PDF. */
export async function drawPrintedPaper(printed: PrintedPaper, font: Buffer): Promise<Buffer> {
  const { title, locale, layout } = printed;
  const paper = openPaper({ font, title: title.join(' '), layout, lang: locale, isNumbered: true });
  const drawing = new Drawing(paper, printed);
  drawing.nextPage();
  title.forEach((text) => drawing.line(text, { sizes: [20, 18, 16, 14], align: 'center' }));
  drawing.y += 10;
  if (printed.addressee !== undefined) drawing.line(printed.addressee, { sizes: [BODY], gap: 6 });
  printed.paragraphs.forEach((text) => drawing.paragraph(text));
  const areNamed = printed.tables.length > 1;
  printed.tables.forEach((table) => drawing.table(table, areNamed));
  paper.fillColor(SOFT);
  printed.notes.forEach((text) => drawing.paragraph(text, 9));
  paper.fillColor(INK);
  drawing.signatures();
  printed.issued.forEach((text) => drawing.line(text, { sizes: [BODY], align: 'right' }));
  drawing.edition();
  numberPages(paper, locale, printed.foot);
  return wholePaper(paper);
}
