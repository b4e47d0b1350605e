import { imageType } from './image-type';

const bytes = (...parts: (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : [...part])),
  );
const JPEG = bytes([0xff, 0xd8, 0xff, 0xe0], 'JFIF', [1, 2, 3, 0xff, 0xd9]);
const PNG = bytes([0x89], 'PNG\r\n\x1a\n', [0, 0, 0, 0], 'IEND', [0xae, 0x42, 0x60, 0x82]);
const WEBP = bytes('RIFF', [8, 0, 0, 0], 'WEBP', 'VP8 ');

describe('imageType', () => {
  it('[EVD-2] knows whole pictures of the three kinds by their own signs', () => {
    expect([JPEG, PNG, WEBP].map(imageType)).toEqual(['image/jpeg', 'image/png', 'image/webp']);
  });

  it.each([
    ['nothing', bytes()],
    ['a page', bytes('<!doctype html><script>alert(1)</script>')],
    ['a page that begins like a picture', bytes([0xff, 0xd8, 0xff], '<script>alert(1)</script>')],
    [
      'a drawing that can carry a script',
      bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    ],
    ['a GIF', bytes('GIF89a', [1, 0, 1, 0, 0])],
    ['a sound', bytes('RIFF', [4, 0, 0, 0], 'WAVE')],
    ['a PDF', bytes('%PDF-1.7')],
    ['JPEG cut off', JPEG.subarray(0, -1)],
    ['PNG cut off', PNG.subarray(0, -1)],
    ['WebP cut off', WEBP.subarray(0, -1)],
    ['WebP with something behind it', bytes([...WEBP], 'x')],
  ])('[EVD-2] %s is none', (_, file) => expect(imageType(file)).toBeNull());
});
