import { points } from '../../../test/rules/builders';
import type { Points } from '../kernel/points';
import type { JsonSchema } from '../kernel/shapes';
import { ratio } from '../kernel/ratios';
import type { Ratio } from '../kernel/ratio';
import { showRatio } from '../kernel/show-ratio';
import { divideByRoot, wholeRoot } from './root-ratio';
import { scaleKindOf, scaleRuleShape, type ScaleRule } from './scale-rule';

const PLAIN: ScaleRule = { kind: 'plain' };
const zScore = (decimals: number, spread = '100', centre = '500'): ScaleRule => ({
  kind: 'z-score',
  centre: points(centre),
  spread: points(spread),
  decimals,
});
const robust = (decimals: number): ScaleRule => ({ kind: 'robust-700', decimals });
/** Totals in points → values in points, as they are printed with four decimals. */
const scaled = (rule: ScaleRule, ...totals: readonly string[]): string[] =>
  scaleKindOf(rule)
    .scaled(
      totals.map((total) => ratio(points(total))),
      rule,
    )
    .map((value) => showRatio(value, 4, 'half-up').replace(/\.?0+$/, ''));

describe('plain', () => {
  it('[SCA-1] points as they are', () => {
    const totals: readonly Ratio[] = [ratio(1, 3), ratio(-2)];
    const values = scaleKindOf(PLAIN).scaled(totals, PLAIN);
    expect(values).toEqual(totals);
    expect(values).not.toBe(totals);
  });
});

describe('z-score', () => {
  it('[SCA-2] centre + spread × deviation ÷ standard deviation of the whole field', () => {
    // Mean 75, deviations ±5, standard deviation 5.
    expect(scaled(zScore(2), '70', '80')).toEqual(['400', '600']);
    // Mean 80, variance (100 + 0 + 100) ÷ 3, standard deviation 8.16497: 10 ÷ 8.16497 = 1.224745.
    expect(scaled(zScore(2), '90', '80', '70')).toEqual(['622.47', '500', '377.53']);
    expect(scaled(zScore(0), '90', '80', '70')).toEqual(['622', '500', '378']);
    expect(scaled(zScore(4), '90', '80', '70')).toEqual(['622.4745', '500', '377.5255']);
  });

  it('[SCA-2] has a centre and a spread of its own, and values below zero', () => {
    expect(scaled(zScore(1, '10', '50'), '90', '80', '70')).toEqual(['62.2', '50', '37.8']);
    expect(scaled(zScore(0, '100', '0'), '70', '80')).toEqual(['-100', '100']);
  });

  it('[SCA-2] rounded once, the half away from the centre', () => {
    expect(scaled(zScore(0, '0.5', '10'), '70', '80')).toEqual(['9', '11']);
    expect(scaled(zScore(0, '0.499999', '10'), '70', '80')).toEqual(['10', '10']);
    expect(scaled(zScore(1, '0.25', '10'), '70', '80')).toEqual(['9.7', '10.3']);
    // 1.224745 × 40.416 = 49.4993, and × 40.417 = 49.5005.
    expect(scaled(zScore(0, '40.416', '0'), '90', '80', '70')).toEqual(['49', '0', '-49']);
    expect(scaled(zScore(0, '40.417', '0'), '90', '80', '70')).toEqual(['50', '0', '-50']);
  });

  it('[SCA-2] equal totals all get the centre, and so does whoever is alone', () => {
    expect(scaled(zScore(2), '80', '80', '80')).toEqual(['500', '500', '500']);
    expect(scaled(zScore(2), '80')).toEqual(['500']);
    expect(scaled(zScore(2))).toEqual([]);
  });

  it('[SCA-2] totals may be fractions', () => {
    const rule = zScore(2);
    const thirds = [ratio(70_000_000, 3), ratio(80_000_000, 3)];
    expect(scaleKindOf(rule).scaled(thirds, rule)).toEqual([ratio(points('400')), ratio(points('600'))]);
  });
});

