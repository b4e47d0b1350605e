export type Paper = PDFKit.PDFDocument;

/** A4, in points. */
export const A4 = { short: 595.28, long: 841.89 } as const;

export const INK = '#1a1a1a';
export const SOFT = '#595959';

export interface Cell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
