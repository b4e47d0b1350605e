import type { IncomingMessage } from 'node:http';
import type { Refusal } from '../../domain/kernel/refusal';
import { RefusedError } from './refused-error';

/**
 * The bytes of a request, after it is known who sends them: nobody fills the memory from outside.
 * @throws RefusedError `tooLarge` as soon as there are more than `most`
 */
export async function readBody(request: IncomingMessage, most: number, tooLarge: Refusal): Promise<Buffer> {
  const refused = new RefusedError(tooLarge);
  if (Number(request.headers['content-length'] ?? 0) > most) throw refused;
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > most) throw refused;
      chunks.push(chunk);
    }
  } finally {
    // The connection stays for the answer and what comes after: the rest is read past and thrown away.
    request.resume();
  }
  return Buffer.concat(chunks);
}
