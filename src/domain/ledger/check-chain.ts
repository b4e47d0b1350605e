import type { CompetitionId } from '../kernel/ids';
import { chainEntry, GENESIS_HASH, type Sha256 } from './chain-entry';
import type { LedgerEntry } from './ledger-entry';

/** The row a chain goes on from. */
export type ChainEnd = Pick<LedgerEntry, 'seq' | 'hash'>;

/** Before the first row. */
export const GENESIS: ChainEnd = { seq: 0, hash: GENESIS_HASH };

/**
 * The first seq that does not fit: missing, out of order, changed, or not following the row before it (LED-5). Null when the
 * chain holds. A whole ledger, or the rows after one that is known.
 */
export function checkChain(
  entries: Iterable<LedgerEntry>,
  competitionId: CompetitionId,
  sha256: Sha256,
  after: ChainEnd = GENESIS,
): number | null {
  let { seq, hash: prevHash } = after;
  for (const entry of entries) {
    seq += 1;
    if (entry.seq !== seq || entry.prevHash !== prevHash) return seq;
    prevHash = chainEntry(entry, competitionId, sha256).hash;
    if (entry.hash !== prevHash) return seq;
  }
  return null;
}
