import { inflateSync } from 'node:zlib';
import jsQR from 'jsqr';

/** The unpacked streams of a PDF that our printer made, by the number of their object. */
function streamsOf(pdf: Buffer): Map<number, string> {
  const text = pdf.toString('latin1');
  const found = new Map<number, string>();
  for (const match of text.matchAll(
    /^(\d+) 0 obj\n<<(?:(?!endobj)[^])*?\/Length (\d+)\b(?:(?!endobj)[^])*?stream\n/gm,
  )) {
    const start = match.index + match[0].length;
    const bytes = pdf.subarray(start, start + Number(match[2]));
    try {
      found.set(Number(match[1]), inflateSync(bytes).toString('latin1'));
    } catch {
      // Not packed: a picture.
    }
  }
  return found;
}

/** Which text each glyph stands for, as the PDF says for readers that copy or search it. */
function glyphsIn(cmap: string): Map<number, string> {
  const glyphs = new Map<number, string>();
  for (const [, first = '', , list = ''] of cmap.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/gi))
    for (const [index, [, code = '']] of [...list.matchAll(/<([0-9a-f\s]+)>/gi)].entries()) {
      const bytes = Buffer.from(code.replaceAll(/\s/g, ''), 'hex').swap16();
      glyphs.set(Number.parseInt(first, 16) + index, bytes.toString('utf16le'));
    }
  return glyphs;
}

/** The glyphs of each font by the name that pages call it. */
function fontsOf(pdf: Buffer, streams: ReadonlyMap<number, string>): Map<string, Map<number, string>> {
  const text = pdf.toString('latin1');
  const cmaps = new Map(
    [...text.matchAll(/^(\d+) 0 obj\n<<(?:(?!endobj)[^])*?\/ToUnicode (\d+) 0 R/gm)].map(([, font, cmap]) => [
      Number(font),
      streams.get(Number(cmap)) ?? '',
    ]),
  );
  return new Map(
    [...text.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', font]) => [
      name,
      glyphsIn(cmaps.get(Number(font)) ?? ''),
    ]),
  );
}

const isPage = (stream: string): boolean => / TJ\n/.test(stream);

/** The text of each page, line by line as it was drawn. */
export function textOfPdf(pdf: Buffer): string[] {
  const streams = streamsOf(pdf);
  const fonts = fontsOf(pdf, streams);
  return [...streams.values()].filter(isPage).map((page) => {
    let glyphs = new Map<number, string>();
    const lines: string[] = [];
    for (const [, font, shown = ''] of page.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
      if (font) glyphs = fonts.get(font) ?? new Map<number, string>();
      else lines.push(lineOf(shown, glyphs));
    }
    return lines.join('\n');
  });
}

function lineOf(shown: string, glyphs: ReadonlyMap<number, string>): string {
  return [...shown.matchAll(/<([0-9a-f]+)>/gi)]
    .flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
    .map((code) => glyphs.get(Number.parseInt(code, 16)) ?? '□')
    .join('');
}

/** What the QR codes of a PDF say, read as a camera would from the squares that are drawn. */
export function codesOfPdf(pdf: Buffer): string[] {
  return [...streamsOf(pdf).values()]
    .filter(isPage)
    .flatMap((page) => page.split(/^f$/m).map(codeOf))
    .filter((code) => code !== null);
}

const PIXELS = 4;

function codeOf(drawn: string): string | null {
  const squares = [...drawn.matchAll(/^([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re$/gm)]
    .map((match) => match.slice(1).map(Number) as [number, number, number, number])
    .filter(([, , width, height]) => width === height);
  if (squares.length < 100) return null;
  const side = squares.at(-1)![2];
  const [left, top] = [0, 1].map((at) => Math.min(...squares.map((one) => one[at]!))) as [number, number];
  const cells = squares.map(([x, y]) => [
    Math.round((x - left) / side) + 4,
    Math.round((y - top) / side) + 4,
  ]);
  const size = (Math.max(...cells.flat()) + 5) * PIXELS;
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255);
  for (const [column = 0, line = 0] of cells)
    for (let y = 0; y < PIXELS; y += 1)
      for (let x = 0; x < PIXELS; x += 1)
        pixels.fill(
          0,
          at(column * PIXELS + x, line * PIXELS + y),
          at(column * PIXELS + x, line * PIXELS + y) + 3,
        );
  return jsQR(pixels, size, size)?.data ?? null;

  function at(x: number, y: number): number {
    return (y * size + x) * 4;
  }
}
