import { points, text } from '../../../../test/rules/builders';
import type { AspectId } from '../../kernel/ids';
import type { Points } from '../../kernel/points';
import { ratio } from '../../kernel/ratios';
import { aspectKindOf } from './aspect-kinds';
import type { Band } from './bands';
import type { MeasuredAspect } from './measured-aspect';
import { refuseMark } from './refuse-mark';

const BANDS: readonly Band[] = [
  { from: points('9.9'), to: points('10.1'), points: points('5') },
  { from: points('9.8'), to: points('10.2'), points: points('3') },
];
/** 5 to 20 mm, read to 0.05; each judge's value is looked up. */
const each: MeasuredAspect = {
  id: 'a1' as AspectId,
  name: text('width'),
  kind: 'measured',
  least: points('5'),
  most: points('20'),
  step: points('0.05'),
  bands: BANDS,
  converts: 'each-mark',
};
/** The same, but the panel's value is looked up. */
const panel: MeasuredAspect = { ...each, converts: 'panel-value' };
const kind = aspectKindOf(each);
const faults = (more: Partial<MeasuredAspect>): unknown => kind.faults('a', { ...each, ...more });

describe('measuredAspect', () => {
  it.each([
    ['5', null],
    ['20', null],
    ['10.05', null],
    ['10.01', { code: 'MARK_OFF_STEP', step: 50_000 }],
    ['4.95', { code: 'MARK_OUT_OF_RANGE', min: 5_000_000, max: 20_000_000 }],
    ['20.05', { code: 'MARK_OUT_OF_RANGE', min: 5_000_000, max: 20_000_000 }],
  ])('[ASP-4] the mark is the value read: %s', (value, refusal) =>
    expect(refuseMark(each, points(value))).toEqual(refusal),
  );

  it('[ASP-4] each judge’s value is looked up where the rule says so', () => {
    expect(kind.counted(each, points('10.1'))).toBe(5_000_000);
    expect(kind.counted(each, points('10.15'))).toBe(3_000_000);
    expect(kind.counted(each, points('10.25'))).toBe(0);
    // 5 and 3 points of two judges: their mean 4 is worth 4.
    expect(kind.worth(each, ratio(4_000_000))).toEqual({ num: 4_000_000n, den: 1n });
  });

  it('[ASP-4] or the panel’s value is looked up once', () => {
    expect(kind.counted(panel, points('10.15'))).toBe(10_150_000);
    // The mean of 10.05 and 10.15 is 10.1, still the inner band.
    expect(kind.worth(panel, ratio(20_200_000, 2))).toEqual({ num: 5_000_000n, den: 1n });
    expect(kind.worth(panel, ratio(20_250_000, 2))).toEqual({ num: 3_000_000n, den: 1n });
    expect(kind.worth(panel, ratio(4_000_000))).toEqual({ num: 0n, den: 1n });
  });

  it('[ASP-4] the most is the best band', () => expect(kind.most(each)).toBe(5_000_000));

  it('[ASP-9] the best and the worst mark, or the most and the least the panel’s value can be worth', () => {
    expect(kind.range(each)).toEqual({ best: 9_900_000, worst: 5_000_000, at: 'mark' });
    expect(kind.range(panel)).toEqual({ best: 5_000_000, worst: 0, at: 'value' });
  });

  it('[ASP-10] says how it is marked', () => {
    expect(kind.sentence(each)).toEqual({
      zh: '实测值 5 至 20，逐个换算：9.9 至 10.1 得 5 分；9.8 至 10.2 得 3 分；其余 0 分',
      en: 'measured value 5 to 20, each value by table: 9.9 to 10.1 is worth 5; 9.8 to 10.2 is worth 3; anything else 0',
    });
    expect(kind.sentence({ ...each, least: points('-5') }).zh).toMatch(/^实测值 −5 至 20，/);
    expect(kind.sentence(panel)).toEqual({
      zh: '实测值 5 至 20，按合议值换算：9.9 至 10.1 得 5 分；9.8 至 10.2 得 3 分；其余 0 分',
      en: "measured value 5 to 20, the panel's value by table: 9.9 to 10.1 is worth 5; 9.8 to 10.2 is worth 3; anything else 0",
    });
  });

  it.each([
    [{}, []],
    [{ least: points('-5') }, []],
    [{ least: points('20') }, [{ path: 'a.most', fault: 'not-in-order' }]],
    [{ least: points('20.05') }, [{ path: 'a.most', fault: 'not-in-order' }]],
    [{ least: points('-1000000.05') }, [{ path: 'a.most', fault: 'not-in-order' }]],
    [{ most: points('1000000.05') }, [{ path: 'a.most', fault: 'not-in-order' }]],
    [{ step: 0 as Points }, [{ path: 'a.step', fault: 'out-of-range' }]],
    [{ least: points('5.01') }, [{ path: 'a.step', fault: 'step-does-not-divide' }]],
    [{ most: points('20.01') }, [{ path: 'a.step', fault: 'step-does-not-divide' }]],
  ])('[SCH-3] values go from low to high in steps: %j', (more, expected) =>
    expect(faults(more)).toEqual(expected),
  );

  it('[SCH-14] the table is there and in order', () => {
    expect(faults({ bands: [] })).toEqual([{ path: 'a.bands', fault: 'empty' }]);
    expect(faults({ bands: [BANDS[0]!, { ...BANDS[1]!, to: points('9') }] })).toEqual([
      { path: 'a.bands[1].to', fault: 'not-in-order' },
    ]);
  });
});
