import { formatPoints } from '#domain/kernel/format-points';
import type { Ratio } from '#domain/kernel/ratio';
import { showRatio } from '#domain/kernel/show-ratio';
import { toPoints } from '#domain/kernel/to-points';

/** A sum as people read it: whole where it is, else to six decimals with a sign that more follow. */
export function showAmount(value: Ratio): string {
  if (value.den === 1n && value.num <= BigInt(Number.MAX_SAFE_INTEGER))
    return formatPoints(toPoints(Number(value.num)));
  return `${showRatio(value, 6, 'half-up')}…`;
}
