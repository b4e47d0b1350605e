import { canonicalJson } from '../kernel/canonical-json';
import type { CompetitionId } from '../kernel/ids';
import type { LedgerEntry } from './ledger-entry';

/** SHA-256 of the text's UTF-8 bytes as 64 lower case hex digits; the caller brings it, the rulebook has no crypto. */
export type Sha256 = (text: string) => string;

/** What the first row of a ledger names as the hash before it. */
export const GENESIS_HASH = '0'.repeat(64);

/** Seals a ledger row (LED-4): its hash covers the row, the competition and the hash of the row before. */
export function chainEntry(
  draft: Omit<LedgerEntry, 'hash'>,
  competitionId: CompetitionId,
  sha256: Sha256,
): LedgerEntry {
  const { prevHash, seq, at, actorId, clientId, mutationId, fact } = draft;
  const hash = sha256(canonicalJson([prevHash, competitionId, seq, at, actorId, clientId, mutationId, fact]));
  return { seq, at, actorId, clientId, mutationId, fact, prevHash, hash };
}
