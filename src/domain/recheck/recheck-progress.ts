import type { EntryId } from '../kernel/ids';
import type { Oversight, RecheckList } from '../ledger/oversight-record';

/** How an entry of the list stands: not looked at, found right, found wrong, or changed since it was looked at. */
export type RecheckState = 'open' | 'right' | 'wrong' | 'changed';

/** How many entries of the list have had an error. */
export function errorsOf({ records }: RecheckList): number {
  return [...records.values()].filter((found) => found.some(({ error }) => error !== null)).length;
}

/** Whether more of a list was wrong than the rules allow (RCK-6); what is checked again later does not make it right. */
export function hasFailed(list: RecheckList): boolean {
  const listed = BigInt(list.top.length + list.entries.length);
  return BigInt(errorsOf(list)) * 1_000_000n > BigInt(list.mostErrors) * listed;
}

/** What the last look at an entry is worth now (RCK-5). */
export function recheckStateOf({ recheck, changedByEntry }: Oversight, entryId: EntryId): RecheckState {
  const last = recheck?.records.get(entryId)?.at(-1);
  if (!last) return 'open';
  if ((changedByEntry.get(entryId) ?? 0) > last.seq) return 'changed';
  return last.error ? 'wrong' : 'right';
}

/** Everybody who is to be rechecked: the list as drawn, and who has come to the top since. */
export function recheckedEntries({ top, entries }: RecheckList, topNow: readonly EntryId[]): EntryId[] {
  return [...new Set([...top, ...topNow, ...entries])];
}

/**
 * How many entries keep the stage from being published (RCK-7); of a list that is not drawn yet, or has failed, all of those that
 * will be on the next one count.
 * @param topNow who stands at the top now @param all how many have marks
 */
export function recheckLeft(oversight: Oversight, topNow: readonly EntryId[], all: number): number {
  const { recheck } = oversight;
  if (!recheck || hasFailed(recheck)) return all;
  return recheckedEntries(recheck, topNow).filter((entryId) => recheckStateOf(oversight, entryId) !== 'right')
    .length;
}
