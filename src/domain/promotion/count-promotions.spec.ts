import type { ContestantId, TradeId } from '../kernel/ids';
import { comparePromotions, countPromotions, type CountedPromotion } from './count-promotions';
import type { Grade } from './ladder';

const one = (
  who: string,
  fromGrade: Grade | null,
  toGrade: Grade | null,
  { unitName = '虚构一厂', trade = 't1' } = {},
): CountedPromotion => ({
  contestantId: who as ContestantId,
  contestantName: who,
  unitName,
  tradeId: trade as TradeId,
  tradeName: { zh: trade, en: trade },
  fromGrade,
  toGrade,
});

const PEOPLE = [
  one('a', 3, 2),
  one('b', null, 3, { unitName: '虚构二厂' }),
  one('c', 4, 3, { unitName: '虚构二厂', trade: 't2' }),
  one('d', 4, 3, { trade: 't2', unitName: '虚构三厂' }),
  one('e', 1, null),
];

describe('countPromotions', () => {
  it('[PRW-8] counts from which level to which, highest first; who is not promoted does not count', () => {
    const { people, levels } = countPromotions(PEOPLE);
    expect(people).toBe(4);
    expect(levels).toEqual([
      { fromGrade: 3, toGrade: 2, people: 1 },
      { fromGrade: 4, toGrade: 3, people: 2 },
      { fromGrade: null, toGrade: 3, people: 1 },
    ]);
  });

  it('[PRW-8] the same by trade and by unit, the unit with most people first', () => {
    const { trades, units } = countPromotions(PEOPLE);
    expect(trades.map(({ tradeId, people }) => [tradeId, people])).toEqual([
      ['t1', 2],
      ['t2', 2],
    ]);
    expect(units.map(({ unitName, people, levels }) => [unitName, people, levels.length])).toEqual([
      ['虚构二厂', 2, 2],
      ['虚构一厂', 1, 1],
      ['虚构三厂', 1, 1],
    ]);
  });

  it('[PRW-8] names whom another list promotes otherwise, also who stands in one of them only', () => {
    const after = [one('a', 3, 1), ...PEOPLE.slice(2), one('f', 5, 4)];
    expect(
      comparePromotions(PEOPLE, after).map(({ contestantId, before, after: now }) => [
        contestantId,
        before,
        now,
      ]),
    ).toEqual([
      ['a', 2, 1],
      ['b', 3, null],
      ['f', null, 4],
    ]);
    expect(comparePromotions(PEOPLE, PEOPLE)).toEqual([]);
  });
});
