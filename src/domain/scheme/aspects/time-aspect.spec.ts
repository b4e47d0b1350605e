import { points, text } from '../../../../test/rules/builders';
import type { AspectId } from '../../kernel/ids';
import type { Points } from '../../kernel/points';
import { ratio } from '../../kernel/ratios';
import { aspectKindOf } from './aspect-kinds';
import { refuseMark } from './refuse-mark';
import type { TimeAspect, TimeScoring } from './time-aspect';

/** At most 600 s, to 0.01 s; the time itself counts. */
const plain: TimeAspect = {
  id: 'a1' as AspectId,
  name: text('time'),
  kind: 'time',
  limit: points('600'),
  step: points('0.01'),
};
const BANDS = [
  { from: points('0'), to: points('60'), points: points('10') },
  { from: points('60'), to: points('90'), points: points('6') },
];
/** By a table. */
const banded: TimeAspect = { ...plain, scoring: { kind: 'bands', bands: BANDS } };
const LINEAR: TimeScoring = {
  kind: 'linear',
  full: points('10'),
  within: points('60'),
  per: points('30'),
  off: points('4'),
};
/** 10 within a minute, 4 off for every half minute begun. */
const linear: TimeAspect = { ...plain, scoring: LINEAR };
const kind = aspectKindOf(plain);
const faults = (more: Partial<TimeAspect>): unknown => kind.faults('a', { ...plain, ...more });
const worth = (aspect: TimeAspect, seconds: string): unknown => kind.worth(aspect, ratio(points(seconds)));
const exactly = (whole: number): unknown => ({ num: BigInt(whole) * 1_000_000n, den: 1n });

describe('timeAspect', () => {
  it.each([
    ['0', null],
    ['600', null],
    ['59.87', null],
    ['59.875', { code: 'MARK_OFF_STEP', step: 10_000 }],
    ['600.01', { code: 'MARK_OUT_OF_RANGE', min: 0, max: 600_000_000 }],
    ['-0.01', { code: 'MARK_OUT_OF_RANGE', min: 0, max: 600_000_000 }],
  ])('[ASP-7] the mark is a time in seconds: %s', (seconds, refusal) =>
    expect(refuseMark(plain, points(seconds))).toEqual(refusal),
  );

  it('[ASP-7] without a scoring the time itself is the value', () => {
    expect(kind.counted(plain, points('59.87'))).toBe(59_870_000);
    expect(kind.worth(plain, ratio(179_610_000, 3))).toEqual({ num: 59_870_000n, den: 1n });
    expect(kind.most(plain)).toBe(600_000_000);
  });

  it('[ASP-7] points by a table', () => {
    expect(worth(banded, '60')).toEqual(exactly(10));
    expect(worth(banded, '60.01')).toEqual(exactly(6));
    expect(worth(banded, '90.01')).toEqual(exactly(0));
    expect(kind.most(banded)).toBe(10_000_000);
  });

  it.each([
    // full within 60 s; 4 off up to 90 s, 8 up to 120 s, then 12 would be more than there is
    ['0', 10],
    ['60', 10],
    ['60.01', 6],
    ['90', 6],
    ['90.01', 2],
    ['120', 2],
    ['120.01', 0],
    ['600', 0],
  ])('[ASP-7] full points within a time, then so much off for every unit begun: %s s', (seconds, left) =>
    expect(worth(linear, seconds)).toEqual(exactly(left)),
  );

  it('[ASP-7] a unit is begun by any fraction over the time, and by none below', () => {
    // 60 s and a third of a millionth; 90 s exactly, as the mean of 3 judges; 90 s and a third of a millionth
    expect(kind.worth(linear, ratio(180_000_001, 3))).toEqual(exactly(6));
    expect(kind.worth(linear, ratio(270_000_000, 3))).toEqual(exactly(6));
    expect(kind.worth(linear, ratio(270_000_001, 3))).toEqual(exactly(2));
    expect(kind.worth(linear, ratio(179_999_999, 3))).toEqual(exactly(10));
    expect(kind.most(linear)).toBe(10_000_000);
  });

  it('[ASP-9] no time is the best and the limit the worst; behind a scoring, points', () => {
    expect(kind.range(plain)).toEqual({ best: 0, worst: 600_000_000, at: 'mark' });
    expect(kind.range(banded)).toEqual({ best: 10_000_000, worst: 0, at: 'value' });
    expect(kind.range(linear)).toEqual({ best: 10_000_000, worst: 0, at: 'value' });
  });

  it('[ASP-10] says how it is marked', () => {
    expect(kind.sentence(plain)).toEqual({
      zh: '计时（秒），限时 600，用时少者为优',
      en: 'time in seconds, limit 600, less is better',
    });
    expect(kind.sentence(banded)).toEqual({
      zh: '计时（秒），限时 600，0 至 60 得 10 分；60 至 90 得 6 分；其余 0 分',
      en: 'time in seconds, limit 600, 0 to 60 is worth 10; 60 to 90 is worth 6; anything else 0',
    });
    expect(kind.sentence(linear)).toEqual({
      zh: '计时（秒），限时 600，60 秒内得 10 分，此后每超 30 秒（不足亦计）扣 4 分，扣完为止',
      en: 'time in seconds, limit 600, 10 within 60 s, then −4 for every 30 s begun, never below 0',
    });
  });

  it.each([
    [{}, []],
    [{ limit: 0 as Points }, [{ path: 'a.limit', fault: 'out-of-range' }]],
    [{ step: 0 as Points }, [{ path: 'a.step', fault: 'out-of-range' }]],
    [{ step: points('0.07') }, [{ path: 'a.step', fault: 'step-does-not-divide' }]],
  ])('[SCH-3] limit and step: %j', (more, expected) => expect(faults(more)).toEqual(expected));

  it.each([
    ['full', 0],
    ['within', 0],
    ['per', 0],
    ['off', 0],
    ['off', -1],
    ['per', 1_000_000_000_001],
  ])('[SCH-14] the linear scoring has amounts above zero: %s %d', (name, amount) => {
    expect(faults({ scoring: { ...LINEAR, [name]: amount } })).toEqual([
      { path: `a.scoring.${name}`, fault: 'out-of-range' },
    ]);
  });

  it('[SCH-14] the table is there and in order', () => {
    expect(faults({ scoring: LINEAR })).toEqual([]);
    expect(faults({ scoring: { kind: 'bands', bands: BANDS } })).toEqual([]);
    expect(faults({ scoring: { kind: 'bands', bands: [] } })).toEqual([
      { path: 'a.scoring.bands', fault: 'empty' },
    ]);
  });
});
