import type { Ratio } from '#domain/kernel/ratio';

const MICRO_DIGITS = 6;

/**
 * An exact number of micro-points as points to read: "86.5", or "86.533333…" where six decimals do not hold it.
 * @param cutAfter how many decimals stand before the ellipsis
 */
export function exactPoints(value: Ratio, cutAfter = MICRO_DIGITS): string {
  const size = value.num < 0n ? -value.num : value.num;
  const micro = size / value.den;
  const digits = String(micro).padStart(MICRO_DIGITS + 1, '0');
  const whole = digits.slice(0, -MICRO_DIGITS);
  const isExact = micro * value.den === size;
  const fraction = digits.slice(-MICRO_DIGITS);
  const shown = isExact ? fraction.replace(/0+$/, '') : fraction.slice(0, cutAfter);
  const sign = value.num < 0n ? '-' : '';
  return `${sign}${whole}${shown === '' ? '' : `.${shown}`}${isExact ? '' : '…'}`;
}
