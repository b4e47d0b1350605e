import type { Ratio } from './ratio';
import { greatestDivisor } from './ratios';

/**
 * Turns exact values into whole numbers that compare alike: all are brought to one common denominator. Plain integers where
 * every one of them is safe, else BigInts; either way nothing is rounded. Makes sorting a large field cheap.
 */
export function wholeKeys(values: readonly Ratio[]): readonly number[] | readonly bigint[] {
  let common = 1n;
  let last = 1n;
  for (const { den } of values) {
    if (den === last) continue;
    last = den;
    if (common % den !== 0n) common = (common / greatestDivisor(common, den)) * den;
  }
  const keys = values.map(({ num, den }) => (den === common ? num : num * (common / den)));
  const most = BigInt(Number.MAX_SAFE_INTEGER);
  return keys.every((key) => key <= most && key >= -most) ? keys.map(Number) : keys;
}
