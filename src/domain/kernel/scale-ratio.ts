import type { Ratio } from './ratio';

export type RoundingMode = 'half-up' | 'half-even';

/**
 * How many units of 10^-decimals points the value holds, to the nearest (KER-2). Half-up goes away from zero at the half
 * (四舍五入), half-even to the even neighbour.
 * @throws RangeError when decimals is not a whole number from 0 to 12.
 */
export function scaleRatio(value: Ratio, decimals: number, mode: RoundingMode): bigint {
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 12)
    throw new RangeError(`decimals: ${decimals}`);
  const size = (value.num < 0n ? -value.num : value.num) * 10n ** BigInt(decimals);
  const den = value.den * 1_000_000n;
  const below = size / den;
  const twice = (size - below * den) * 2n;
  const isUp = twice > den || (twice === den && (mode === 'half-up' || below % 2n === 1n));
  const units = isUp ? below + 1n : below;
  return value.num < 0n ? -units : units;
}
