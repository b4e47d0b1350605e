import type { ScaleRule } from '../scale/scale-rule';
import {
  ascending,
  compare,
  least,
  meanOf,
  minus,
  most,
  NOTHING,
  over,
  plus,
  rounded,
  times,
  whole,
  type Fraction,
} from './fraction';

const POINT = 1_000_000;

const medianOf = (all: readonly Fraction[]): Fraction => {
  const sorted = ascending(all);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : meanOf([sorted[half - 1]!, sorted[half]!]);
};
const sizeOf = (value: Fraction): Fraction => most(value, minus(NOTHING, value));

/** up ÷ √under to the nearest step, half away from zero: one step after the other, since the root itself is not exact. */
function roundedByRoot(up: Fraction, under: Fraction, step: Fraction): Fraction {
  const reaches = (steps: bigint): boolean => {
    const half = times([2n * steps - 1n, 2n], step);
    return compare(times(up, up), times(times(half, half), under)) >= 0;
  };
  let [low, high] = [0n, 10n ** 16n];
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (reaches(middle)) low = middle;
    else high = middle;
  }
  return times([up[0] < 0n ? -low : low, 1n], step);
}

/** Points made comparable (SCA-1 to SCA-3). */
export function scaledBy(totals: readonly Fraction[], rule: ScaleRule): Fraction[] {
  if (totals.length === 0 || rule.kind === 'plain') return [...totals];
  if (rule.kind === 'z-score') {
    const mean = meanOf(totals);
    const apart = totals.map((total) => minus(total, mean));
    const variance = meanOf(apart.map((each) => times(each, each)));
    if (variance[0] === 0n) return totals.map(() => whole(rule.centre));
    const step: Fraction = [1_000_000n, 10n ** BigInt(rule.decimals)];
    return apart.map((each) =>
      plus(whole(rule.centre), roundedByRoot(times(each, whole(rule.spread)), variance, step)),
    );
  }
  const median = medianOf(totals);
  const deviation = medianOf(totals.map((total) => sizeOf(minus(total, median))));
  if (compare(deviation, NOTHING) === 0) return totals.map(() => whole(700 * POINT));
  return totals.map((total) => {
    const apart = over(minus(total, median), times(deviation, [14_826n, 10_000n]));
    const value = plus(whole(700 * POINT), times(apart, whole(30 * POINT)));
    const kept = least(most(value, NOTHING), whole(1000 * POINT));
    return rounded(kept, { decimals: rule.decimals, mode: 'half-up' });
  });
}
