import { HeadReader, RowReader } from '../archive/archive-readers';
import type { Sha256 } from '../ledger/chain-entry';
import type { VerificationReport } from './report';
import { startVerification } from './start-verification';

/** Reads the whole archive, piece by piece, as often as it is asked. */
export type ReadAll = (take: (bytes: Uint8Array) => void) => Promise<void>;

/**
 * Verifies an archive that is read twice from wherever it lies (VER-1, VER-9): first all but its ledger, which names the rules,
 * then row after row. Only some rows are in memory at a time, and what the rows come to.
 */
export async function verifyArchive(read: ReadAll, sha256: Sha256): Promise<VerificationReport> {
  const head = new HeadReader();
  await read((bytes) => head.feed(bytes));
  const verification = startVerification(head.finish(), sha256);
  const rows = new RowReader((row) => verification.take(row));
  await read((bytes) => rows.feed(bytes));
  return verification.finish();
}
