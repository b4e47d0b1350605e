import PdfPaper from 'pdfkit';
import { drawWatermark } from './draw-watermark';
import { INK, type Paper } from './paper';

export interface PaperSetting {
  readonly font: Buffer;
  readonly title: string;
  readonly layout?: 'portrait' | 'landscape';
  readonly lang?: 'zh-CN' | 'en';
  /** Pages are kept until the end, so that each can say of how many it is one; without, they leave as they are drawn. */
  readonly isNumbered?: boolean;
}

/** An A4 paper without a page yet; text is written in the font "paper". */
export function openPaper({ font, title, layout, lang, isNumbered }: PaperSetting): Paper {
  const paper = new PdfPaper({
    size: 'A4',
    layout: layout ?? 'portrait',
    margin: 0,
    autoFirstPage: false,
    bufferPages: isNumbered ?? false,
    lang: lang ?? 'zh-CN',
    info: { Title: title },
  });
  paper.registerFont('paper', font);
  return paper;
}

/** The next page, with the font set anew and what stands across it, if anything. */
export function newPage(paper: Paper, watermark = ''): void {
  paper.addPage().font('paper');
  if (watermark !== '') drawWatermark(paper, watermark);
  paper.fillColor(INK);
}

/** Ends a paper that is small enough to be held as a whole. */
export async function wholePaper(paper: Paper): Promise<Buffer> {
  paper.end();
  const pieces: Buffer[] = [];
  for await (const piece of paper) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
