import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

async function* asLine(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  yield* pieces;
  yield '\n';
}

/** Writes a line piece by piece, no faster than it is taken: into a file where one is named, to standard output otherwise. */
export async function writePieces(pieces: AsyncIterable<string>, path: string | undefined): Promise<void> {
  const source = Readable.from(asLine(pieces), { objectMode: false });
  if (path === undefined) await pipeline(source, process.stdout, { end: false });
  else await pipeline(source, createWriteStream(path));
}
