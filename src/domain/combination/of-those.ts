import type { Ratio } from '../kernel/ratio';
import { addRatios, ratio } from '../kernel/ratios';
import { isValue } from './best-first';
import type { Combined, Outcome } from './combination-kind';

const ZERO: Ratio = { num: 0n, den: 1n };

/** The sum of exact values. */
export function sumOf(values: readonly Ratio[]): Ratio {
  return values.reduce(addRatios, ZERO);
}

/** The mean of exact values, of which there is at least one. */
export function meanOf(values: readonly Ratio[]): Ratio {
  const { num, den } = sumOf(values);
  return ratio(num, den * BigInt(values.length));
}

/** Combines the outcomes at some indexes, all of them exact values. */
export function ofThose(
  outcomes: readonly Outcome[],
  indexes: readonly number[],
  combine: (values: readonly Ratio[]) => Ratio,
): Combined {
  const values = indexes.map((index) => outcomes[index] ?? null).filter(isValue);
  return { value: combine(values), counts: outcomes.map((_, index) => indexes.includes(index)) };
}

/** Nothing counts: there is no value yet, or there will be none. */
export function noneOf(outcomes: readonly Outcome[], value: 'unfinished' | null): Combined {
  return { value, counts: outcomes.map(() => false) };
}
