import type { Ratio } from '../kernel/ratio';
import { addRatios, ratio } from '../kernel/ratios';

const ZERO: Ratio = { num: 0n, den: 1n };

/** The exact sum of a list. */
function sumOf(values: readonly Ratio[]): Ratio {
  return values.reduce(addRatios, ZERO);
}

/** The exact mean; null of nothing. */
export function meanOf(values: readonly Ratio[]): Ratio | null {
  const { num, den } = sumOf(values);
  return values.length === 0 ? null : ratio(num, den * BigInt(values.length));
}

/**
 * How far each value is from the mean of the others (STT-2), in their order: (n × value − sum) / (n − 1). One that stands alone is
 * compared with nobody: null.
 */
export function deviationsOf(values: readonly Ratio[]): (Ratio | null)[] {
  const others = BigInt(values.length - 1);
  if (others <= 0n) return values.map(() => null);
  const sum = sumOf(values);
  return values.map(({ num, den }) => {
    const apart = addRatios(ratio(num * (others + 1n), den), ratio(-sum.num, sum.den));
    return ratio(apart.num, apart.den * others);
  });
}
