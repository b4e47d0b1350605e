import { inflateSync } from 'node:zlib';
import jsQR from 'jsqr';

/** The unpacked streams of a PDF that our printer made. */
function streamsOf(pdf: Buffer): string[] {
  const text = pdf.toString('latin1');
  const found: string[] = [];
  for (const match of text.matchAll(/\/Length (\d+)\b[^]*?stream\n/g)) {
    const start = match.index + match[0].length;
    const bytes = pdf.subarray(start, start + Number(match[1]));
    try {
      found.push(inflateSync(bytes).toString('latin1'));
    } catch {
      // Not packed: a picture.
    }
  }
  return found;
}

/** Which text each glyph stands for, as the PDF says for readers that copy or search it. */
function glyphsOf(streams: readonly string[]): Map<number, string> {
  const glyphs = new Map<number, string>();
  for (const cmap of streams.filter((one) => one.includes('beginbfrange')))
    for (const [, first = '', , list = ''] of cmap.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/gi))
      for (const [index, [, code = '']] of [...list.matchAll(/<([0-9a-f\s]+)>/gi)].entries()) {
        const bytes = Buffer.from(code.replaceAll(/\s/g, ''), 'hex').swap16();
        glyphs.set(Number.parseInt(first, 16) + index, bytes.toString('utf16le'));
      }
  return glyphs;
}

/** The text of each page, line by line as it was drawn. */
export function textOfPdf(pdf: Buffer): string[] {
  const streams = streamsOf(pdf);
  const glyphs = glyphsOf(streams);
  const lineOf = (shown: string): string =>
    [...shown.matchAll(/<([0-9a-f]+)>/gi)]
      .flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
      .map((code) => glyphs.get(Number.parseInt(code, 16)) ?? '□')
      .join('');
  return streams
    .filter((one) => / TJ\n/.test(one))
    .map((page) => [...page.matchAll(/\[([^\]]*)\] TJ/g)].map(([, shown = '']) => lineOf(shown)).join('\n'));
}

/** What the QR codes of a PDF say, read as a camera would from the squares that are drawn. */
export function codesOfPdf(pdf: Buffer): string[] {
  return streamsOf(pdf)
    .filter((one) => / TJ\n/.test(one))
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
