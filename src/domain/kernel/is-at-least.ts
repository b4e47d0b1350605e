import type { Points } from './points';
import type { Ratio } from './ratio';

/** Whether an exact amount reaches a limit in micro-points; without a limit always. Never on rounded figures. */
export function isAtLeast(value: Ratio, least: Points | undefined): boolean {
  return least === undefined || value.num >= BigInt(least) * value.den;
}
