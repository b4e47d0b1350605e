import { PLAIN_RULES } from '../../../test/rules/builders';
import type { Condition } from '../eligibility/condition';
import type { RankingRule } from '../ranking/ranking-rule';
import { asksForPeople, rankingWithoutPeople } from './asks-for-people';

const { ranking } = PLAIN_RULES;
const minimum = { kind: 'minimum', part: 'theory', least: 60_000_000 } as unknown as Condition;
const women = { kind: 'sex', sex: 'female' } as unknown as Condition;
const rule = (members: Partial<RankingRule>): RankingRule => ({ ...ranking, ...members });

describe('a ranking while people are hidden', () => {
  it('[SEA-6] keeps the keys and conditions that points alone answer, in their order', () => {
    const whole = rule({
      tieBreaks: [
        { key: 'age', first: 'younger' },
        { key: 'part', part: 'practical' },
      ] as RankingRule['tieBreaks'],
      conditions: [women, minimum],
      terminal: 'lot',
    });
    expect(asksForPeople(whole)).toBe(true);
    const without = rankingWithoutPeople(whole);
    expect(without).toEqual({
      ...whole,
      tieBreaks: [{ key: 'part', part: 'practical' }],
      conditions: [minimum],
    });
    expect(asksForPeople(without)).toBe(false);
  });

  it('[SEA-6] one that asks for nobody is as it was', () => {
    const plain = rule({ conditions: [minimum] });
    expect(asksForPeople(plain)).toBe(false);
    expect(rankingWithoutPeople(plain)).toEqual(plain);
    expect(asksForPeople(rule({ conditions: [women] }))).toBe(true);
    expect(
      asksForPeople(rule({ tieBreaks: [{ key: 'group' }] as unknown as RankingRule['tieBreaks'] })),
    ).toBe(true);
  });
});
