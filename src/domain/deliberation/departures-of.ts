import type { DeliberatedRow } from './deliberation';

/**
 * How many places each row of a jury's order stands from where the points put it (DLB-3), in the order of the rows. Whoever
 * shares a place takes up as many as share it, and in none of them is she away from it.
 */
export function departuresOf(rows: readonly Pick<DeliberatedRow, 'place'>[]): number[] {
  const sorted = rows.map(({ place }) => place).toSorted((a, b) => a - b);
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  for (const [index, place] of sorted.entries()) {
    if (!first.has(place)) first.set(place, index);
    last.set(place, index);
  }
  return rows.map(({ place }, index) => Math.max(first.get(place)! - index, index - last.get(place)!, 0));
}
