import { Injectable } from '@nestjs/common';
import { FontFile } from './font-file';

/** What certificates are written in: Noto Serif SC, with as many signs as the font of other papers. */
@Injectable()
export class CertificateFont {
  private readonly file = new FontFile(
    'NotoSerifSC.ttf',
    '@expo-google-fonts/noto-serif-sc/600SemiBold/NotoSerifSC_600SemiBold.ttf',
  );

  get bytes(): Buffer {
    return this.file.bytes;
  }

  missingIn(text: string): string[] {
    return this.file.missingIn(text);
  }
}
