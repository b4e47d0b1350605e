import type { CountedMarkView } from '#contract/results';
import { parsePoints } from '#domain/kernel/parse-points';
import type { Ratio } from '#domain/kernel/ratio';
import { ratio } from '#domain/kernel/ratios';

const MICRO_DIGITS = 6;

/** An exact number of micro-points as points to read: "86.5", or "86.533333…" where six decimals do not hold it. */
export function exactPoints(value: Ratio): string {
  const size = value.num < 0n ? -value.num : value.num;
  const micro = size / value.den;
  const digits = String(micro).padStart(MICRO_DIGITS + 1, '0');
  const whole = digits.slice(0, -MICRO_DIGITS);
  const isExact = micro * value.den === size;
  const fraction = digits.slice(-MICRO_DIGITS);
  const shown = isExact ? fraction.replace(/0+$/, '') : fraction;
  const sign = value.num < 0n ? '-' : '';
  return `${sign}${whole}${shown === '' ? '' : `.${shown}`}${isExact ? '' : '…'}`;
}

/** The exact value of counted marks under a mean or a sum; null without marks. @throws on a mark that is not points. */
export function panelExact(
  marks: readonly CountedMarkView[],
  kind: 'mean' | 'trimmed-mean' | 'sum',
): Ratio | null {
  const counted = marks.filter(({ dropped }) => dropped === null);
  if (counted.length === 0) return null;
  let sum = 0n;
  for (const { points } of counted) {
    const micro = parsePoints(points);
    if (micro === undefined) throw new RangeError(`not a number of points: ${points}`);
    sum += BigInt(micro);
  }
  return ratio(sum, kind === 'sum' ? 1 : counted.length);
}