describe('robust 700', () => {
  it('[SCA-3] 700 + 30 × deviation ÷ (1.4826 × median absolute deviation)', () => {
    // Median 30, deviations 20 10 0 10 20, their median 10: 30 × 10 ÷ 14.826 = 20.234723.
    expect(scaled(robust(2), '10', '40', '30', '20', '50')).toEqual([
      '659.53',
      '720.23',
      '700',
      '679.77',
      '740.47',
    ]);
    expect(scaled(robust(0), '10', '40', '30', '20', '50')).toEqual(['660', '720', '700', '680', '740']);
    expect(scaled(robust(4), '40', '30', '20', '10', '50')[0]).toBe('720.2347');
  });

  it('[SCA-3] of an even number the median is the mean of the two in the middle', () => {
    // Median 15, deviations 5 and 5.
    expect(scaled(robust(2), '10', '20')).toEqual(['679.77', '720.23']);
    // Median 25, deviations 15 5 5 15, their median 10: 15 is 30.352084, 5 is 10.117361.
    expect(scaled(robust(2), '10', '20', '30', '40')).toEqual(['669.65', '689.88', '710.12', '730.35']);
  });

  it('[SCA-3] within 0 and 1000', () => {
    // Median 0, median deviation 10: 148.26 is exactly 1000, −345.94 exactly 0.
    const of = (total: string): string | undefined =>
      scaled(robust(2), '-10', '10', '0', '-10', '10', '0', total).at(-1);
    // The seventh moves neither median.
    expect(of('148.26')).toBe('1000');
    expect(of('148.27')).toBe('1000');
    expect(of('148.25')).toBe('999.98');
    expect(of('900')).toBe('1000');
    expect(of('-345.94')).toBe('0');
    expect(of('-345.95')).toBe('0');
    expect(of('-345.93')).toBe('0.02');
    expect(of('-900')).toBe('0');
  });

  it('[SCA-3] the half goes up, and totals may be fractions', () => {
    // Median 0, median deviation 10: 0.2471 is half a point.
    const of = (total: string): string | undefined =>
      scaled(robust(0), '-10', '10', '0', '-10', '10', '0', total).at(-1);
    expect(of('0.2471')).toBe('701');
    expect(of('0.247099')).toBe('700');
    expect(of('-0.2471')).toBe('700');
    expect(of('-0.247101')).toBe('699');
    // A third of 10, 20, 30, 40 and 50: the same values.
    const rule = robust(2);
    const thirds = [10, 20, 30, 40, 50].map((total) => ratio(total * 1_000_000, 3));
    expect(
      scaleKindOf(rule)
        .scaled(thirds, rule)
        .map((value) => showRatio(value, 2, 'half-up')),
    ).toEqual(['659.53', '679.77', '700.00', '720.23', '740.47']);
  });

  it('[SCA-3] 700 for all where that deviation is zero, and for whoever is alone', () => {
    expect(scaled(robust(2), '80', '80', '80', '90')).toEqual(['700', '700', '700', '700']);
    expect(scaled(robust(2), '80')).toEqual(['700']);
    expect(scaled(robust(2))).toEqual([]);
  });
});

describe('roots', () => {
  it.each([
    [0n, 0n],
    [1n, 1n],
    [2n, 1n],
    [3n, 1n],
    [4n, 2n],
    [8n, 2n],
    [9n, 3n],
    [15n, 3n],
    [16n, 4n],
    [10n ** 40n, 10n ** 20n],
    [10n ** 40n - 1n, 10n ** 20n - 1n],
    [10n ** 40n + 2n * 10n ** 20n, 10n ** 20n],
    [10n ** 40n + 2n * 10n ** 20n + 1n, 10n ** 20n + 1n],
  ])('[SCA-2] the whole root of %s is %s', (square, root) => {
    expect(wholeRoot(square)).toBe(root);
  });

  it('[SCA-2] every whole root up to 1000 squared', () => {
    for (let root = 1n; root <= 1000n; root++) {
      expect(wholeRoot(root * root)).toBe(root);
      expect(wholeRoot(root * root - 1n)).toBe(root - 1n);
    }
  });

  it.each([
    // 5 ÷ √4 = 2.5 goes up, 2.49… does not; the sign is kept.
    [ratio(5), ratio(4), 3n],
    [ratio(-5), ratio(4), -3n],
    [ratio(4_999_999, 1_000_000), ratio(4), 2n],
    [ratio(3), ratio(4), 2n],
    [ratio(1), ratio(4), 1n],
    [ratio(0), ratio(4), 0n],
    // 1 ÷ √(1/2) = 1.414…, 3 ÷ √2 = 2.121…, 5 ÷ √2 = 3.535…
    [ratio(1), ratio(1, 2), 1n],
    [ratio(3), ratio(2), 2n],
    [ratio(5), ratio(2), 4n],
    [ratio(-5), ratio(2), -4n],
    [ratio(7, 2), ratio(1), 4n],
    [ratio(7, 3), ratio(1, 9), 7n],
  ])('[SCA-2] %j ÷ the root of %j is %s', (value, square, expected) => {
    expect(divideByRoot(value, square)).toBe(expected);
  });
});

