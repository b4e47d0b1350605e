import type { Ratio } from './ratio';

/** The exact value as text in micro-points (KER-4): "num/den", or "num" when it is whole. */
export function ratioText(value: Ratio): string {
  return value.den === 1n ? String(value.num) : `${value.num}/${value.den}`;
}
