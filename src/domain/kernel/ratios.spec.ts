import { isAtLeast } from './is-at-least';
import { parseRatio } from './parse-ratio';
import { addRatios, compareRatios, greatestDivisor, multiplyRatios, ratio } from './ratios';
import { shareOf } from './share-of';
import { toPoints } from './to-points';
import { wholeKeys } from './whole-keys';

const BIG = 10n ** 40n;

describe('ratios', () => {
  it('[KER-6] adds, multiplies and compares exactly', () => {
    expect(addRatios(ratio(1, 10), ratio(2, 10))).toEqual({ num: 3n, den: 10n });
    expect(addRatios(ratio(1, 6), ratio(1, 6))).toEqual({ num: 1n, den: 3n });
    expect(addRatios(ratio(1, 6), ratio(1, 10))).toEqual({ num: 4n, den: 15n });
    expect(addRatios(ratio(1, 2), ratio(3))).toEqual({ num: 7n, den: 2n });
    expect(multiplyRatios(ratio(2, 3), ratio(3, 4))).toEqual({ num: 1n, den: 2n });
    expect(compareRatios(ratio(1, 3), ratio(333_333_333, 1_000_000_000))).toBe(1);
    expect(compareRatios(ratio(333_333_333, 1_000_000_000), ratio(1, 3))).toBe(-1);
    expect(compareRatios(ratio(-1, 3), ratio(1, -3))).toBe(0);
    expect(compareRatios(ratio(2, 3), ratio(3, 4))).toBe(-1);
  });

  it.each([
    [6, 4, { num: 3n, den: 2n }],
    [-6, 4, { num: -3n, den: 2n }],
    [6, -4, { num: -3n, den: 2n }],
    [-6, -4, { num: 3n, den: 2n }],
    [0, -5, { num: 0n, den: 1n }],
    [7, 1, { num: 7n, den: 1n }],
    [7n, 7n, { num: 1n, den: 1n }],
  ])('[KER-6] %d over %d stands in lowest terms above a positive denominator', (num, den, expected) =>
    expect(ratio(num, den)).toEqual(expected),
  );

  it('[KER-6] stays exact beyond plain integers', () => {
    expect(ratio(BIG * 6n, 4n * BIG)).toEqual({ num: 3n, den: 2n });
    expect(addRatios(ratio(1, BIG), ratio(-1, BIG))).toEqual({ num: 0n, den: 1n });
    expect(compareRatios(ratio(BIG + 1n, BIG), ratio(BIG, BIG - 1n))).toBe(-1);
  });

  it.each([
    [12n, 18n, 6n],
    [18n, 12n, 6n],
    [-12n, 18n, 6n],
    [12n, -18n, 6n],
    [7n, 0n, 7n],
    [0n, 7n, 7n],
    [0n, 0n, 0n],
    [BIG, 0n, BIG],
    [0n, BIG, BIG],
    [BIG, 10n, 10n],
    [10n, BIG, 10n],
    [3n * BIG, 2n * BIG, BIG],
    [BIG * 7n, BIG * 7n, BIG * 7n],
    // 2^53 and the largest plain integer: either side of what fits.
    [2n ** 53n, 2n ** 53n - 1n, 1n],
    [2n ** 54n, 2n ** 53n, 2n ** 53n],
    [BIG + 1n, 3n, 1n],
  ])('[KER-6] the greatest divisor of %d and %d is %d', (a, b, divisor) =>
    expect(greatestDivisor(a, b)).toBe(divisor),
  );

  it('[KER-6] has no zero denominator', () => {
    expect(() => ratio(1, 0)).toThrow(new RangeError('a ratio has no zero denominator'));
  });

  it('[AWD-3] a limit itself is enough, a hair below is not', () => {
    const limit = toPoints(80_000_000);
    expect(isAtLeast(ratio(80_000_000), limit)).toBe(true);
    expect(isAtLeast(ratio(240_000_000 + 1, 3), limit)).toBe(true);
    expect(isAtLeast(ratio(240_000_000 - 1, 3), limit)).toBe(false);
    expect(isAtLeast(ratio(0), undefined)).toBe(true);
    expect(isAtLeast(ratio(-1), undefined)).toBe(true);
  });
});

describe('wholeKeys', () => {
  it('[KER-6] brings all to one denominator: 1/3, 1/4 and 5 are 4, 3 and 60 twelfths', () => {
    expect(wholeKeys([ratio(1, 3), ratio(1, 4), ratio(5)])).toEqual([4, 3, 60]);
    expect(wholeKeys([ratio(1, 4), ratio(1, 2), ratio(-3, 4)])).toEqual([1, 2, -3]);
    expect(wholeKeys([ratio(7), ratio(-2)])).toEqual([7, -2]);
    expect(wholeKeys([])).toEqual([]);
  });

  it('[KER-6] the common denominator is the smallest there is: sixths and fourths meet at twelfths', () => {
    expect(wholeKeys([ratio(1, 6), ratio(1, 4), ratio(1, 6), ratio(1, 12)])).toEqual([2, 3, 2, 1]);
  });

  it('[KER-6] differ wherever the values differ, however little', () => {
    const [a, b, c] = wholeKeys([ratio(1, 3), ratio(333_333, 1_000_000), ratio(1, 3)]);
    expect(a).toBe(c);
    expect(a! > b!).toBe(true);
    const [big, bigger] = wholeKeys([ratio(10n ** 30n), ratio(10n ** 30n + 1n)]);
    expect(bigger! > big!).toBe(true);
  });

  it('[KER-6] are plain as long as every one is safe, and BigInts beyond, above and below', () => {
    const most = BigInt(Number.MAX_SAFE_INTEGER);
    expect(wholeKeys([ratio(most), ratio(-most)])).toEqual([Number(most), -Number(most)]);
    expect(wholeKeys([ratio(1), ratio(most + 1n)])).toEqual([1n, most + 1n]);
    expect(wholeKeys([ratio(1), ratio(-most - 1n)])).toEqual([1n, -most - 1n]);
  });
});

describe('shareOf', () => {
  it.each([
    // 30 % of 30 is 9; of 29 it is 8.7, of 33 it is 9.9.
    [30, 300_000, 9],
    [29, 300_000, 8],
    [33, 300_000, 9],
    [3, 333_333, 0],
    [3, 333_334, 1],
    [0, 500_000, 0],
    [7, 1_000_000, 7],
    // In floating point 100 × 0.57 is 56.99999999999999.
    [100, 570_000, 57],
    [9_007_199_254_740_991, 999_999, 9_007_190_247_541_736],
  ])('[KER-11] of %d people %d millionths are %d', (people, share, count) =>
    expect(shareOf(people, share)).toBe(count),
  );
});

describe('parseRatio', () => {
  it.each([
    ['9000000', { num: 9_000_000n, den: 1n }],
    ['26500000/3', { num: 26_500_000n, den: 3n }],
    ['-1/2', { num: -1n, den: 2n }],
    ['2/4', { num: 1n, den: 2n }],
    ['0', { num: 0n, den: 1n }],
    [`${'9'.repeat(40)}/${'7'.repeat(40)}`, { num: 9n, den: 7n }],
  ])('[KER-4] reads %s', (text, value) => expect(parseRatio(text)).toEqual(value));

  it.each(['', '1/0', '1/-2', '1.5', '1/', '/2', 'x1', '1x', ' 1', '1'.repeat(41), `1/${'1'.repeat(41)}`])(
    '[KER-4] does not read %j',
    (text) => expect(parseRatio(text)).toBeUndefined(),
  );
});
