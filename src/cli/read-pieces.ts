import { open } from 'node:fs/promises';

const PIECE = 1 << 20;

/** Reads a file from its beginning to its end; all pieces are read into the same memory, so nobody keeps one. @throws Error where there is no such file. */
export async function readPieces(path: string, take: (bytes: Uint8Array) => void): Promise<void> {
  const file = await open(path);
  try {
    const piece = new Uint8Array(PIECE);
    for (;;) {
      const { bytesRead } = await file.read(piece, 0, PIECE);
      if (bytesRead === 0) return;
      take(piece.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}
