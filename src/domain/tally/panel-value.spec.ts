import { points } from '../../../test/rules/builders';
import { ratioText } from '../kernel/ratio-text';
import type { Whole } from '../panel/panel-kind';
import type { PanelRule } from '../panel/panel-rule';
import { isTooFarApart, panelValue } from './panel-value';

const BASE = { over: 'aspect', minimumMarks: 1 } as const;
const trimmed = (kind: 'trimmed-mean' | 'trimmed-sum', minimumMarks = 3): PanelRule => ({
  kind,
  over: 'aspect',
  dropLow: 1,
  dropHigh: 1,
  minimumMarks,
});
const value = (rule: PanelRule, values: readonly Whole[]): string | null => {
  const { value: of } = panelValue(values, rule);
  return of && ratioText(of);
};

describe('panelValue', () => {
  it.each([
    [{ kind: 'mean', ...BASE }, [8, 9, 9], '26/3'],
    [{ kind: 'mean', ...BASE }, [8, 9, 10], '9'],
    [{ kind: 'sum', ...BASE }, [8, 9, 9], '26'],
    [{ kind: 'sum', ...BASE }, [-3, 1], '-2'],
    [{ kind: 'mean', ...BASE }, [0, 0], '0'],
    [{ kind: 'mean', ...BASE }, [], null],
    [{ kind: 'sum', ...BASE }, [], null],
  ] as const)('[TAL-1][TAL-2] a mean or a sum of all: %j %j', (rule, values, result) =>
    expect(value(rule, values)).toBe(result),
  );

  it.each([
    // without 1 and 9: (4 + 6 + 7) ÷ 3, or 17
    ['trimmed-mean', [4, 9, 6, 1, 7], '17/3'],
    ['trimmed-sum', [4, 9, 6, 1, 7], '17'],
    ['trimmed-mean', [4, 9, 6], '6'],
    ['trimmed-sum', [4, 9, 6], '6'],
  ] as const)('[TAL-3] %s of %j', (kind, values, result) =>
    expect(value(trimmed(kind), values)).toBe(result),
  );

  it('[TAL-4] with fewer than the fewest marks all count plainly', () => {
    expect(value(trimmed('trimmed-mean', 5), [4, 9, 6, 1])).toBe('5');
    expect(value(trimmed('trimmed-sum', 5), [4, 9, 6, 1])).toBe('20');
    expect(value(trimmed('trimmed-mean', 4), [4, 9, 6, 1])).toBe('5');
    expect(panelValue([4, 9, 6, 1], trimmed('trimmed-mean', 5)).dropped).toEqual([null, null, null, null]);
    expect(panelValue([4, 9, 6, 1], trimmed('trimmed-mean', 4)).dropped).toEqual([null, 'high', null, 'low']);
    const majority: PanelRule = { kind: 'majority', over: 'aspect', minimumMarks: 3 };
    expect(value(majority, [4, 8])).toBe('6');
    expect(value(majority, [4, 8, 9])).toBeNull();
  });

  it.each([
    [[3, 9, 4], '4'],
    [[3, 9, 4, 5], '9/2'],
    [[3], '3'],
  ])('[TAL-12] the median of %j', (values, result) =>
    expect(value({ kind: 'median', ...BASE }, values)).toBe(result),
  );

  it.each([
    [[80, 90, 83], '163/2'],
    [[80, 82, 84], '82'],
    [[10, 12, 50, 80, 82], '46'],
  ])('[TAL-13] the closest two of %j', (values, result) =>
    expect(value({ kind: 'closest-two', ...BASE }, values)).toBe(result),
  );

  it.each([
    [[5, 5, 3], '5'],
    [[5, 3, 3, 5], null],
    [[5], '5'],
  ])('[TAL-14] the majority of %j', (values, result) =>
    expect(value({ kind: 'majority', ...BASE }, values)).toBe(result),
  );

  it('[KER-6] adds exactly what a plain integer could not hold', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const sum: PanelRule = { kind: 'sum', ...BASE };
    expect(value(sum, [most, 2])).toBe('9007199254740993');
    expect(value(sum, [-most, -2])).toBe('-9007199254740993');
    // On the way the plain sum would lose the 1.
    expect(value(sum, [most, 2, -most, 1])).toBe('3');
    expect(value(sum, [10n ** 30n, 1n, 1n])).toBe('1000000000000000000000000000002');
    expect(value({ kind: 'mean', ...BASE }, [10n ** 30n, 2n])).toBe('500000000000000000000000000001');
  });
});

describe('isTooFarApart', () => {
  const inPoints = { spread: { kind: 'points', most: points('1.5') } } as const;
  const inPercent = { spread: { kind: 'percent', most: 200_000 } } as const;
  const of = (...decimals: string[]): number[] => decimals.map(points);
  /** Marks from 0 to 10. */
  const PLAIN = { den: 1n, width: BigInt(points('10')) };

  it.each([
    [inPoints, of('8', '9.5'), false],
    [inPoints, of('8', '9.500001'), true],
    [inPoints, of('9.6', '9', '8'), true],
    [inPoints, of('9.5', '9', '8'), false],
    [inPoints, of('8'), false],
    [inPoints, [], false],
    // 20 % of 10 points
    [inPercent, of('8', '10'), false],
    [inPercent, of('7.999999', '9', '10'), true],
    [inPercent, of('8'), false],
    [{}, of('0', '10'), false],
  ])('[TAL-19] %j: %j apart', (rule, values, isApart) =>
    expect(isTooFarApart(values, rule, PLAIN)).toBe(isApart),
  );

  it('[TAL-19] fractions are compared on their common denominator', () => {
    // thirds of micro-points: 1.5 points are 4 500 000 of them, 20 % of 10 points 6 000 000.
    const thirds = { den: 3n, width: BigInt(points('10')) * 3n };
    expect(isTooFarApart([0n, 4_500_000n], inPoints, thirds)).toBe(false);
    expect(isTooFarApart([0n, 4_500_001n], inPoints, thirds)).toBe(true);
    expect(isTooFarApart([6_000_000n, 0n], inPercent, thirds)).toBe(false);
    expect(isTooFarApart([6_000_001n, 0n], inPercent, thirds)).toBe(true);
  });
});
