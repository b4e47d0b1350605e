import { setImmediate } from 'node:timers/promises';
import type { Locale } from '../../domain/kernel/local-text';
import { newPage, openPaper } from '../paper/open-paper';
import { drawCertificate, registerSerif } from './draw-certificate';
import type { PrintedCertificate } from './printed-certificate';

export interface CertificatesPaper {
  readonly fonts: { readonly sans: Buffer; readonly serif: Buffer };
  readonly title: string;
  readonly language: Locale;
  /** What stands across a sample; empty otherwise. */
  readonly watermark: string;
}

/** Certificates as one PDF, a page each; pages leave as they are drawn, and others are served in between. */
export async function* certificatesPdf(
  certificates: readonly PrintedCertificate[],
  { fonts, title, language, watermark }: CertificatesPaper,
): AsyncGenerator<Buffer> {
  const paper = openPaper({ font: fonts.sans, title, lang: language });
  registerSerif(paper, fonts.serif);
  for (const certificate of certificates) {
    newPage(paper, watermark, certificate.layout);
    drawCertificate(paper, certificate);
    const piece = paper.read() as Buffer | null;
    if (piece) yield piece;
    await setImmediate();
  }
  paper.end();
  for await (const piece of paper) yield piece as Buffer;
}
