import { points, text } from '../../../../test/rules/builders';
import type { AspectId } from '../../kernel/ids';
import type { Points } from '../../kernel/points';
import { ratio } from '../../kernel/ratios';
import { aspectKindOf } from './aspect-kinds';
import type { MeasurementAspect } from './measurement-aspect';
import { refuseMark } from './refuse-mark';

/** Right: 2.5 points. */
const aspect: MeasurementAspect = {
  id: 'a1' as AspectId,
  name: text('length'),
  kind: 'measurement',
  max: points('2.5'),
};
const kind = aspectKindOf(aspect);

describe('measurementAspect', () => {
  it.each([
    ['0', null],
    ['2.5', null],
    ['1.25', { code: 'MARK_OFF_STEP', step: 2_500_000 }],
    ['0.5', { code: 'MARK_OFF_STEP', step: 2_500_000 }],
    ['2.500001', { code: 'MARK_OUT_OF_RANGE', min: 0, max: 2_500_000 }],
    ['-2.5', { code: 'MARK_OUT_OF_RANGE', min: 0, max: 2_500_000 }],
  ])('[ASP-1] all or nothing: a mark of %s', (mark, refusal) =>
    expect(refuseMark(aspect, points(mark))).toEqual(refusal),
  );

  it('[ASP-1] a mark counts as it is, and the panel’s value is the points', () => {
    expect(kind.counted(aspect, points('2.5'))).toBe(2_500_000);
    expect(kind.counted(aspect, points('0'))).toBe(0);
    // Two of three judges say right: 5 ÷ 3 points.
    expect(kind.worth(aspect, ratio(5_000_000, 3))).toEqual({ num: 5_000_000n, den: 3n });
    expect(kind.most(aspect)).toBe(2_500_000);
  });

  it('[ASP-9] a missing mark can be all or nothing', () =>
    expect(kind.range(aspect)).toEqual({ best: 2_500_000, worst: 0, at: 'mark' }));

  it('[ASP-10] says how it is marked', () =>
    expect(kind.sentence(aspect)).toEqual({
      zh: '测量：合格得 2.5 分，不合格得 0 分',
      en: 'measurement: 2.5 if right, else 0',
    }));

  it.each([
    [1, []],
    [1_000_000_000_000, []],
    [0, [{ path: 'a.max', fault: 'out-of-range' }]],
    [1_000_000_000_001, [{ path: 'a.max', fault: 'out-of-range' }]],
    [0.5, [{ path: 'a.max', fault: 'out-of-range' }]],
  ])('[SCH-3] a maximum of %d millionths', (max, faults) =>
    expect(kind.faults('a', { ...aspect, max: max as Points })).toEqual(faults),
  );
});
