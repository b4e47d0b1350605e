import type { Ratio } from '../kernel/ratio';
import { addRatios } from '../kernel/ratios';
import { betterOf } from '../scheme/better-of';
import type { MarkingScheme } from '../scheme/marking-scheme';
import type { ModuleTally } from './tally';

/**
 * Σ contributions so far (TAL-7). Null before the first, and where less is better until all are there: half the way is not a
 * better time (TAL-24). A weighted module without a result leaves no total.
 */
export function weightedSum(
  scheme: MarkingScheme,
  tallies: readonly ModuleTally[],
): { readonly sum: Ratio | null; readonly isUnfinished: boolean } {
  const counting = tallies.filter((_, index) => (scheme.modules[index]?.weight ?? 0) > 0);
  if (counting.some(({ isUnfinished }) => isUnfinished)) return { sum: null, isUnfinished: true };
  const parts = counting.flatMap(({ contribution }) => (contribution ? [contribution] : []));
  const isOpen = parts.length === 0 || (parts.length < counting.length && betterOf(scheme) === 'lower');
  return { sum: isOpen ? null : parts.reduce(addRatios), isUnfinished: false };
}
