import { pictureSize } from './picture-size';

/** A JPEG's head: a table, then a frame of 640 × 480. */
const jpeg = (marker: number, channels: number, bits = 8): Uint8Array =>
  Uint8Array.from(
    [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 0xff, 0xdb, 0, 3, 9].concat([
      0xff,
      marker,
      0,
      17,
      bits,
      0x01,
      0xe0,
      0x02,
      0x80,
      channels,
      0,
      0,
      0,
    ]),
  );

describe('the size of a picture', () => {
  it('[ADM-6] is what its own head says', () => {
    expect(pictureSize(jpeg(0xc0, 3), 'image/jpeg')).toEqual({ width: 640, height: 480 });
    expect(pictureSize(jpeg(0xc2, 1), 'image/jpeg')).toEqual({ width: 640, height: 480 });
    const png = Uint8Array.from([...Array.from({ length: 16 }, () => 0), 0, 0, 1, 0, 0, 1, 0, 2]);
    expect(pictureSize(png, 'image/png')).toEqual({ width: 256, height: 65_538 });
  });

  it.each([
    ['a table where a frame should be', jpeg(0xc4, 3)],
    ['two inks', jpeg(0xc0, 2)],
    ['twelve bits', jpeg(0xc0, 3, 12)],
    ['a head that is cut off', jpeg(0xc0, 3).slice(0, 16)],
    ['what is no marker', Uint8Array.from([0xff, 0xd8, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])],
    ['nothing but fill', Uint8Array.from({ length: 500 }, () => 0xff)],
  ])('[ADM-6] %s has none', (_, bytes) => {
    expect(pictureSize(bytes, 'image/jpeg')).toBeNull();
  });

  it('[ADM-6] a WebP has none that a printer could use', () => {
    expect(pictureSize(new Uint8Array(40), 'image/webp')).toBeNull();
  });
});
