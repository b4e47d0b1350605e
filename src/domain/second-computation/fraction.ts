/**
 * Fractions of the second computation. They are never reduced while one computes, only when one is written down, and share no
 * function with the rulebook's.
 */
export type Fraction = readonly [num: bigint, den: bigint];

const MILLION = 1_000_000n;
export const NOTHING: Fraction = [0n, 1n];
export const whole = (amount: number): Fraction => [BigInt(amount), 1n];
/** A share, factor or weight, which archives hold in millionths. */
export const share = (millionths: number): Fraction => [BigInt(millionths), MILLION];

export const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction =>
  b === d ? [a + c, b] : [a * d + c * b, b * d];
export const negative = ([a, b]: Fraction): Fraction => [-a, b];
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, negative(b));
export const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d];
export const over = ([a, b]: Fraction, [c, d]: Fraction): Fraction =>
  c < 0n ? [-a * d, -b * c] : [a * d, b * c];
export const sumOf = (all: readonly Fraction[]): Fraction => all.reduce(plus, NOTHING);
export const meanOf = (all: readonly Fraction[]): Fraction => over(sumOf(all), whole(all.length));
export const compare = ([a, b]: Fraction, [c, d]: Fraction): number => {
  const [left, right] = [a * d, c * b];
  return left < right ? -1 : left > right ? 1 : 0;
};
export const least = (a: Fraction, b: Fraction): Fraction => (compare(a, b) <= 0 ? a : b);
export const most = (a: Fraction, b: Fraction): Fraction => (compare(a, b) >= 0 ? a : b);
export const ascending = (all: readonly Fraction[]): Fraction[] => [...all].sort(compare);

/** The next whole number below. */
export const floorOf = ([num, den]: Fraction): bigint => {
  const cut = num / den;
  return num < 0n && cut * den !== num ? cut - 1n : cut;
};
export const ceilingOf = (value: Fraction): bigint => -floorOf(negative(value));

export interface Decimals {
  readonly decimals: number;
  readonly mode: 'half-up' | 'half-even';
}

/** Long division of points, one decimal after the other; then what is left decides. In units of the last decimal. */
const unitsOf = ([num, den]: Fraction, { decimals, mode }: Decimals): bigint => {
  const pointDen = den * MILLION;
  const size = num < 0n ? -num : num;
  let units = size / pointDen;
  let rest = size % pointDen;
  for (let place = 0; place < decimals; place++) {
    units = units * 10n + (rest * 10n) / pointDen;
    rest = (rest * 10n) % pointDen;
  }
  const half = rest + rest - pointDen;
  const isUp = half > 0n || (half === 0n && (mode === 'half-up' || units % 2n === 1n));
  const end = isUp ? units + 1n : units;
  return num < 0n ? -end : end;
};

/** Micro-points in and out (KER-2). */
export const rounded = (value: Fraction, by: Decimals): Fraction => [
  unitsOf(value, by) * MILLION,
  10n ** BigInt(by.decimals),
];

/** As a screen shows it: exactly the declared decimals (KER-3). */
export const shown = (value: Fraction, by: Decimals): string => {
  const units = unitsOf(value, by);
  const digits = String(units < 0n ? -units : units).padStart(by.decimals + 1, '0');
  const cut = digits.length - by.decimals;
  return (units < 0n ? '-' : '') + digits.slice(0, cut) + (by.decimals > 0 ? `.${digits.slice(cut)}` : '');
};

/** Lowest terms, `num` or `num/den` (KER-4). */
export const exact = ([num, den]: Fraction): string => {
  let [a, b] = [num < 0n ? -num : num, den];
  while (b > 0n) [a, b] = [b, a % b];
  return den === a ? `${num / a}` : `${num / a}/${den / a}`;
};
