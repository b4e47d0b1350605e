import { points, text } from '../../../test/rules/builders';
import type { ContestantId } from '../kernel/ids';
import { ratio } from '../kernel/ratios';
import type { Grade, PromotionGrant, PromotionRule } from './promotion-rule';
import { proposePromotions } from './propose-promotions';

const row = (
  id: string,
  places: readonly [number, number],
  grant: PromotionGrant,
  least?: string,
): PromotionRule => ({
  id,
  name: text(id),
  fromPlace: places[0],
  toPlace: places[1],
  grant,
  ...(least === undefined ? {} : { minimumTotal: points(least) }),
  clause: text('clause'),
});
const toTwo = (alreadyThere: 'next-grade' | 'none'): PromotionGrant => ({
  kind: 'to-grade',
  grade: 2,
  alreadyThere,
});
const up = (by: number): PromotionGrant => ({ kind: 'step', by });

const propose = (
  rules: readonly PromotionRule[],
  place: number,
  grade: Grade | null,
  total = '85',
): unknown[] => {
  const candidate = {
    contestantId: 'c1' as ContestantId,
    place,
    sharedBy: 1,
    exactTotal: ratio(points(total)),
    grade,
  };
  const [proposed] = proposePromotions([candidate], rules);
  expect(proposed).toMatchObject({ contestantId: 'c1', fromGrade: grade });
  return [proposed?.ruleId, proposed?.toGrade, proposed?.refusal];
};
const granted = (grant: PromotionGrant, grade: Grade | null): unknown[] =>
  propose([row('r', [1, 3], grant)], 1, grade).slice(1);

describe('proposePromotions', () => {
  it.each([null, 5, 4, 3] as const)('[PRO-3] level two from level %s, skipping where needed', (grade) => {
    expect(granted(toTwo('none'), grade)).toEqual([2, null]);
  });

  it('[PRO-4] whoever is there already: next level, or nothing, as the row says', () => {
    expect(granted(toTwo('next-grade'), 2)).toEqual([1, null]);
    expect(granted(toTwo('none'), 2)).toEqual([null, 'already-there']);
    expect(granted(toTwo('none'), 1)).toEqual([null, 'already-there']);
  });

  it.each([
    [null, 1, 5],
    [null, 2, 4],
    [5, 1, 4],
    [2, 1, 1],
    [2, 3, 1],
  ] as const)('[PRO-5] from %s up %d is %d', (grade, by, to) =>
    expect(granted(up(by), grade)).toEqual([to, null]),
  );

  it('[PRO-6] nobody rises above level one', () => {
    expect(granted(up(1), 1)).toEqual([null, 'at-top']);
    expect(granted(toTwo('next-grade'), 1)).toEqual([null, 'at-top']);
  });

  const rules = [row('two', [1, 3], toTwo('next-grade')), row('one-up', [4, 10], up(1), '80')];

  it('[PRO-1] the first row that fits holds', () => {
    expect(propose(rules, 3, 4)).toEqual(['two', 2, null]);
    expect(propose(rules, 4, 4)).toEqual(['one-up', 3, null]);
    expect(propose([...rules, row('late', [1, 10], up(2))], 4, 4, '79')).toEqual(['late', 2, null]);
  });

  it('[PRO-2] says why there is none', () => {
    expect(propose(rules, 11, 4)).toEqual([null, null, 'no-row']);
    expect(propose(rules, 10, 4, '79.999999')).toEqual(['one-up', null, 'below-minimum']);
    expect(propose(rules, 10, 4, '80')).toEqual(['one-up', 3, null]);
  });
});
