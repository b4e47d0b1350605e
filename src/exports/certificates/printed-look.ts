import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { Clock } from '../../platform/clock/clock';
import { CertificateFont } from '../paper/certificate-font';
import { PaperFont } from '../paper/paper-font';
import { certificatesPdf, type CertificatesPaper } from './certificates-pdf';
import type { PrintedCertificate } from './printed-certificate';

/** What pages are drawn with. */
@Injectable()
export class PrintedLook {
  constructor(
    private readonly sans: PaperFont,
    private readonly serif: CertificateFont,
    private readonly clock: Clock,
  ) {}

  now(): string {
    return this.clock.nowText();
  }

  draw(certificates: readonly PrintedCertificate[], paper: Omit<CertificatesPaper, 'fonts'>): Readable {
    const fonts = { sans: this.sans.bytes, serif: this.serif.bytes };
    return Readable.from(certificatesPdf(certificates, { ...paper, fonts }), { objectMode: false });
  }
}
