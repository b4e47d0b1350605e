import { createHash } from 'node:crypto';

/** Hex SHA-256 of a file's bytes. */
export function sha256OfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
