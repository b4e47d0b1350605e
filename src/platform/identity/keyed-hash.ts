import { hash } from 'node:crypto';

const BLOCK = 64;
const DIGEST = 32;
/** Longer texts than most get a buffer of their own. */
const ROOM = 2048;

/**
 * HMAC-SHA-256 (RFC 2104) for very many short texts: the same as createHmac, which makes an object for each that the collector
 * must then find.
 */
export class KeyedHash {
  private readonly inner = Buffer.alloc(BLOCK + ROOM);
  private readonly outer = Buffer.alloc(BLOCK + DIGEST);

  /** @param key at most 64 bytes */
  constructor(key: Buffer) {
    for (let at = 0; at < BLOCK; at += 1) {
      this.inner[at] = (key[at] ?? 0) ^ 0x36;
      this.outer[at] = (key[at] ?? 0) ^ 0x5c;
    }
  }

  /** In base64url. */
  of(text: string): string {
    // As text of one sign a byte: a buffer for each takes longer than the hash itself.
    this.outer.write(hash('sha256', this.innerOf(text), 'binary'), BLOCK, 'latin1');
    return hash('sha256', this.outer, 'base64url');
  }

  private innerOf(text: string): Buffer {
    // A sign takes at most three bytes for each unit of a string.
    if (text.length * 3 > ROOM)
      return Buffer.concat([this.inner.subarray(0, BLOCK), Buffer.from(text, 'utf8')]);
    return this.inner.subarray(0, BLOCK + this.inner.write(text, BLOCK, 'utf8'));
  }
}
