import { points } from '../../../test/rules/builders';
import { ratio } from '../kernel/ratios';
import { medalsByGap } from './medals-by-gap';

/** "710 700 690" with a gap → "G S B", a dash for no medal. */
const medals = (values: string, gap = '2'): string =>
  medalsByGap(
    values
      .split(' ')
      .filter(Boolean)
      .map((value) => ratio(points(value))),
    ratio(points(gap)),
  )
    .map((medal) => medal?.charAt(0).toUpperCase() ?? '-')
    .join(' ');

describe('medalsByGap', () => {
  it.each([
    ['710 700 690 680', 'G S B -'],
    ['710 700 690', 'G S B'],
    ['710 700', 'G S'],
    ['710', 'G'],
    ['', ''],
  ])('[AWD-9] far apart, one of each: %s is %s', (values, expected) => expect(medals(values)).toBe(expected));

  it.each([
    ['710 708 700', 'G G B'],
    ['710 707.999999 700', 'G S B'],
    ['710 710 700', 'G G B'],
    // The third is within 2 of the second, but not of the best.
    ['710 708.5 707.5', 'G G B'],
    ['710 709', 'G G'],
  ])(
    '[AWD-9] within the gap of the best is gold, and two golds leave no silver: %s is %s',
    (values, expected) => expect(medals(values)).toBe(expected),
  );

  it.each([
    ['710 709 708 705.999999', 'G G G -'],
    ['710 709 708 706', 'G G G B'],
    ['710 709 708 706 704 703.9', 'G G G B B -'],
    ['710 710 709 708 700', 'G G G G -'],
    ['710 710 709 708 707', 'G G G G B'],
    ['710 709 708', 'G G G'],
  ])('[AWD-9] three golds or more leave bronze only to one as close again: %s is %s', (values, expected) =>
    expect(medals(values)).toBe(expected),
  );

  it.each([
    ['710 700 698 697', 'G S S B'],
    ['710 700 698 695.999999', 'G S S -'],
    ['710 700 699 697.000000', 'G S S B'],
    ['710 700 699 698 696 694 693', 'G S S S B B -'],
    ['710 700 699 698 695', 'G S S S -'],
    ['710 700 699', 'G S S'],
  ])('[AWD-9] two silvers or more leave bronze only to one as close again: %s is %s', (values, expected) =>
    expect(medals(values)).toBe(expected),
  );

  it.each([
    ['710 700 690 688 687', 'G S B B -'],
    ['710 708 700 698 697', 'G G B B -'],
  ])('[AWD-9] bronze is shared within the gap too: %s is %s', (values, expected) =>
    expect(medals(values)).toBe(expected),
  );

  it('[AWD-9] with a gap of nothing only equals share', () => {
    expect(medals('710 710 700 700', '0')).toBe('G G B B');
    expect(medals('710 709.999999 709.999998', '0')).toBe('G S B');
    expect(
      medalsByGap(
        [3, 2, 1, 0].map((value) => ratio(value)),
        ratio(0),
      ),
    ).toEqual(['gold', 'silver', 'bronze', null]);
  });

  it('[AWD-9] compares exactly: a third of a millionth beyond the gap is beyond it', () => {
    const gap = ratio(points('2'));
    const best = ratio(2_130_000_000, 3);
    expect(medalsByGap([best, ratio(2_124_000_000, 3)], gap)).toEqual(['gold', 'gold']);
    expect(medalsByGap([best, ratio(2_123_999_999, 3)], gap)).toEqual(['gold', 'silver']);
  });
});
