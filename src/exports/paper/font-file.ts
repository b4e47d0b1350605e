import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';

/** Beside the compiled server, where the build puts the weights that paper needs; else in the package it comes from. */
const SHIPPED = join(__dirname, '../../../fonts');

/** One weight of a font of printed papers, read when something is first printed. */
export class FontFile {
  private read: { readonly bytes: Buffer; readonly font: Font } | undefined;

  constructor(
    private readonly shipped: string,
    private readonly packaged: string,
  ) {}

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
      const shipped = join(SHIPPED, this.shipped);
      const bytes = readFileSync(existsSync(shipped) ? shipped : require.resolve(this.packaged));
      const font = create(bytes);
      if (!('hasGlyphForCodePoint' in font)) throw new Error(`${this.shipped} is a collection of fonts`);
      this.read = { bytes, font };
    }
    return this.read;
  }
}
