import type { Points } from './points';
import type { Ratio } from './ratio';

/** Whether an exact amount reaches a limit in micro-points; without a limit always. Never on rounded figures. */
export function isAtLeast(value: Ratio, least: Points | undefined): boolean {
  return least === undefined || value.num >= BigInt(least) * value.den;
}

/** Whether it is as good as a limit: at least that much, or, where less is better, at most. */
export function isAsGood(value: Ratio, limit: Points, better: 'higher' | 'lower'): boolean {
  const most = BigInt(limit) * value.den;
  return better === 'higher' ? value.num >= most : value.num <= most;
}
