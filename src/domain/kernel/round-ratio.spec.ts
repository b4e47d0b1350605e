import type { Ratio } from './ratio';
import { ratioText } from './ratio-text';
import { ratio } from './ratios';
import { roundRatio } from './round-ratio';
import { scaleRatio } from './scale-ratio';
import { showRatio } from './show-ratio';

const micro = (num: number | bigint, den = 1): Ratio => ratio(num, den);

describe('rounding', () => {
  it.each([
    [1_005_000, 'half-up', 1_010_000n],
    [1_005_000, 'half-even', 1_000_000n],
    [1_015_000, 'half-even', 1_020_000n],
    [1_004_999, 'half-up', 1_000_000n],
    [1_004_999, 'half-even', 1_000_000n],
    [1_005_001, 'half-even', 1_010_000n],
    [-1_005_000, 'half-up', -1_010_000n],
    [-1_005_000, 'half-even', -1_000_000n],
    [-1_015_000, 'half-even', -1_020_000n],
    [0, 'half-up', 0n],
  ] as const)('[KER-2] %d micro-points to two decimals %s is %d', (value, mode, expected) => {
    expect(roundRatio(micro(value), 2, mode)).toEqual({ num: expected, den: 1n });
  });

  it.each([
    [86_500_000, 0, 87n],
    [86_499_999, 0, 86n],
    [86_530_000, 1, 865n],
    [86_550_000, 1, 866n],
  ])('[KER-2] %d micro-points hold so many units of 10^-%d points: %d', (value, decimals, units) =>
    expect(scaleRatio(micro(value), decimals, 'half-up')).toBe(units),
  );

  it('[KER-2] sees the part of a fraction that no decimal shows', () => {
    const justBelow = ratio(3_015_000n * 1_000_000n - 1n, 3_000_000n);
    expect(showRatio(justBelow, 2, 'half-up')).toBe('1.00');
    expect(showRatio(micro(3_015_000, 3), 2, 'half-up')).toBe('1.01');
  });

  it('[KER-2] rounds to more decimals than micro-points have, up to twelve', () => {
    expect(showRatio(micro(1, 3), 8, 'half-up')).toBe('0.00000033');
    expect(showRatio(micro(1, 3), 12, 'half-up')).toBe('0.000000333333');
    expect(roundRatio(micro(1, 3), 7, 'half-up')).toEqual({ num: 3n, den: 10n });
    expect(roundRatio(micro(1_500_000), 0, 'half-even')).toEqual({ num: 2_000_000n, den: 1n });
  });

  it.each([-1, 13, 0.5])('[KER-2] %d decimals are a mistake of the caller', (decimals) => {
    expect(() => roundRatio(micro(1), decimals, 'half-up')).toThrow(new RangeError(`decimals: ${decimals}`));
  });

  it.each([
    [micro(86_533_333), 2, '86.53'],
    [micro(86_500_000), 2, '86.50'],
    [micro(86_500_000), 0, '87'],
    [micro(-86_500_000), 0, '-87'],
    [micro(0), 0, '0'],
    [micro(0), 2, '0.00'],
    [micro(4_000), 2, '0.00'],
    [micro(-4_000), 2, '0.00'],
    [micro(50_000), 2, '0.05'],
    [micro(-50_000), 2, '-0.05'],
    [micro(-1_250_000), 2, '-1.25'],
    [micro(123_456_789_012_345_678_000_000n), 3, '123456789012345678.000'],
  ])('[KER-3] %j with %d decimals is shown as %s', (value, decimals, shown) => {
    expect(showRatio(value, decimals, 'half-up')).toBe(shown);
  });

  it('[KER-4] writes an exact value as num/den in lowest terms, or as num', () => {
    expect(ratioText(micro(26_500_000, 3))).toBe('26500000/3');
    expect(ratioText(micro(27_000_000, 3))).toBe('9000000');
    expect(ratioText(ratio(-2, -4))).toBe('1/2');
    expect(ratioText(ratio(2, -4))).toBe('-1/2');
  });
});
