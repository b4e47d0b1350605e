import type { Sha256 } from '../ledger/chain-entry';
import type { VerificationReport } from './report';
import { ArchiveSplitter } from './split-archive';
import { startVerification } from './start-verification';

/** Reads the whole archive, piece by piece, as often as it is asked. */
export type ReadAll = (take: (bytes: Uint8Array) => void) => Promise<void>;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * Verifies an archive that is read twice from wherever it lies (VER-1, VER-9): first all but its ledger, which names the rules,
 * then row after row. Only one row is in memory at a time, and what the rows come to.
 */
export async function verifyArchive(read: ReadAll, sha256: Sha256): Promise<VerificationReport> {
  const outside = new ArchiveSplitter(() => undefined);
  await read((bytes) => outside.feed(bytes));
  const verification = startVerification(parsed(outside.head()), sha256);
  const rows = new ArchiveSplitter((text) => verification.take(parsed(text)));
  await read((bytes) => rows.feed(bytes));
  return verification.finish();
}
