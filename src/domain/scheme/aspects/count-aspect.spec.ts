import { points, text } from '../../../../test/rules/builders';
import type { AspectId } from '../../kernel/ids';
import type { Points } from '../../kernel/points';
import { ratio } from '../../kernel/ratios';
import { aspectKindOf } from './aspect-kinds';
import type { CountAspect } from './count-aspect';
import { refuseMark } from './refuse-mark';

/** Up to 10, each half a point. */
const aspect: CountAspect = {
  id: 'a1' as AspectId,
  name: text('joints'),
  kind: 'count',
  each: points('0.5'),
  most: 10,
};
/** The same, but no more than 2 points in all. */
const capped: CountAspect = { ...aspect, max: points('2') };
const kind = aspectKindOf(aspect);
const faults = (more: Partial<CountAspect>): unknown => kind.faults('a', { ...aspect, ...more });

describe('countAspect', () => {
  it.each([
    ['0', null],
    ['10', null],
    ['11', { code: 'MARK_OUT_OF_RANGE', min: 0, max: 10_000_000 }],
    ['-1', { code: 'MARK_OUT_OF_RANGE', min: 0, max: 10_000_000 }],
    ['2.5', { code: 'MARK_OFF_STEP', step: 1_000_000 }],
  ])('[ASP-6] the mark is the number: %s', (number, refusal) =>
    expect(refuseMark(aspect, points(number))).toEqual(refusal),
  );

  it.each([
    // number × 0.5, at most 2 with a maximum
    ['0', 0, 0],
    ['3', 1_500_000, 1_500_000],
    ['4', 2_000_000, 2_000_000],
    ['5', 2_500_000, 2_000_000],
    ['10', 5_000_000, 2_000_000],
  ])('[ASP-6] %s of them are worth the same each, up to the maximum', (number, free, held) => {
    expect(kind.counted(aspect, points(number))).toBe(free);
    expect(kind.counted(capped, points(number))).toBe(held);
  });

  it('[ASP-6] the panel’s value is the points, and the most is each × number or the maximum', () => {
    expect(kind.worth(aspect, ratio(10_000_000, 3))).toEqual({ num: 10_000_000n, den: 3n });
    expect(kind.most(aspect)).toBe(5_000_000);
    expect(kind.most(capped)).toBe(2_000_000);
    expect(kind.most({ ...aspect, max: points('8') })).toBe(5_000_000);
  });

  it('[ASP-9] a missing mark can be the highest number or none', () =>
    expect(kind.range(capped)).toEqual({ best: 10_000_000, worst: 0, at: 'mark' }));

  it('[ASP-10] says how it is marked', () => {
    expect(kind.sentence(aspect)).toEqual({
      zh: '计数：每个 0.5 分，最多 5 分',
      en: 'count: 0.5 each, at most 5',
    });
    expect(kind.sentence(capped)).toEqual({
      zh: '计数：每个 0.5 分，最多 2 分',
      en: 'count: 0.5 each, at most 2',
    });
  });

  it.each([
    [{}, []],
    [{ max: points('1000000') }, []],
    [{ max: 0 as Points }, [{ path: 'a.max', fault: 'out-of-range' }]],
    // 2 × 500 000.5 points is more than a million, unless a maximum holds it.
    [{ each: points('500000'), most: 2 }, []],
    [{ each: points('500000.5'), most: 2 }, [{ path: 'a.max', fault: 'out-of-range' }]],
    [{ each: points('500000.5'), most: 2, max: points('1') }, []],
    [
      { each: 0 as Points },
      [
        { path: 'a.each', fault: 'out-of-range' },
        { path: 'a.max', fault: 'out-of-range' },
      ],
    ],
  ])('[SCH-3] amounts are above zero and at most a million points: %j', (more, expected) =>
    expect(faults(more)).toEqual(expected),
  );
});
