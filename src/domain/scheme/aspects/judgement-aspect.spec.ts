import { points, text } from '../../../../test/rules/builders';
import type { AspectId } from '../../kernel/ids';
import type { Points } from '../../kernel/points';
import { ratio } from '../../kernel/ratios';
import { aspectKindOf } from './aspect-kinds';
import type { JudgementAspect } from './judgement-aspect';
import { refuseMark } from './refuse-mark';

const LEVELS = ['below', 'meets', 'above', 'excellent'].map(text);
/** Scores 0 to 3, worth 2 points. */
const aspect: JudgementAspect = {
  id: 'a1' as AspectId,
  name: text('finish'),
  kind: 'judgement',
  max: points('2'),
  levels: LEVELS,
};
const kind = aspectKindOf(aspect);
const faults = (more: Partial<JudgementAspect>): unknown => kind.faults('a', { ...aspect, ...more });

describe('judgementAspect', () => {
  it.each([
    ['0', null],
    ['1', null],
    ['3', null],
    ['1.5', { code: 'MARK_OFF_STEP', step: 1_000_000 }],
    ['4', { code: 'MARK_OUT_OF_RANGE', min: 0, max: 3_000_000 }],
    ['-1', { code: 'MARK_OUT_OF_RANGE', min: 0, max: 3_000_000 }],
  ])('[ASP-3] scores go from 0 to the last level: %s', (score, refusal) =>
    expect(refuseMark(aspect, points(score))).toEqual(refusal),
  );

  it.each([
    // score, worth in micro-points: score ÷ 3 × 2
    ['0', 0n, 1n],
    ['1', 2_000_000n, 3n],
    ['2', 4_000_000n, 3n],
    ['3', 2_000_000n, 1n],
  ])('[ASP-3] a score of %s is its share of the maximum', (score, num, den) =>
    expect(kind.worth(aspect, ratio(points(score)))).toEqual({ num, den }),
  );

  it('[ASP-3] a mean score is worth its share too: 5/3 ÷ 3 × 2 = 10/9', () => {
    expect(kind.worth(aspect, ratio(5_000_000, 3))).toEqual({ num: 10_000_000n, den: 9n });
    expect(kind.counted(aspect, points('2'))).toBe(2_000_000);
    expect(kind.most(aspect)).toBe(2_000_000);
  });

  it('[ASP-9] a missing score can be the highest or 0', () =>
    expect(kind.range(aspect)).toEqual({ best: 3_000_000, worst: 0, at: 'mark' }));

  it('[ASP-10] says how it is marked', () =>
    expect(kind.sentence(aspect)).toEqual({
      zh: '评判：0 至 3 级，得级数 ÷ 3 × 2 分',
      en: 'judgement: score 0 to 3, worth score ÷ 3 × 2',
    }));

  it('[SCH-4] describes at least two scores, each in both languages', () => {
    expect(faults({ levels: LEVELS.slice(0, 2) })).toEqual([]);
    expect(faults({ levels: LEVELS.slice(0, 1) })).toEqual([{ path: 'a.levels', fault: 'too-few' }]);
    expect(faults({ levels: [] })).toEqual([{ path: 'a.levels', fault: 'too-few' }]);
    expect(faults({ levels: [LEVELS[0]!, { zh: '', en: 'meets' }, { zh: '好', en: ' ' }] })).toEqual([
      { path: 'a.levels[1].zh', fault: 'empty' },
      { path: 'a.levels[2].en', fault: 'empty' },
    ]);
  });

  it('[SCH-3] the maximum is above zero', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ max: 0 as Points })).toEqual([{ path: 'a.max', fault: 'out-of-range' }]);
  });
});
