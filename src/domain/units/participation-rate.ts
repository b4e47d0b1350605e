import type { Ratio } from '../kernel/ratio';
import { ratio } from '../kernel/ratios';

/**
 * 参赛率 (UNT-8): those who took part ÷ employees, exact; null for a unit without employees. Above 1 where a unit's headcount is
 * behind the times: that is shown, not hidden. Source: rules of the field 0, 6.4.
 */
export function participationRate(entrants: number, headcount: number): Ratio | null {
  return headcount === 0 ? null : ratio(entrants, headcount);
}
