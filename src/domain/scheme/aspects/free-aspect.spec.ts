import { aspectOf, points, text } from '../../../../test/rules/builders';
import type { Points } from '../../kernel/points';
import { ratio } from '../../kernel/ratios';
import { aspectKindOf } from './aspect-kinds';
import type { FreeAspect } from './free-aspect';
import { refuseMark } from './refuse-mark';

/** 0 to 10 in halves. */
const plain = aspectOf('a1');
/** Grade of execution: -3 to 3 in whole steps. */
const below = aspectOf('a2', { least: points('-3'), max: points('3'), step: points('1') });
const kind = aspectKindOf(plain);
const faults = (more: Partial<FreeAspect>): unknown => kind.faults('a', { ...plain, ...more });
const level = (decimal: string, words = 'good'): { points: Points; text: ReturnType<typeof text> } => ({
  points: points(decimal),
  text: text(words),
});

describe('freeAspect', () => {
  it.each([
    [plain, '0', null],
    [plain, '10', null],
    [plain, '7.5', null],
    [plain, '7.4', { code: 'MARK_OFF_STEP', step: 500_000 }],
    [plain, '10.5', { code: 'MARK_OUT_OF_RANGE', min: 0, max: 10_000_000 }],
    [plain, '-0.5', { code: 'MARK_OUT_OF_RANGE', min: 0, max: 10_000_000 }],
    [below, '-3', null],
    [below, '3', null],
    [below, '-4', { code: 'MARK_OUT_OF_RANGE', min: -3_000_000, max: 3_000_000 }],
    [below, '-2.5', { code: 'MARK_OFF_STEP', step: 1_000_000 }],
  ])('[ASP-2] any whole step from the least to the maximum: %#, %s', (aspect, mark, refusal) =>
    expect(refuseMark(aspect, points(mark))).toEqual(refusal),
  );

  it('[ASP-2] a mark counts as it is, and the panel’s value is the points', () => {
    expect(kind.counted(below, points('-2'))).toBe(-2_000_000);
    expect(kind.worth(plain, ratio(25_000_000, 3))).toEqual({ num: 25_000_000n, den: 3n });
    expect(kind.most(plain)).toBe(10_000_000);
    expect(kind.most(below)).toBe(3_000_000);
  });

  it('[ASP-9] a missing mark can be the maximum or the least', () => {
    expect(kind.range(plain)).toEqual({ best: 10_000_000, worst: 0, at: 'mark' });
    expect(kind.range(below)).toEqual({ best: 3_000_000, worst: -3_000_000, at: 'mark' });
  });

  it('[ASP-10] says how it is marked', () => {
    expect(kind.sentence(plain)).toEqual({
      zh: '0 至 10 分，每 0.5 分一档',
      en: '0 to 10 in steps of 0.5',
    });
    expect(kind.sentence(below)).toEqual({
      zh: '−3 至 3 分，每 1 分一档',
      en: '−3 to 3 in steps of 1',
    });
  });

  it.each([
    [{}, []],
    [{ least: points('9.5') }, []],
    [{ least: points('-1000000') }, []],
    [{ least: points('10') }, [{ path: 'a.least', fault: 'out-of-range' }]],
    [{ least: points('10.5') }, [{ path: 'a.least', fault: 'out-of-range' }]],
    [{ least: points('-1000000.5') }, [{ path: 'a.least', fault: 'out-of-range' }]],
    [{ least: points('-0.3') }, [{ path: 'a.step', fault: 'step-does-not-divide' }]],
    [{ step: points('0.3') }, [{ path: 'a.step', fault: 'step-does-not-divide' }]],
    [{ step: points('10') }, []],
    [{ step: 0 as Points }, [{ path: 'a.step', fault: 'out-of-range' }]],
    [
      { max: 0 as Points },
      [
        { path: 'a.max', fault: 'out-of-range' },
        { path: 'a.least', fault: 'out-of-range' },
      ],
    ],
  ])('[SCH-3] least, maximum and step: %j', (more, expected) => expect(faults(more)).toEqual(expected));

  it.each([
    [[level('10'), level('9.5'), level('0')], []],
    [[level('5'), level('5')], [{ path: 'a.levels[1].points', fault: 'not-in-order' }]],
    [[level('5'), level('5.5')], [{ path: 'a.levels[1].points', fault: 'not-in-order' }]],
    [[level('0.3')], [{ path: 'a.levels[0].points', fault: 'out-of-range' }]],
    [[level('10.5')], [{ path: 'a.levels[0].points', fault: 'out-of-range' }]],
    [
      [level('5'), level('6.2', ' ')],
      [
        { path: 'a.levels[1].text.zh', fault: 'empty' },
        { path: 'a.levels[1].text.en', fault: 'empty' },
        { path: 'a.levels[1].points', fault: 'out-of-range' },
        { path: 'a.levels[1].points', fault: 'not-in-order' },
      ],
    ],
  ])('[SCH-4] levels are marks that could be given, highest first: %j', (levels, expected) =>
    expect(faults({ levels })).toEqual(expected),
  );
});
