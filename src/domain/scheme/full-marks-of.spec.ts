import { aspectOf, deductionOf, moduleOf, points, schemeOf } from '../../../test/rules/builders';
import { ratioText } from '../kernel/ratio-text';
import type { CombinationRule } from '../combination/combination-rule';
import type { Aspect } from './aspects/aspect-kinds';
import { aspectMost, aspectsMost, fullMarksOf, schemeFullMarks } from './full-marks-of';

const MILLION = 1_000_000;
const range = (least: number, most: number): { least: number; most: number } => ({ least, most });
const most = (aspect: Aspect): string => ratioText(aspectMost(aspect));

describe('fullMarksOf', () => {
  it('[SCH-6] the most of an aspect, factors and declarations at their most', () => {
    expect(most(aspectOf('a'))).toBe('10000000');
    expect(most(aspectOf('a', { factor: 1_500_000 }))).toBe('15000000');
    // 10 × 2.5 of the entry’s own degree of difficulty
    expect(most(aspectOf('a', { declares: { factor: range(MILLION, 2_500_000) } }))).toBe('25000000');
    // 10 × 1.5 × 2.5 + 3 of a base value
    const declares = { factor: range(1, 2_500_000), base: range(-MILLION, 3 * MILLION) };
    expect(most(aspectOf('a', { factor: 1_500_000, declares }))).toBe('40500000');
    // A table of its own up to 7 takes the place of the marks: 7 × 1.5.
    const table = { factor: 1_500_000, declares: { table: range(0, 7 * MILLION) } };
    expect(most(aspectOf('a', table))).toBe('10500000');
    // One third of a millionth is not lost.
    expect(most(aspectOf('a', { max: points('0.000001'), factor: 333_333 }))).toBe('333333/1000000');
  });

  it('[SCH-6] deductions are not counted', () => {
    expect(most(deductionOf('d'))).toBe('0');
    expect(ratioText(aspectsMost([aspectOf('a'), deductionOf('d'), aspectOf('b')]))).toBe('20000000');
    expect(ratioText(aspectsMost([]))).toBe('0');
  });

  it.each([
    [undefined, '24000000'],
    [{ kind: 'sum' }, '24000000'],
    [{ kind: 'best', count: 1 }, '10000000'],
    [{ kind: 'best', count: 2 }, '18000000'],
    [{ kind: 'mean', dropBest: 0, dropWorst: 0 }, '8000000'],
    [{ kind: 'mean', dropBest: 1, dropWorst: 0 }, '7000000'],
    [{ kind: 'mean', dropBest: 0, dropWorst: 1 }, '9000000'],
  ] as const)('[SCH-6] attempts of at most 8, 10 and 6 combined by %j', (combination, full) => {
    const aspects = ['8', '10', '6'].map((max, index) => aspectOf(`a${index}`, { max: points(max) }));
    const { criteria } = moduleOf('m', aspects);
    const more: { combination?: CombinationRule } = combination ? { combination } : {};
    expect(ratioText(fullMarksOf({ criteria, ...more }))).toBe(full);
  });

  it('[SCH-7] full marks of a scheme are Σ weight × full marks of its modules', () => {
    const theory = moduleOf('t', [aspectOf('t1', { max: points('100') })], { weight: 300_000 });
    const practical = moduleOf('p', [aspectOf('p1', { max: points('50') })], { weight: 700_000 });
    // 100 × 0.3 + 50 × 0.7
    expect(ratioText(schemeFullMarks(schemeOf([theory, practical])))).toBe('65000000');
    const third = moduleOf('x', [aspectOf('x1')], { weight: 333_333 });
    expect(ratioText(schemeFullMarks({ modules: [{ ...third, fullMarks: points('0.000001') }] }))).toBe(
      '333333/1000000',
    );
  });
});
