import type { StandingView } from '#contract/results';

/** A line of the standings' list: an entry, or the line under the last place that is in. */
export type StandingLine =
  | { readonly kind: 'entry'; readonly index: number; readonly row: StandingView }
  | { readonly kind: 'cut'; readonly count: number };

/** The list with the cut line under the last entry whose place is within `cutAfter`; no line when nobody or everybody is in. */
export function standingLines(rows: readonly StandingView[], cutAfter: number | null): StandingLine[] {
  const lines = rows.map((row, index): StandingLine => ({ kind: 'entry', index, row }));
  if (cutAfter === null) return lines;
  const isIn = ({ place }: StandingView): boolean => place !== null && place <= cutAfter;
  const count = rows.filter(isIn).length;
  const isSplit = count > 0 && count < rows.length;
  return isSplit ? [...lines.slice(0, count), { kind: 'cut', count }, ...lines.slice(count)] : lines;
}
