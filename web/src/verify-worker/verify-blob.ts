import { sha256 as hasher } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { verifyArchive } from '#domain/verification/verify-archive';
import { sha256 } from '../app/sha256';
import type { Verified } from './messages';

const PIECE = 1 << 20;

/**
 * Verifies a file that lies on this device, a piece at a time, and says which file it was.
 * @param onRead how much of the way is done, from 0 to 1; what it throws ends the work
 */
export async function verifyBlob(file: Blob, onRead: (share: number) => void): Promise<Verified> {
  const hash = hasher.create();
  let isFirst = true;
  let read = 0;
  const report = await verifyArchive(async (take) => {
    for (let at = 0; at < file.size; at += PIECE) {
      const bytes = new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
      if (isFirst) hash.update(bytes);
      take(bytes);
      read += bytes.length;
      onRead(read / (2 * file.size));
    }
    isFirst = false;
  }, sha256);
  return { report, fileHash: bytesToHex(hash.digest()) };
}
