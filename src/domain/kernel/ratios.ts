import type { Ratio } from './ratio';

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);
const sizeOf = (a: bigint): bigint => (a < 0n ? -a : a);

/** Euclid on BigInts until both fit a plain integer, where it is many times faster. */
export function greatestDivisor(a: bigint, b: bigint): bigint {
  let x = sizeOf(a);
  let y = sizeOf(b);
  while (y !== 0n && (x > SAFE || y > SAFE)) {
    const rest = x % y;
    x = y;
    y = rest;
  }
  if (y === 0n) return x;
  let m = Number(x);
  let n = Number(y);
  while (n !== 0) {
    const rest = m % n;
    m = n;
    n = rest;
  }
  return BigInt(m);
}

/** Makes num/den in lowest terms. @throws RangeError on a zero denominator. */
export function ratio(num: bigint | number, den: bigint | number = 1n): Ratio {
  const n = BigInt(num);
  const d = BigInt(den);
  if (d === 0n) throw new RangeError('a ratio has no zero denominator');
  if (d === 1n) return { num: n, den: d };
  const common = greatestDivisor(n, d) || 1n;
  const sign = d < 0n ? -1n : 1n;
  return { num: (sign * n) / common, den: (sign * d) / common };
}

/** The exact sum. */
export function addRatios(a: Ratio, b: Ratio): Ratio {
  if (a.den === b.den) return ratio(a.num + b.num, a.den);
  return ratio(a.num * b.den + b.num * a.den, a.den * b.den);
}

/** The exact product. */
export function multiplyRatios(a: Ratio, b: Ratio): Ratio {
  return ratio(a.num * b.num, a.den * b.den);
}

/** Negative, zero or positive as a is less than, equal to or greater than b; by cross-multiplication. */
export function compareRatios(a: Ratio, b: Ratio): number {
  const left = a.num * b.den;
  const right = b.num * a.den;
  return left < right ? -1 : left > right ? 1 : 0;
}
