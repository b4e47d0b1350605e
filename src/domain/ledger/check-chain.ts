import type { CompetitionId } from '../kernel/ids';
import { chainEntry, GENESIS_HASH, type Sha256 } from './chain-entry';
import type { LedgerEntry } from './ledger-entry';

/**
 * The first seq of a whole ledger that does not fit: missing, out of order, changed, or not following the row before it (LED-5).
 * Null when the chain holds.
 */
export function checkChain(
  entries: Iterable<LedgerEntry>,
  competitionId: CompetitionId,
  sha256: Sha256,
): number | null {
  let seq = 0;
  let prevHash = GENESIS_HASH;
  for (const entry of entries) {
    seq += 1;
    if (entry.seq !== seq || entry.prevHash !== prevHash) return seq;
    prevHash = chainEntry(entry, competitionId, sha256).hash;
    if (entry.hash !== prevHash) return seq;
  }
  return null;
}
