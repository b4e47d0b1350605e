import { text } from '../../../test/rules/builders';
import { checkAwards } from '../stage-rules/check-awards';
import { describeAward } from '../stage-rules/describe/describe-honours';
import type { AwardRule } from './award-rule';
import { awardRulesShape } from './award-rule';
import { formatYuan, moneyShape, parseYuan, sayYuan } from './money';
import { prizeFaults, type PrizeAmount, type PrizeRule } from './prize-rule';
import { prizesOf } from './prizes-of';

const prize = (ties: PrizeRule['ties'], ...amounts: readonly PrizeAmount[]): PrizeRule => ({
  currency: 'CNY',
  amounts,
  ties,
});
const paid = (rule: PrizeRule, ...places: readonly number[]): number[] =>
  prizesOf(
    rule,
    places.map((place) => ({ place })),
  );
/** 12,000, twice 7,000, then 5,000 for three. */
const AMOUNTS = [
  { money: 1_200_000, people: 1 },
  { money: 700_000, people: 2 },
  { money: 500_000, people: 3 },
];

describe('prize money', () => {
  it('[AWD-13] goes by place among the holders; beyond the last amount there is none', () => {
    const rule = prize('each', ...AMOUNTS);
    expect(paid(rule, 2, 3, 4, 5, 6, 7, 8)).toEqual([
      1_200_000, 700_000, 700_000, 500_000, 500_000, 500_000, 0,
    ]);
    expect(paid(prize('each', { money: 100 }), 1, 2, 3)).toEqual([100, 100, 100]);
    expect(paid(rule)).toEqual([]);
  });

  it('[AWD-13] who shares a place gets the best of their amounts, or shares all of them in whole fen', () => {
    expect(paid(prize('each', ...AMOUNTS), 1, 1, 3)).toEqual([1_200_000, 1_200_000, 700_000]);
    expect(paid(prize('split', ...AMOUNTS), 1, 1, 3)).toEqual([950_000, 950_000, 700_000]);
    expect(paid(prize('split', { money: 100, people: 1 }), 1, 1, 1)).toEqual([33, 33, 33]);
    expect(paid(prize('each', ...AMOUNTS), 1, 2, 3, 4, 5, 6, 6)).toEqual([
      1_200_000, 700_000, 700_000, 500_000, 500_000, 500_000, 500_000,
    ]);
    expect(paid(prize('split', ...AMOUNTS), 1, 2, 3, 4, 5, 6, 6).slice(-2)).toEqual([250_000, 250_000]);
  });

  it('[AWD-13] is read back as a sentence, and an amount that nobody can get is a fault', () => {
    const title: AwardRule = {
      id: 'expert',
      title: text('Expert'),
      group: 'title',
      ground: { kind: 'places', fromPlace: 1, toPlace: 3 },
      conditions: [],
      tiesAtEnd: 'all-in',
      onStrike: 'stay-empty',
      clause: text('7'),
      prize: prize('split', { money: 1_200_050, people: 1 }, { money: 700_000, people: 2 }, { money: 100 }),
    };
    expect(describeAward(title, undefined)).toEqual({
      zh: expect.stringContaining(
        '奖金前 1 名每人 12000.50 元、其后 2 名每人 7000 元、其余每人 1 元，名次并列者平分',
      ),
      en: expect.stringContaining(
        'prize CNY 12000.50 for the first, CNY 7000 for the next 2, CNY 1 for everybody else; those who share a place share it',
      ),
    });
    const odd = prize('each', { money: 100 }, { money: 50, people: 1 });
    expect(prizeFaults('prize', odd)).toEqual([{ path: 'prize.amounts[1]', fault: 'never-reached' }]);
    expect(checkAwards([{ ...title, prize: odd }], undefined)).toEqual([
      { path: 'awards[0].prize.amounts[1]', fault: 'never-reached' },
    ]);
    expect(checkAwards([title], undefined)).toEqual([]);
  });

  it('[AWD-13] is written in yuan by people and kept in whole fen', () => {
    expect(['12000', '0.5', '0.05', '0.005', 'x'].map(parseYuan)).toEqual([
      1_200_000,
      50,
      5,
      undefined,
      undefined,
    ]);
    expect([0, 5, 1_200_000].map(formatYuan)).toEqual(['0.00', '0.05', '12000.00']);
    expect([1_200_000, 1_200_010].map(sayYuan)).toEqual(['12000', '12000.10']);
    expect([moneyShape.fromDraft(12_000.5), moneyShape.fromDraft('0.005')]).toEqual([1_200_050, '0.005']);
    expect(
      [10_000_000_000, 10_000_000_001, -1, 0.5, '1'].map((one) => moneyShape.check(one)?.fault ?? null),
    ).toEqual([null, 'wrong-value', 'wrong-value', 'wrong-value', 'wrong-value']);
    const draft = [
      { id: 'a', ground: { kind: 'everybody' }, prize: { amounts: [{ money: 100 }] }, deliberation: {} },
    ];
    expect(awardRulesShape.fromDraft(draft)).toMatchObject([
      {
        prize: { currency: 'CNY', amounts: [{ money: 10_000 }], ties: 'each' },
        deliberation: { reasonFrom: 3 },
      },
    ]);
  });
});
