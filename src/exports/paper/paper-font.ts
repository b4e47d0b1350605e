import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import { Injectable } from '@nestjs/common';

/** Beside the compiled server, where the build puts the one weight that paper needs; else in the package it comes from. */
const SHIPPED = join(__dirname, '../../../fonts/NotoSansSC.ttf');
const PACKAGED = '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf';

/** The font of printed papers: Noto Sans SC, some 30,000 signs. Read when something is first printed. */
@Injectable()
export class PaperFont {
  private read: { readonly bytes: Buffer; readonly font: Font } | undefined;

  get bytes(): Buffer {
    return this.loaded.bytes;
  }

  /** The signs of a text that would be printed as empty boxes, each once. */
  missingIn(text: string): string[] {
    const { font } = this.loaded;
    const signs = [...new Set(text.replaceAll(/\s/g, ''))];
    return signs.filter((sign) => !font.hasGlyphForCodePoint(sign.codePointAt(0)!));
  }

  private get loaded(): { readonly bytes: Buffer; readonly font: Font } {
    if (!this.read) {
      const bytes = readFileSync(existsSync(SHIPPED) ? SHIPPED : require.resolve(PACKAGED));
      const font = create(bytes);
      if (!('hasGlyphForCodePoint' in font)) throw new Error('the font of printed papers is a collection');
      this.read = { bytes, font };
    }
    return this.read;
  }
}
