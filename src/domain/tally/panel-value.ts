import type { Ratio } from '../kernel/ratio';
import { ratio } from '../kernel/ratios';
import { keepAll, type Dropped, type Whole } from '../panel/panel-kind';
import { panelKindOf, type PanelRule } from '../panel/panel-rule';

/** Adds with plain integers and only falls back to BigInt when they could be inexact. */
const exactSum = (values: readonly Whole[]): bigint => {
  let sum = 0;
  let size = 0;
  for (const value of values) {
    if (typeof value === 'bigint') return values.reduce<bigint>((all, one) => all + BigInt(one), 0n);
    sum += value;
    size += Math.abs(value);
  }
  if (Number.isSafeInteger(size)) return BigInt(sum);
  return values.reduce<bigint>((all, one) => all + BigInt(one), 0n);
};

export interface PanelValue {
  readonly dropped: readonly Dropped[];
  /** Exact, on the scale of the values; null when none counts. */
  readonly value: Ratio | null;
}

/**
 * What a panel's values come to (TAL-1 … TAL-4, TAL-12 … TAL-14). Fewer than the fewest it accepts: all of them count, plainly
 * and provisionally. Source: rules of the field 1.3 [S25][S26].
 * @param values on one scale, in the order of the judges' ids
 */
export function panelValue(values: readonly Whole[], rule: PanelRule): PanelValue {
  const kind = panelKindOf(rule);
  const dropped = values.length < rule.minimumMarks ? keepAll(values) : kind.keep(values, rule);
  const counted = values.filter((_, index) => dropped[index] === null);
  if (counted.length === 0) return { dropped, value: null };
  return { dropped, value: ratio(exactSum(counted), kind.adds ? 1 : counted.length) };
}

/** On which scale values stand: how much a point is, and how far apart the best and the worst can be. */
export interface Scale {
  /** The common denominator: a value is so many times its micro-points. */
  readonly den: bigint;
  readonly width: bigint;
}

/** Whether values are further apart than the panel's rule allows (TAL-19). */
export function isTooFarApart(
  values: readonly Whole[],
  { spread }: Pick<PanelRule, 'spread'>,
  { den, width }: Scale,
): boolean {
  if (!spread || values.length < 2) return false;
  const whole = values.map(BigInt);
  const highest = whole.reduce((top, value) => (value > top ? value : top));
  const lowest = whole.reduce((bottom, value) => (value < bottom ? value : bottom));
  const apart = highest - lowest;
  return spread.kind === 'points'
    ? apart > BigInt(spread.most) * den
    : apart * 1_000_000n > width * BigInt(spread.most);
}
