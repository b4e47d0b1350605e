import { createCipheriv, createDecipheriv } from 'node:crypto';
import { randomChunk } from './random-chunk';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM under a nonce of its own: nonce, tag and content in base64. What it belongs to is authenticated with it. */
export function encryptGcm(key: Buffer, plain: Buffer | string, belongsTo: string): string {
  const nonce = randomChunk(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(belongsTo, 'utf8'));
  const body = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain);
  const rest = cipher.final();
  return Buffer.concat([nonce, cipher.getAuthTag(), body, rest]).toString('base64');
}

/** The content again; null for another key, another place, or bytes that were changed. */
export function decryptGcm(key: Buffer, sealed: string, belongsTo: string): Buffer | null {
  const bytes = Buffer.from(sealed, 'base64');
  const body = bytes.subarray(NONCE_BYTES + TAG_BYTES);
  const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  cipher.setAAD(Buffer.from(belongsTo, 'utf8'));
  cipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([cipher.update(body), cipher.final()]);
  } catch {
    return null;
  }
}
