import type { EntryId } from '../kernel/ids';
import { isOut, type EntryStatus } from '../ledger/entry-status';
import type { LedgerEntry } from '../ledger/ledger-entry';

/**
 * The entries of a stage that a new layer leaves alone: those who are out and of whom the ledger says nothing else (SEA-2). Null
 * when anything else has been written: the ledger names entries for good, so it is too late.
 */
export function fixedEntries(rows: readonly Pick<LedgerEntry, 'fact'>[]): ReadonlySet<EntryId> | null {
  const statuses = new Map<EntryId, EntryStatus>();
  for (const { fact } of rows) {
    if (fact.kind !== 'StatusSet') return null;
    statuses.set(fact.entryId, fact.status);
  }
  return [...statuses.values()].every(isOut) ? new Set(statuses.keys()) : null;
}
