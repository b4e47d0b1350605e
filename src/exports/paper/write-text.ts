import type { Cell, Paper } from './paper';

/** The largest of some sizes in which a text fits on one line; the smallest where none does. */
export function sizeFor(paper: Paper, text: string, width: number, sizes: readonly number[]): number {
  return sizes.find((size) => paper.fontSize(size).widthOfString(text) <= width) ?? sizes.at(-1)!;
}

export interface Writing {
  readonly sizes?: readonly number[];
  readonly align?: 'left' | 'center' | 'right';
}

const PADDING = 6;

/** A text in a cell, in the middle of its height, in as many lines as its smallest size needs. */
export function writeIn(paper: Paper, text: string, cell: Cell, { sizes, align }: Writing = {}): void {
  const width = cell.width - 2 * PADDING;
  const size = sizeFor(paper, text, width, sizes ?? [12, 11, 10, 9]);
  const height = Math.min(cell.height - 4, paper.fontSize(size).heightOfString(text, { width, lineGap: -2 }));
  paper.text(text, cell.x + PADDING, cell.y + (cell.height - height) / 2, {
    width,
    height: cell.height - 4,
    align: align ?? 'left',
    ellipsis: true,
    lineGap: -2,
  });
}
