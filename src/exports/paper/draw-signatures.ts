import { INK, SOFT, type Cell, type Paper } from './paper';
import { writeIn } from './write-text';

/** Boxes side by side, one for each who signs: the word above, room for a name and a day below. */
export function drawSignatures(
  paper: Paper,
  labels: readonly string[],
  { x, y, width, height }: Cell,
  dayLabel: string,
): void {
  const each = width / Math.max(labels.length, 1);
  for (const [index, label] of labels.entries()) {
    const left = x + index * each;
    paper.lineWidth(0.6).strokeColor(INK).rect(left, y, each, height).stroke();
    paper.fillColor(INK);
    writeIn(paper, label, { x: left, y, width: each, height: 22 }, { sizes: [10, 9, 8] });
    paper.fillColor(SOFT);
    const foot = { x: left, y: y + height - 20, width: each, height: 18 };
    writeIn(paper, dayLabel, foot, { sizes: [9, 8], align: 'right' });
  }
  paper.fillColor(INK);
}
