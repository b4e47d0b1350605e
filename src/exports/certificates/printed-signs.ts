import { Injectable } from '@nestjs/common';
import { PrintableText } from '../../honours/certificates/printable-text.port';
import { CertificateFont } from '../paper/certificate-font';

/** Tells the register which signs the font of certificates has, before anything is issued that could not be printed. */
@Injectable()
export class PrintedSigns {
  constructor(printable: PrintableText, font: CertificateFont) {
    printable.use((text) => font.missingIn(text));
  }
}
