import type { Better } from '../combination/combination-kind';
import type { Ratio } from '../kernel/ratio';
import { wholeKeys } from '../kernel/whole-keys';

/** Numbers that stand in the same order as whole values too large for plain integers: their places from the lowest. */
function denseRanks(values: readonly bigint[]): number[] {
  const distinct = [...new Set(values)].toSorted((a, b) => (a < b ? -1 : 1));
  const rankOf = new Map(distinct.map((value, rank) => [value, rank]));
  return values.map((value) => rankOf.get(value)!);
}

/** Exact values as plain numbers that compare alike, higher being better; nothing is below everything. */
export function columnKeys(values: readonly (Ratio | null)[], better: Better): Float64Array {
  const there = values.filter((value) => value !== null);
  const whole = wholeKeys(there);
  const numbers = isPlain(whole) ? whole : denseRanks(whole);
  const keys = new Float64Array(values.length);
  let next = 0;
  values.forEach((value, index) => {
    if (value === null) keys[index] = Number.NEGATIVE_INFINITY;
    else {
      const key = numbers[next]!;
      next += 1;
      keys[index] = better === 'higher' ? key : 0 - key;
    }
  });
  return keys;
}

function isPlain(whole: readonly number[] | readonly bigint[]): whole is readonly number[] {
  return typeof whole[0] !== 'bigint';
}
