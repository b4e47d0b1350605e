import { formatPoints } from './format-points';
import { parsePoints } from './parse-points';
import { toPoints } from './to-points';

describe('parsePoints', () => {
  it.each([
    ['0', 0],
    ['86.5', 86_500_000],
    ['0.000001', 1],
    ['1.10', 1_100_000],
    ['-0.25', -250_000],
    ['-12', -12_000_000],
    ['-0.000000', 0],
    ['-0', 0],
    ['007', 7_000_000],
    // In floating point 4.35 × 100 is 434.99999999999994; here it is read digit by digit.
    ['4.35', 4_350_000],
    ['999999999.999999', 999_999_999_999_999],
  ])('[KER-7] reads %s', (decimal, micro) => {
    expect(parsePoints(decimal)).toBe(micro);
    expect(parsePoints(formatPoints(parsePoints(decimal)!, 2))).toBe(micro);
  });

  it.each([
    '',
    '-',
    '.',
    '1,25',
    '1,250',
    "1'000",
    '1 000',
    '1.',
    '.5',
    '1e3',
    '+1',
    '--1',
    ' 1',
    '1 ',
    '1\n',
    'x1',
    '1x',
    '0.0000001',
    '1234567890',
    '1.2.3',
    '１',
  ])('[KER-7] does not read %j', (input) => expect(parsePoints(input)).toBeUndefined());
});

describe('formatPoints', () => {
  it.each([
    [86_500_000, 0, '86.5'],
    [86_500_000, 2, '86.50'],
    [86_500_000, 1, '86.5'],
    [86_123_456, 2, '86.123456'],
    [100_000_000, 0, '100'],
    [100_000_000, 2, '100.00'],
    [1, 0, '0.000001'],
    [0, 0, '0'],
    [0, 2, '0.00'],
    [-250_000, 0, '-0.25'],
    [-1_000_000, 0, '-1'],
    [1_200_000_000_000, 0, '1200000'],
  ])('[KER-3] %d micro-points with at least %d decimals is %s', (micro, decimals, text) =>
    expect(formatPoints(toPoints(micro), decimals)).toBe(text),
  );
});

describe('toPoints', () => {
  it('[KER-6] an amount is a whole number of micro-points', () => {
    expect(toPoints(Number.MAX_SAFE_INTEGER)).toBe(9_007_199_254_740_991);
    expect(() => toPoints(0.5)).toThrow(new RangeError('not an integer of micro-points: 0.5'));
    expect(() => toPoints(2 ** 53)).toThrow(
      new RangeError('not an integer of micro-points: 9007199254740992'),
    );
  });
});
