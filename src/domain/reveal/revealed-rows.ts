/** What a reveal needs to know of a row: its place; null for whoever has none. */
interface Placed {
  readonly place: number | null;
}

/** How far a reveal has come. */
export interface Reveal {
  readonly shown: number;
  /** How many of the best ranks come one by one; null: all. */
  readonly oneByOne: number | null;
}

const placesOf = (rows: readonly Placed[]): number[] =>
  [...new Set(rows.flatMap(({ place }) => (place === null ? [] : [place])))].toSorted((a, b) => a - b);

/** The places that are revealed one by one, the best first; who shares a place comes in one step (RVL-7). */
export function ranksToReveal(rows: readonly Placed[], oneByOne: number | null): number[] {
  const places = placesOf(rows);
  return oneByOne === null ? places : places.slice(0, oneByOne);
}

/** The rows that the hall has seen (RVL-7): those below the ranks that come one by one, and of these the last ones. */
export function revealedRows<Row extends Placed>(rows: readonly Row[], { shown, oneByOne }: Reveal): Row[] {
  const ranks = ranksToReveal(rows, oneByOne);
  const hidden = new Set(ranks.slice(0, Math.max(0, ranks.length - shown)));
  return rows.filter(({ place }) => place === null || !hidden.has(place));
}

/** The rows that come next; none after the last rank. */
export function nextToReveal<Row extends Placed>(rows: readonly Row[], { shown, oneByOne }: Reveal): Row[] {
  const place = ranksToReveal(rows, oneByOne).at(-1 - shown);
  return place === undefined ? [] : rows.filter((row) => row.place === place);
}
