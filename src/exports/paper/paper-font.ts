import { Injectable } from '@nestjs/common';
import { FontFile } from './font-file';

/** The font of printed papers: Noto Sans SC, some 30,000 signs. */
@Injectable()
export class PaperFont {
  private readonly file = new FontFile(
    'NotoSansSC.ttf',
    '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  );

  get bytes(): Buffer {
    return this.file.bytes;
  }

  /** The signs of a text that would be printed as empty boxes, each once. */
  missingIn(text: string): string[] {
    return this.file.missingIn(text);
  }
}
