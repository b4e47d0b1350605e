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
  const scaled = ({ num, den }: Ratio): bigint => (den === common ? num : num * (common / den));
  const plain: number[] = [];
  for (const value of values) {
    // A BigInt beyond the safe integers does not become one by being converted.
    const key = Number(scaled(value));
    if (!Number.isSafeInteger(key)) return values.map(scaled);
    plain.push(key);
  }
  return plain;
}
