import { Injectable } from '@nestjs/common';
import { PrintableText } from '../../honours/certificates/printable-text.port';
import { PaperFont } from '../paper/paper-font';

/** Tells the register which signs the font of papers has, before anything is issued that could not be printed. */
@Injectable()
export class PrintedSigns {
  constructor(printable: PrintableText, font: PaperFont) {
    printable.use((text) => font.missingIn(text));
  }
}
