import type { ContestantId } from '../kernel/ids';
import type { Grade } from './ladder';
import { oncePerPerson, type PromotionOfYear } from './once-per-person';

type Options = Partial<{ once: boolean; who: string }>;

const proposal = (
  ruleId: string,
  toGrade: Grade | null,
  { once = true, who = 'c1' }: Options = {},
): PromotionOfYear => ({
  promotion: {
    contestantId: who as ContestantId,
    ruleId,
    fromGrade: 5,
    toGrade,
    refusal: toGrade === null ? 'at-top' : null,
    limitedBy: toGrade === null ? null : 'cap',
    missed: null,
  },
  oncePerYear: once,
});
const settle = (...proposals: readonly PromotionOfYear[]): string[] =>
  oncePerPerson(proposals).map(({ ruleId, toGrade, refusal }) => `${ruleId} ${toGrade ?? refusal}`);

describe('oncePerPerson', () => {
  it('[PRO-8] of several promotions the highest stands, wherever it comes, the others are refused', () => {
    expect(settle(proposal('a', 3), proposal('b', 2), proposal('c', 4))).toEqual([
      'a once-a-year',
      'b 2',
      'c once-a-year',
    ]);
  });

  it('[PRW-6] whom another competition of the year has promoted is promoted only where the rules do not mind', () => {
    const elsewhere = new Set(['c1' as ContestantId]);
    const settled = oncePerPerson([proposal('a', 3), proposal('b', 2, { once: false })], elsewhere);
    expect(settled.map(({ toGrade, refusal }) => toGrade ?? refusal)).toEqual(['once-a-year', 2]);
    expect(oncePerPerson([proposal('a', 3, { who: 'c2' })], elsewhere)[0]?.toGrade).toBe(3);
  });

  it('[PRO-8] a refused one keeps who, by which row and from where, and no longer says what limited it', () => {
    expect(oncePerPerson([proposal('a', 3), proposal('b', 2)])).toEqual([
      { ...proposal('a', 3).promotion, toGrade: null, refusal: 'once-a-year', limitedBy: null },
      proposal('b', 2).promotion,
    ]);
  });

  it('[PRO-8] of equal ones the first stands', () => {
    expect(settle(proposal('a', 3), proposal('b', 3))).toEqual(['a 3', 'b once-a-year']);
  });

  it('[PRO-8] level one is higher than level two, on whatever ladders they stand', () => {
    expect(settle(proposal('a', 2), proposal('b', 1))).toEqual(['a once-a-year', 'b 1']);
    expect(settle(proposal('a', 1), proposal('b', 0))).toEqual(['a once-a-year', 'b 0']);
    expect(settle(proposal('a', 0), proposal('b', -1))).toEqual(['a once-a-year', 'b -1']);
  });

  it('[PRO-8] people do not take promotions from one another', () => {
    expect(settle(proposal('a', 3), proposal('b', 2, { who: 'c2' }))).toEqual(['a 3', 'b 2']);
  });

  it('[PRO-8] who is not promoted anyway keeps the reason, and costs nobody a promotion', () => {
    expect(settle(proposal('a', null), proposal('b', 3), proposal('c', null))).toEqual([
      'a at-top',
      'b 3',
      'c at-top',
    ]);
  });

  it('[PRO-8] only where the rules say so', () => {
    const free = { once: false };
    expect(settle(proposal('a', 3, free), proposal('b', 2, free))).toEqual(['a 3', 'b 2']);
    expect(settle(proposal('a', 2, free), proposal('b', 3), proposal('c', 4))).toEqual([
      'a 2',
      'b 3',
      'c once-a-year',
    ]);
  });
});
