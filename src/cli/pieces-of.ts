import { open } from 'node:fs/promises';

const PIECE = 1 << 20;

/**
 * A file from its beginning to its end. All pieces are read into the same memory: each holds until the next is asked for.
 * @throws Error where there is no such file.
 */
export async function* piecesOf(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  try {
    const piece = new Uint8Array(PIECE);
    for (;;) {
      const { bytesRead } = await file.read(piece, 0, PIECE);
      if (bytesRead === 0) return;
      yield piece.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
