import type { RulingView } from '#contract/marking';
import type { EntryId } from '#domain/kernel/ids';
import type { EntryStatus } from '#domain/ledger/entry-status';

/** The status of every entry that is not simply present: what was set last. @param rulings the newest first */
export function entryStatuses(rulings: readonly RulingView[]): ReadonlyMap<EntryId, EntryStatus> {
  const statuses = new Map<EntryId, EntryStatus>();
  for (const { fact } of rulings.toReversed()) {
    if (fact.kind !== 'StatusSet') continue;
    if (fact.status === 'present') statuses.delete(fact.entryId);
    else statuses.set(fact.entryId, fact.status);
  }
  return statuses;
}
