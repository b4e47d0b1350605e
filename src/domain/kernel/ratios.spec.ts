import { isAtLeast } from './is-at-least';
import { addRatios, compareRatios, multiplyRatios, ratio } from './ratios';
import { toPoints } from './to-points';
import { wholeKeys } from './whole-keys';

describe('ratios', () => {
  it('[KER-6] adds, multiplies and compares exactly', () => {
    expect(addRatios(ratio(1, 10), ratio(2, 10))).toEqual(ratio(3, 10));
    expect(addRatios(ratio(1, 6), ratio(1, 10))).toEqual({ num: 4n, den: 15n });
    expect(multiplyRatios(ratio(2, 3), ratio(3, 4))).toEqual({ num: 1n, den: 2n });
    expect(compareRatios(ratio(1, 3), ratio(333_333_333, 1_000_000_000))).toBe(1);
    expect(compareRatios(ratio(-1, 3), ratio(1, -3))).toBe(0);
  });

  it('[KER-6] stays exact beyond plain integers', () => {
    const big = 10n ** 40n;
    expect(ratio(big * 6n, 4n * big)).toEqual({ num: 3n, den: 2n });
    expect(addRatios(ratio(1, big), ratio(-1, big))).toEqual({ num: 0n, den: 1n });
  });

  it('[KER-6] has no zero denominator', () => {
    expect(() => ratio(1, 0)).toThrow(RangeError);
    expect(() => toPoints(0.5)).toThrow(RangeError);
  });

  it('[KER-6] sorting keys differ wherever the values differ, however little', () => {
    const [a, b, c] = wholeKeys([ratio(1, 3), ratio(333_333, 1_000_000), ratio(1, 3)]);
    expect(a).toBe(c);
    expect(a! > b!).toBe(true);
    const [big, bigger] = wholeKeys([ratio(10n ** 30n), ratio(10n ** 30n + 1n)]);
    expect(bigger! > big!).toBe(true);
  });

  it('[AWD-3] a limit itself is enough, a hair below is not', () => {
    const limit = toPoints(80_000_000);
    expect(isAtLeast(ratio(80_000_000), limit)).toBe(true);
    expect(isAtLeast(ratio(240_000_000 - 1, 3), limit)).toBe(false);
    expect(isAtLeast(ratio(0), undefined)).toBe(true);
  });
});
