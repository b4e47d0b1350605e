import type { Ratio } from './ratio';
import { scaleRatio, type RoundingMode } from './scale-ratio';

/** Writes micro-points as points with exactly so many decimals (KER-3): 86_533_333 with 2 is "86.53". For eyes, never to compute with. */
export function showRatio(value: Ratio, decimals: number, mode: RoundingMode): string {
  const units = scaleRatio(value, decimals, mode);
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const sign = units < 0n ? '-' : '';
  return decimals === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-decimals)}`;
}
