import type { Ratio } from './ratio';
import { ratio } from './ratios';
import { scaleRatio, type RoundingMode } from './scale-ratio';

/** Rounds micro-points to so many decimals of a point (KER-2); the outcome is again exact micro-points. */
export function roundRatio(value: Ratio, decimals: number, mode: RoundingMode): Ratio {
  return ratio(scaleRatio(value, decimals, mode) * 1_000_000n, 10n ** BigInt(decimals));
}
