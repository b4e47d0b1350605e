import type { Paper } from './paper';

/** Across the page, behind what is drawn next; pale enough to cover nothing, dark enough for black and white. */
export function drawWatermark(paper: Paper, text: string): void {
  const { width, height } = paper.page;
  const size = Math.min(64, (Math.hypot(width, height) * 0.7) / Math.max(text.length, 1));
  paper.save().font('paper').fontSize(size).fillColor('#000000').fillOpacity(0.1);
  paper.rotate((-Math.atan2(height, width) * 180) / Math.PI, { origin: [width / 2, height / 2] });
  paper.text(text, 0, height / 2 - size / 2, { width, align: 'center', lineBreak: false });
  paper.restore();
}
