import type { EntryId } from '../kernel/ids';
import type { Sha256 } from '../ledger/chain-entry';

export interface Draw {
  readonly seed: string;
  /** In millionths. */
  readonly share: number;
}

/** A share of a number of entries, rounded up; exact. */
function shareUp(count: number, millionths: number): number {
  return Number((BigInt(count) * BigInt(millionths) + 999_999n) / 1_000_000n);
}

/**
 * Which of the rest are rechecked (RCK-2, RCK-3): the first by SHA-256(seed + "/" + id), in that order. Whoever has the seed draws the
 * same, in whatever order the entries come.
 */
export function drawRecheck(rest: readonly EntryId[], { seed, share }: Draw, sha256: Sha256): EntryId[] {
  const lots = rest.map((entryId) => ({ entryId, lot: sha256(`${seed}/${entryId}`) }));
  return lots
    .toSorted((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, shareUp(rest.length, share))
    .map(({ entryId }) => entryId);
}
