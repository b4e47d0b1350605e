import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { VerificationReport } from '../domain/verification/report';
import { verifyArchive } from '../domain/verification/verify-archive';
import { sha256 } from '../platform/identity/sha256';

/** Verifies an archive from a file, and says which file it was. @throws Error where there is no such file. */
export async function verifyFile(
  path: string,
): Promise<{ readonly report: VerificationReport; readonly fileHash: string }> {
  const hash = createHash('sha256');
  let isFirst = true;
  const report = await verifyArchive(async (take) => {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
      const bytes = chunk as Uint8Array;
      if (isFirst) hash.update(bytes);
      take(bytes);
    }
    isFirst = false;
  }, sha256);
  return { report, fileHash: hash.digest('hex') };
}
