import { createHash } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import type { VerificationReport } from '../domain/verification/report';
import { verifyArchive } from '../domain/verification/verify-archive';
import { sha256 } from '../platform/identity/sha256';
import { piecesOf } from './pieces-of';

/**
 * Verifies an archive from a file, and says which file it was.
 * @throws Error where there is no such file, or where it was changed meanwhile.
 */
export async function verifyFile(
  path: string,
): Promise<{ readonly report: VerificationReport; readonly fileHash: string }> {
  // What is computed of one trade is soon garbage: without this the heap grows to four times of what is held.
  setFlagsFromString('--heap-growing-percent=30');
  const hashes = new Set<string>();
  const report = await verifyArchive(async (take) => {
    const hash = createHash('sha256');
    for await (const bytes of piecesOf(path)) {
      hash.update(bytes);
      take(bytes);
    }
    hashes.add(hash.digest('hex'));
  }, sha256);
  const [fileHash, other] = hashes;
  if (fileHash === undefined || other !== undefined)
    throw new Error(`读取期间文件发生了变化。${path} was changed while it was read.`);
  return { report, fileHash };
}
