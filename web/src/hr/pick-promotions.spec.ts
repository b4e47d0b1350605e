import type { PromotionView } from '#contract/honours';
import type { TradeId } from '#domain/kernel/ids';
import { pickPromotions, type PromotionFilter } from './pick-promotions';

const person = (contestantName: string, more: Partial<PromotionView>): PromotionView =>
  ({
    contestantName,
    tradeId: 't1' as TradeId,
    unitName: 'u1',
    ruleId: null,
    toGrade: null,
    refusal: null,
    ...more,
  }) as PromotionView;

const PEOPLE = [
  person('甲', { ruleId: 'level-two', toGrade: 2 }),
  person('乙', { ruleId: 'one-level', toGrade: 3, unitName: 'u2' }),
  person('丙', { ruleId: 'one-level', refusal: 'at-top' }),
  person('丁', { refusal: 'no-row', tradeId: 't2' as TradeId }),
];
const ALL: PromotionFilter = { tradeId: null, unitName: null, result: 'all', words: '' };
const names = (filter: Partial<PromotionFilter>): string =>
  pickPromotions(PEOPLE, { ...ALL, ...filter })
    .map(({ contestantName }) => contestantName)
    .join('');

describe('pickPromotions', () => {
  it('[WEB-7] who is promoted, who is refused and who has no promoting place are three lists', () => {
    expect(names({ result: 'all' })).toBe('甲乙丙丁');
    expect(names({ result: 'promoted' })).toBe('甲乙');
    expect(names({ result: 'refused' })).toBe('丙');
    expect(names({ result: 'no-row' })).toBe('丁');
  });

  it('[WEB-7] every reason but the place itself stands against a place that promotes', () => {
    const reasons = ['award-only', 'no-certificate', 'once-a-year', 'below-minimum'] as const;
    const people = reasons.map((refusal) => person(refusal, { refusal }));
    expect(pickPromotions(people, { ...ALL, result: 'refused' })).toEqual(people);
    expect(pickPromotions(people, { ...ALL, result: 'no-row' })).toEqual([]);
  });

  it('[WEB-7] a rule lists only those whom it promoted', () => {
    expect(names({ result: 'rule:one-level' })).toBe('乙');
  });

  it('[WEB-7] all parts of the filter hold together', () => {
    expect(names({ unitName: 'u1', result: 'promoted' })).toBe('甲');
    expect(names({ tradeId: 't2', result: 'promoted' })).toBe('');
    expect(names({ words: ' 丙 ' })).toBe('丙');
  });
});
