import { aspectOf, moduleOf, schemeOf } from '../../../test/rules/builders';
import { ratio } from '../kernel/ratios';
import type { Module } from '../scheme/marking-scheme';
import { isWholeEntry } from './is-whole-entry';
import type { ModuleTally } from './tally';
import { weightedSum } from './weighted-sum';

/** A contribution in micro-points, nothing yet, or no result; "*" before it: of a module without weight. */
const sumOf = (better: Module['better'] & string, ...parts: string[]): unknown => {
  const scheme = schemeOf(
    parts.map((part, index) =>
      moduleOf(`m${index}`, [aspectOf(`a${index}`)], {
        better,
        ...(part.startsWith('*') ? { weight: 0 } : {}),
      }),
    ),
  );
  const tallies = parts.map((part): Partial<ModuleTally> => {
    const bare = part.replace('*', '');
    const isNumber = /^\d+$/.test(bare);
    return { isUnfinished: bare === 'x', contribution: isNumber ? ratio(Number(bare)) : null };
  });
  const { sum, isUnfinished } = weightedSum(scheme, tallies as ModuleTally[]);
  return isUnfinished ? ['unfinished', sum] : sum && Number(sum.num);
};

describe('weightedSum', () => {
  it.each([
    [['30', '40'], 70],
    [['30', '-'], 30],
    [['-', '-'], null],
    [['0', '-'], 0],
    [['30', '*-'], 30],
    [['-', '*0'], null],
    [['30', '*x'], 30],
    [
      ['30', 'x'],
      ['unfinished', null],
    ],
    [
      ['-', 'x'],
      ['unfinished', null],
    ],
  ])('[TAL-7][TAL-10] of %j, the sum so far; null before the first value', (parts, result) =>
    expect(sumOf('higher', ...parts)).toEqual(result),
  );

  it.each([
    [['30', '40'], 70],
    [['30', '-'], null],
    [['-', '-'], null],
    [['30', '*-'], 30],
    [['30', '40', '*-'], 70],
    [
      ['30', 'x'],
      ['unfinished', null],
    ],
    [['30', '*x'], 30],
  ])(
    '[TAL-24] where less is better %j have no total before every weighted module has a value',
    (parts, result) => expect(sumOf('lower', ...parts)).toEqual(result),
  );
});

describe('isWholeEntry', () => {
  const scheme = (minimumMarks: number): ReturnType<typeof schemeOf> =>
    schemeOf(
      ['m1', 'm2'].map((id) =>
        moduleOf(id, [aspectOf(`${id}-a`)], { panel: { kind: 'mean', over: 'aspect', minimumMarks } }),
      ),
    );
  const isWhole = (minimumMarks: number, marked: number[], expected: number[], panels: number[]): boolean =>
    isWholeEntry(
      scheme(minimumMarks),
      marked.map((count, index) => ({ marked: count, expected: expected[index] }) as ModuleTally),
      panels,
    );

  it('[TAL-9] every expected mark is there', () => {
    expect(isWhole(3, [6, 3], [6, 3], [3, 3])).toBe(true);
    expect(isWhole(3, [5, 3], [6, 3], [3, 3])).toBe(false);
    expect(isWhole(3, [6, 2], [6, 3], [3, 3])).toBe(false);
  });

  it('[TAL-9] each panel is as large as its rule wants, and has a judge at least', () => {
    expect(isWhole(3, [6, 3], [6, 3], [3, 2])).toBe(false);
    expect(isWhole(2, [6, 3], [6, 3], [3, 3])).toBe(true);
    expect(isWhole(2, [6, 3], [6, 3], [3, 2])).toBe(true);
    expect(isWhole(0, [6, 1], [6, 1], [3, 1])).toBe(true);
    expect(isWhole(0, [6, 0], [6, 0], [3, 0])).toBe(false);
    expect(isWhole(1, [6, 3], [6, 3], [3])).toBe(false);
  });
});
