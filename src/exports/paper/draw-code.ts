import { encode } from 'uqr';
import type { Cell, Paper } from './paper';

/** A QR code as one filled path: sharp at any size, and small. */
export function drawCode(paper: Paper, text: string, { x, y, width }: Omit<Cell, 'height'>): void {
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  const side = width / size;
  for (const [line, modules] of data.entries())
    for (const [column, isDark] of modules.entries())
      if (isDark) paper.rect(x + column * side, y + line * side, side, side);
  paper.fill('#000000');
}
