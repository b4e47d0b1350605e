import type { ImageType } from './image-type';

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

const at16 = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
const at32 = (bytes: Uint8Array, at: number): number => at16(bytes, at) * 65_536 + at16(bytes, at + 2);

/** Frames of baseline, extended and progressive pictures; the other markers of this row are tables. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** Grey, colour, and the four inks of a print shop. */
const CHANNELS: ReadonlySet<number> = new Set([1, 3, 4]);
/** Markers without a length after them. */
const isBare = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

function sizeOfJpeg(bytes: Uint8Array): PictureSize | null {
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (isBare(marker)) at += 2;
    else if (isFrame(marker)) {
      const isKnown = bytes[at + 4] === 8 && CHANNELS.has(bytes[at + 9] ?? 0);
      return isKnown ? { height: at16(bytes, at + 5), width: at16(bytes, at + 7) } : null;
    } else at += 2 + Math.max(2, at16(bytes, at + 2));
  }
  return null;
}

/** Width and height as the picture's own head says; null where it has none that a printer could use (ADM-6). */
export function pictureSize(bytes: Uint8Array, type: ImageType): PictureSize | null {
  if (type === 'image/jpeg') return sizeOfJpeg(bytes);
  if (type === 'image/png') return { width: at32(bytes, 16), height: at32(bytes, 20) };
  return null;
}