describe('a scale as a rule', () => {
  const faults = (rule: ScaleRule): string[] =>
    scaleKindOf(rule)
      .faults('scale', rule)
      .map(({ path, fault }) => `${path} ${fault}`);
  const million = '1000000';

  it.each([
    [PLAIN, []],
    [zScore(0), []],
    [zScore(6), []],
    [zScore(7), ['scale.decimals out-of-range']],
    [zScore(2, '0'), ['scale.spread out-of-range']],
    [zScore(2, '0.000001'), []],
    [zScore(2, '-1'), ['scale.spread out-of-range']],
    [zScore(2, million), []],
    [zScore(2, '1000000.000001'), ['scale.spread out-of-range']],
    [zScore(2, '100', '0'), []],
    [zScore(2, '100', '-500'), []],
    [zScore(2, '100', million), []],
    [zScore(2, '100', '1000000.000001'), ['scale.centre out-of-range']],
    [robust(6), []],
    [robust(7), ['scale.decimals out-of-range']],
  ])('[SCH-24] %j has the faults %j', (rule, expected) => {
    expect(faults(rule)).toEqual(expected);
  });

  it('[SCH-24] all faults are named', () => {
    expect(faults({ kind: 'z-score', centre: 0.5 as Points, spread: points('0'), decimals: 9 })).toEqual([
      'scale.centre out-of-range',
      'scale.spread out-of-range',
      'scale.decimals out-of-range',
    ]);
  });

  it.each([
    ['按原始总分比较 / plain points', PLAIN],
    [
      '标准分：平均为 500，每一标准差 99.5 分 / z-score: the mean is 500, one standard deviation 99.5',
      zScore(2, '99.5'),
    ],
    [
      '稳健 700 分制：中位数为 700，按中位绝对偏差折算（并非世界技能大赛官方公式） / robust 700 scale: the median is 700, others by the median absolute deviation (not the formula of WorldSkills)',
      robust(2),
    ],
  ])('[RUV-3] %s', (expected, rule) => {
    const { zh, en } = scaleKindOf(rule).sentence(rule);
    expect(`${zh} / ${en}`).toBe(expected);
  });

  const WHOLE = [
    { kind: 'plain' },
    { kind: 'z-score', centre: 0, spread: 0, decimals: 0 },
    { kind: 'robust-700', decimals: 0 },
  ];

  it.each(WHOLE)('[KER-8] $kind has all of its members and no other', (rule: Record<string, unknown>) => {
    expect(scaleRuleShape.check(rule)).toBeNull();
    expect(scaleRuleShape.check({ ...rule, note: 1 })).toEqual({ path: '.note', fault: 'unknown-member' });
    for (const member of Object.keys(rule).filter((key) => key !== 'kind')) {
      const rest = Object.fromEntries(Object.entries(rule).filter(([key]) => key !== member));
      expect(scaleRuleShape.check(rest)).toEqual({ path: `.${member}`, fault: 'missing-member' });
      expect(scaleRuleShape.check({ ...rule, [member]: 0.5 })).toEqual({
        path: `.${member}`,
        fault: 'wrong-value',
      });
    }
  });

  it('[KER-8] decimals are counted from 0, and there is no other scale', () => {
    expect(scaleRuleShape.check({ kind: 'robust-700', decimals: -1 })).toEqual({
      path: '.decimals',
      fault: 'wrong-value',
    });
    expect(scaleRuleShape.check({ kind: 'z-score', centre: 0, spread: 0, decimals: -1 })).toEqual({
      path: '.decimals',
      fault: 'wrong-value',
    });
    expect(scaleRuleShape.check({ kind: 'percent' })).toEqual({ path: '.kind', fault: 'wrong-value' });
  });

  it('[KER-9] in a draft centre and spread are written in points', () => {
    expect(scaleRuleShape.fromDraft({ kind: 'z-score', centre: 500, spread: '99.5', decimals: 2 })).toEqual(
      zScore(2, '99.5'),
    );
  });

  it('[KER-10] stands once in the schema, with each of its kinds', () => {
    const definitions = new Map<string, JsonSchema>();
    expect(scaleRuleShape.schema('archive', definitions)).toEqual({ $ref: '#/$defs/Scale' });
    const { description, oneOf } = definitions.get('Scale') as unknown as {
      description: string;
      oneOf: { properties: { kind: JsonSchema } }[];
    };
    expect(description).toBe('How points of different trades are made comparable.');
    expect(oneOf.map(({ properties: { kind } }) => kind['const'])).toEqual(WHOLE.map(({ kind }) => kind));
  });
});
