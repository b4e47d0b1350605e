import type { Ratio } from '../kernel/ratio';

/** The whole square root, rounded down, by Newton's way. @param square not below zero */
export function wholeRoot(square: bigint): bigint {
  if (square < 2n) return square;
  let root = 1n << BigInt((square.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (root + square / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

/**
 * value ÷ √square in whole units, to the nearest, half away from zero. Exact although the root is not: the nearest whole number
 * is found on squares. @param square above zero
 */
export function divideByRoot(value: Ratio, square: Ratio): bigint {
  // (value / √square)² = num² · square.den / (den² · square.num)
  const num = value.num * value.num * square.den;
  const den = value.den * value.den * square.num;
  const below = wholeRoot(num / den);
  // Up when the rest reaches the half: (below + ½)² ≤ num / den.
  const twice = 2n * below + 1n;
  const units = twice * twice * den <= 4n * num ? below + 1n : below;
  return value.num < 0n ? -units : units;
}
