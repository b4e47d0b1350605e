import type { Whole } from './panel-kind';

/** The indexes from the lowest value to the highest; of equal values the earlier judge's comes first (TAL-3). */
export function bySize(values: readonly Whole[]): number[] {
  return values
    .map((_, index) => index)
    .toSorted((a, b) => (values[a]! < values[b]! ? -1 : values[a]! > values[b]! ? 1 : 0));
}
