import { randomChunk } from './random-chunk';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** A random identifier of 16 signs (80 bits) without i, l, o, u: it can be read aloud. */
export function newId<Id extends string>(): Id {
  return idOf<Id>(randomChunk(16));
}

/** The identifier that these 16 bytes make. */
export function idOf<Id extends string>(bytes: Uint8Array): Id {
  let text = '';
  for (const byte of bytes) text += ALPHABET[byte % 32];
  return text as Id;
}
