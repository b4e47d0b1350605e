import { drawOrder } from '../draw/draw-lots';
import type { ContestantId, EntryId } from '../kernel/ids';
import type { Sha256 } from '../ledger/chain-entry';

/** What a layer hides: 1 identity behind a number, 2 the number behind a station, 3 the station behind a work number. */
export type SealLayer = 1 | 2 | 3;

export const SEAL_LAYERS: readonly SealLayer[] = [1, 2, 3];

/** An entry before a layer is laid over it. */
export interface UnsealedEntry {
  readonly id: EntryId;
  readonly contestantId: ContestantId | null;
  readonly number: string;
}

/** What a layer joins: the entry as it was and the label it goes by from then on. */
export interface SealedLot {
  /** The entry's id before: what was drawn. */
  readonly key: EntryId;
  readonly before: string;
  /** Only in layer 1. */
  readonly contestantId: ContestantId | null;
  readonly id: EntryId;
  readonly label: string;
}

/** What is kept under a passphrase. */
export interface SealContent {
  readonly seed: string;
  readonly lots: readonly SealedLot[];
}

export interface SealTerms {
  readonly layer: SealLayer;
  readonly tradeOrdinal: number;
  readonly seed: string;
  /** Numbers of entries that stay as they are. */
  readonly taken: ReadonlySet<string>;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Labels of a layer in order, those that are taken left out. Each layer has a form of its own, so that none passes for another. */
function labelsOf({ layer, tradeOrdinal, taken }: SealTerms, count: number): string[] {
  const head = layer === 1 ? two(tradeOrdinal) : layer === 2 ? 'S' : 'W';
  const width = Math.max(2, String(count + taken.size).length);
  return Array.from(
    { length: count + taken.size },
    (_, index) => head + String(index + 1).padStart(width, '0'),
  )
    .filter((label) => !taken.has(label))
    .slice(0, count);
}

/**
 * Gives entries new ids and labels (SEA-1): labels by the draw, ids as they are handed in, at random. The first drawn has the
 * first label.
 */
export function sealLots(
  terms: SealTerms,
  entries: readonly UnsealedEntry[],
  { newIds, sha256 }: { readonly newIds: readonly EntryId[]; readonly sha256: Sha256 },
): SealedLot[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const order = drawOrder(
    terms.seed,
    entries.map(({ id }) => id),
    sha256,
  );
  const labels = labelsOf(terms, order.length);
  return order.map((key, index) => {
    const { number, contestantId } = byId.get(key)!;
    return { key, before: number, contestantId, id: newIds[index]!, label: labels[index]! };
  });
}

/** Whether the labels of an opened layer are those that its seed draws, and the seed the one that was promised (SEA-9). */
export function isFairSeal({ seed, lots }: SealContent, commitment: string, sha256: Sha256): boolean {
  const order = drawOrder(
    seed,
    lots.map(({ key }) => key),
    sha256,
  );
  const byLabel = lots.toSorted((a, b) => (a.label < b.label ? -1 : 1));
  return sha256(seed) === commitment && byLabel.every(({ key }, index) => key === order[index]);
}

/** Who stands at a sealed entry: somebody of whom nothing is known but that she is not somebody else. */
export function anonymousOf(entryId: EntryId): ContestantId {
  return `anonymous.${entryId}` as ContestantId;
}
