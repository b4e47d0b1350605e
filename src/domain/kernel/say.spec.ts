import { entriesOf } from './entries-of';
import { groupBy } from './group-by';
import { CLAUSES, joinTexts, LISTED, say, sayFactor, sayPercent, sayPlaces } from './say';

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
