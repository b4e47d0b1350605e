/** What a camera or a scanner makes. SVG and HTML, which can carry a script, are no pictures here. */
export type ImageType = 'image/jpeg' | 'image/png' | 'image/webp';

const text = (from: string): readonly number[] => Array.from(from, (sign) => sign.charCodeAt(0));

const JPEG_START = [0xff, 0xd8, 0xff];
const JPEG_END = [0xff, 0xd9];
const PNG_START = [0x89, ...text('PNG'), 0x0d, 0x0a, 0x1a, 0x0a];
/** The last chunk of every PNG: no content, its name, its checksum. */
const PNG_END = [0, 0, 0, 0, ...text('IEND'), 0xae, 0x42, 0x60, 0x82];
const RIFF = text('RIFF');
const WEBP = text('WEBP');

const standsAt = (bytes: Uint8Array, signs: readonly number[], at: number): boolean =>
  at >= 0 && signs.every((sign, index) => bytes[at + index] === sign);

const endsWith = (bytes: Uint8Array, signs: readonly number[]): boolean =>
  standsAt(bytes, signs, bytes.length - signs.length);

/** A RIFF file says its own length, of which the first eight bytes are no part. */
const isWholeRiff = (bytes: Uint8Array): boolean => {
  const length = [4, 5, 6, 7].reduce((sum, at, power) => sum + (bytes[at] ?? 0) * 256 ** power, 0);
  return length + 8 === bytes.length;
};

/**
 * What kind of picture the bytes are, by their own signs and not by what they are called; null for anything else, and for one
 * that is cut off (EVD-2).
 */
export function imageType(bytes: Uint8Array): ImageType | null {
  if (standsAt(bytes, JPEG_START, 0)) return endsWith(bytes, JPEG_END) ? 'image/jpeg' : null;
  if (standsAt(bytes, PNG_START, 0)) return endsWith(bytes, PNG_END) ? 'image/png' : null;
  if (standsAt(bytes, RIFF, 0) && standsAt(bytes, WEBP, 8)) return isWholeRiff(bytes) ? 'image/webp' : null;
  return null;
}
