import type { Sha256 } from '../ledger/chain-entry';

/** What a draw is for: the order of starting, or batches and stations. */
export type DrawKind = 'order' | 'stations';

export const DRAW_KINDS: readonly DrawKind[] = ['order', 'stations'];

/** What a draw goes by. One seed, published afterwards, gives everything. */
export interface DrawTerms {
  readonly kind: DrawKind;
  readonly seed: string;
  /** How many start together; asked for stations only. */
  readonly batchSize: number | null;
}

/** What somebody drew. Positions, batches and stations are counted from 1. */
export interface Lot<Id extends string = string> {
  readonly id: Id;
  readonly position: number;
  readonly batch: number | null;
  readonly station: number | null;
}

/**
 * Ids in the order of SHA-256 of `seed/id` (DRW-1). Nobody's place against another depends on who else takes part or on how the
 * list was sorted before.
 */
export function drawOrder<Id extends string>(seed: string, ids: readonly Id[], sha256: Sha256): Id[] {
  const keyed = [...new Set(ids)].map((id) => ({ id, key: sha256(`${seed}/${id}`) }));
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ id }) => id);
}

/** The order cut into batches of a given size, the last one with whoever is left (DRW-2). */
export function drawBatches<Id extends string>(order: readonly Id[], size: number): Id[][] {
  const batches: Id[][] = [];
  for (let start = 0; start < order.length; start += size) batches.push(order.slice(start, start + size));
  return batches;
}

/** Stations within a batch: the same draw once more, under `seed/station` (DRW-3). The first id has station 1. */
export function drawStations<Id extends string>(seed: string, batch: readonly Id[], sha256: Sha256): Id[] {
  return drawOrder(`${seed}/station`, batch, sha256);
}

/** The whole draw, in the order of positions. The batch size is at least 1. */
export function drawLots<Id extends string>(
  { kind, seed, batchSize }: DrawTerms,
  ids: readonly Id[],
  sha256: Sha256,
): Lot<Id>[] {
  const order = drawOrder(seed, ids, sha256);
  if (kind === 'order' || batchSize === null)
    return order.map((id, index) => ({ id, position: index + 1, batch: null, station: null }));
  return drawBatches(order, batchSize).flatMap((batch, number) => {
    const stations = drawStations(seed, batch, sha256);
    return batch.map((id, index) => ({
      id,
      position: number * batchSize + index + 1,
      batch: number + 1,
      station: stations.indexOf(id) + 1,
    }));
  });
}
