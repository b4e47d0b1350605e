import { createHash, randomBytes } from 'node:crypto';

/** A secret of 256 random bits for a cookie or a one-time link, url-safe. Only its hash is stored. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a secret: SHA-256 is enough for 256 random bits (ASVS 6.5.1 asks a slow hash only below 112). */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
