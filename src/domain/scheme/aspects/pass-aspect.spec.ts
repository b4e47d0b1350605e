import { points, text } from '../../../../test/rules/builders';
import type { AspectId } from '../../kernel/ids';
import type { Points } from '../../kernel/points';
import { ratio } from '../../kernel/ratios';
import { aspectKindOf } from './aspect-kinds';
import { isPassed, type PassAspect } from './pass-aspect';
import { refuseMark } from './refuse-mark';

/** Passing is worth 5 points. */
const aspect: PassAspect = { id: 'a1' as AspectId, name: text('safety'), kind: 'pass', max: points('5') };
const kind = aspectKindOf(aspect);
const faults = (more: Partial<PassAspect>): unknown => kind.faults('a', { ...aspect, ...more });

describe('passAspect', () => {
  it.each([
    ['0', null],
    ['1', null],
    ['2', { code: 'MARK_OUT_OF_RANGE', min: 0, max: 1_000_000 }],
    ['-1', { code: 'MARK_OUT_OF_RANGE', min: 0, max: 1_000_000 }],
    ['0.5', { code: 'MARK_OFF_STEP', step: 1_000_000 }],
  ])('[ASP-8] the mark is 1 or 0: %s', (mark, refusal) =>
    expect(refuseMark(aspect, points(mark))).toEqual(refusal),
  );

  it.each([
    // passes of so many marks
    [0, 1, false],
    [1, 1, true],
    [1, 2, false],
    [2, 4, false],
    [3, 5, true],
    [2, 5, false],
    [500_001, 1_000_000, true],
  ])('[ASP-8] %d of %d marks are more than half: %s', (passes, marks, passed) => {
    const share = ratio(BigInt(passes) * 1_000_000n, marks);
    expect(isPassed(share)).toBe(passed);
    expect(kind.worth(aspect, share)).toEqual({ num: passed ? 5_000_000n : 0n, den: 1n });
  });

  it('[ASP-8] a mark counts as it is, and passing is worth the maximum', () => {
    expect(kind.counted(aspect, points('1'))).toBe(1_000_000);
    expect(kind.most(aspect)).toBe(5_000_000);
  });

  it('[ASP-9] a missing mark can pass or fail', () =>
    expect(kind.range(aspect)).toEqual({ best: 1_000_000, worst: 0, at: 'mark' }));

  it.each([
    [undefined, '', ''],
    ['module', '；不合格则本模块记 0 分', '; failing makes the module 0'],
    ['total', '；不合格则总分记 0 分', '; failing makes the total 0'],
    ['place', '；不合格则不计名次', '; failing leaves the entry without a place'],
  ] as const)('[ASP-10] says how it is marked and what failing costs: %s', (veto, zh, en) =>
    expect(kind.sentence(veto ? { ...aspect, veto } : aspect)).toEqual({
      zh: `合格得 5 分，不合格得 0 分${zh}`,
      en: `pass: 5, fail: 0${en}`,
    }),
  );

  it('[ASP-10] where it is worth nothing only what failing costs is said', () =>
    expect(kind.sentence({ ...aspect, max: points('0'), veto: 'total' })).toEqual({
      zh: '合格与否；不合格则总分记 0 分',
      en: 'pass or fail; failing makes the total 0',
    }));

  it.each([
    [{}, []],
    [{ max: 1 as Points, veto: 'place' }, []],
    [{ max: 0 as Points, veto: 'place' }, []],
    [{ max: 0 as Points }, [{ path: 'a.veto', fault: 'empty' }]],
    [{ max: -1 as Points, veto: 'place' }, [{ path: 'a.max', fault: 'out-of-range' }]],
    [{ max: 1_000_000_000_001 as Points }, [{ path: 'a.max', fault: 'out-of-range' }]],
  ] as const)('[SCH-3] a maximum above zero, or nothing where only the veto matters: %j', (more, expected) =>
    expect(faults(more)).toEqual(expected),
  );
});
