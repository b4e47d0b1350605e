import { INK, type Paper } from './paper';
import { sizeFor } from './write-text';

export type EditionMark = 'provisional' | 'notice' | 'final';

export interface MarkedEdition {
  readonly mark: EditionMark;
  /** The word for it, with number, time and short hash: two lines at most. */
  readonly lines: readonly string[];
}

const HEIGHT = 15;
const PADDING = 8;

/** The edition mark: a dotted frame around what is provisional, a single one around a notice, a double one around what is final. */
export function drawEditionMark(
  paper: Paper,
  { mark, lines }: MarkedEdition,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): void {
  const height = lines.length * HEIGHT + PADDING;
  paper.save().lineWidth(0.8).strokeColor(INK);
  if (mark === 'provisional') paper.dash(1.5, { space: 2 });
  paper.rect(x, y, width, height).stroke();
  paper.undash();
  if (mark === 'final') paper.rect(x + 2, y + 2, width - 4, height - 4).stroke();
  paper.fillColor(INK);
  for (const [index, line] of lines.entries()) {
    const inner = width - 2 * PADDING;
    paper.fontSize(sizeFor(paper, line, inner, index === 0 ? [12, 11, 10] : [9, 8, 7]));
    const top = y + PADDING / 2 + index * HEIGHT + 1;
    const how = { width: inner, height: HEIGHT, align: 'center', ellipsis: true } as const;
    paper.text(line, x + PADDING, top, how);
  }
  paper.restore();
}
