import { entriesOf } from './entries-of';
import { groupBy } from './group-by';
import type { Points } from './points';
import {
  CLAUSES,
  joinTexts,
  LISTED,
  NO_CLAUSE,
  say,
  sayFactor,
  sayMany,
  sayPercent,
  sayPlaces,
  sayPoints,
  sayTimes,
  withClause,
} from './say';

const THREE = [say('甲', 'a'), say('乙', 'b'), say('丙', 'c')];

describe('sentences', () => {
  it('[RUV-3] clauses and members of lists are joined by the signs of each language', () => {
    expect(joinTexts(THREE, CLAUSES)).toEqual({ zh: '甲；乙；丙', en: 'a; b; c' });
    expect(joinTexts(THREE, LISTED)).toEqual({ zh: '甲、乙、丙', en: 'a, b, c' });
    expect(joinTexts([], LISTED)).toEqual({ zh: '', en: '' });
  });

  it.each([
    [300_000, '30 %', '0.3'],
    [1_500_000, '150 %', '1.5'],
    [12_345, '1.2345 %', '0.012345'],
    [1_000_000, '100 %', '1'],
    [0, '0 %', '0'],
  ])('[RUV-3] %d millionths are %s, as a factor %s', (millionths, percent, factor) => {
    expect(sayPercent(millionths)).toBe(percent);
    expect(sayFactor(millionths)).toBe(factor);
  });

  it.each([
    [8_500_000, '8.5'],
    [0, '0'],
    [-3_000_000, '−3'],
    [-500_000, '−0.5'],
  ])('[RUV-3] %d millionths of a point are %s, with the sign of minus', (points, text) =>
    expect(sayPoints(points as Points)).toBe(text),
  );

  it.each([
    [0, '0 marks', '0 times'],
    [1, '1 mark', 'once'],
    [2, '2 marks', '2 times'],
  ])('[RUV-3] %d of a thing are %s, and happen %s', (count, many, times) => {
    expect(sayMany(count, 'mark')).toBe(many);
    expect(sayTimes(count)).toBe(times);
  });

  it('[RUV-3] the clause of a rule stands in brackets, in each language where one is named', () => {
    const rule = say('第 1 名', 'place 1');
    const none = say(NO_CLAUSE, NO_CLAUSE);
    expect(withClause(rule, say('第三条', 'art. 3'))).toEqual({
      zh: '第 1 名（第三条）',
      en: 'place 1 (art. 3)',
    });
    expect(withClause(rule, none)).toEqual(rule);
    expect(withClause(rule, { ...none, zh: '第三条' })).toEqual({ ...rule, zh: '第 1 名（第三条）' });
    expect(withClause(rule, { ...none, en: 'art. 3' })).toEqual({ ...rule, en: 'place 1 (art. 3)' });
  });

  it('[RUV-3] places are said with both ends, a single one alone', () => {
    expect(sayPlaces(1, 3)).toEqual({ zh: '第 1—3 名', en: 'places 1–3' });
    expect(sayPlaces(2, 2)).toEqual({ zh: '第 2 名', en: 'place 2' });
  });
});

describe('groupBy', () => {
  it('[ADV-8] keeps members together by a key, keys and members in the order in which they come', () => {
    const groups = groupBy(['b1', 'a1', 'b2', 'c1', 'a2'], ([letter]) => letter);
    expect(entriesOf(Object.fromEntries(groups))).toEqual([
      ['b', ['b1', 'b2']],
      ['a', ['a1', 'a2']],
      ['c', ['c1']],
    ]);
  });
});
