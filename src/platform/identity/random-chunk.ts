import { randomFillSync } from 'node:crypto';

/** Asking the system costs more than the bytes: they are fetched by the kilobyte, and each is handed out once. */
const pool = Buffer.allocUnsafe(8192);
let used = pool.length;

/** Random bytes for ids and nonces. @param size at most a few dozen */
export function randomChunk(size: number): Buffer {
  if (used + size > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += size;
  return Buffer.from(pool.subarray(used - size, used));
}
