import type { EntryStatus } from '#domain/ledger/entry-status';

/** A status with which nobody owes an entry a mark. */
export type OutStatus = Extract<EntryStatus, 'absent' | 'withdrawn' | 'disqualified'>;

const OUT: ReadonlySet<EntryStatus> = new Set<OutStatus>(['absent', 'withdrawn', 'disqualified']);

/** Whether an entry is not marked any more. */
export function isOut(status: EntryStatus): status is OutStatus {
  return OUT.has(status);
}
