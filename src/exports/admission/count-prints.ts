import type { EntryId } from '../../domain/kernel/ids';
import type { StoredPrint } from './admission.repository';

/** How often each ticket was printed. */
export function countPrints(prints: readonly Pick<StoredPrint, 'entries'>[]): Map<EntryId, number> {
  const counts = new Map<EntryId, number>();
  for (const entryId of prints.flatMap(({ entries }) => entries))
    counts.set(entryId, (counts.get(entryId) ?? 0) + 1);
  return counts;
}
