import { aspectOf, deductionOf, MEAN, moduleOf, points, text } from '../../../test/rules/builders';
import type { AspectId } from '../kernel/ids';
import type { Aspect } from './aspects/aspect-kinds';
import type { FreeAspect } from './aspects/free-aspect';
import { checkAspect } from './check-aspect';

const byAspect = moduleOf('m', []);
const byModule = moduleOf('m', [], { panel: { ...MEAN, over: 'module' } });
const faults = (more: Partial<FreeAspect>): unknown => checkAspect('a', aspectOf('a1', more), byAspect);
const base = { id: 'a1' as AspectId, name: text('a1') };
const BANDS = [{ from: points('0'), to: points('1'), points: points('1') }];
const LINEAR = { full: points('10'), within: points('60'), per: points('30'), off: points('1') };
const TIME = { ...base, kind: 'time', limit: points('60'), step: points('1') } as const;
const MEASURED = {
  ...base,
  kind: 'measured',
  least: points('0'),
  most: points('2'),
  step: points('1'),
  bands: BANDS,
} as const;

describe('checkAspect', () => {
  it('[SCH-1] is named in both languages', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ name: { zh: ' ', en: '' } })).toEqual([
      { path: 'a.name.zh', fault: 'empty' },
      { path: 'a.name.en', fault: 'empty' },
    ]);
  });

  it.each([
    [{ factor: 1 }, []],
    [{ factor: 0 }, [{ path: 'a.factor', fault: 'out-of-range' }]],
    [{ factor: -1 }, [{ path: 'a.factor', fault: 'out-of-range' }]],
    [{ factor: 0.5 }, [{ path: 'a.factor', fault: 'out-of-range' }]],
    [{ declares: {} }, [{ path: 'a.declares', fault: 'empty' }]],
    [{ declares: { base: { least: -5, most: 5 } } }, []],
    [{ declares: { base: { least: 5, most: 5 } } }, []],
    [{ declares: { base: { least: 6, most: 5 } } }, [{ path: 'a.declares.base', fault: 'not-in-order' }]],
    [{ declares: { table: { least: 1, most: 0 } } }, [{ path: 'a.declares.table', fault: 'not-in-order' }]],
    [
      { declares: { table: { least: -1_000_000_000_001, most: 0 } } },
      [{ path: 'a.declares.table', fault: 'not-in-order' }],
    ],
    [
      { declares: { base: { least: 0, most: 1_000_000_000_001 } } },
      [{ path: 'a.declares.base', fault: 'not-in-order' }],
    ],
    [{ declares: { factor: { least: 1, most: 1 } } }, []],
    [
      { declares: { factor: { least: 0, most: 1 } } },
      [{ path: 'a.declares.factor.least', fault: 'out-of-range' }],
    ],
    [
      { declares: { factor: { least: -1, most: -2 } } },
      [
        { path: 'a.declares.factor', fault: 'not-in-order' },
        { path: 'a.declares.factor.least', fault: 'out-of-range' },
      ],
    ],
  ])('[SCH-16] a declaration lies between two bounds, a factor above zero: %j', (more, expected) =>
    expect(faults(more)).toEqual(expected),
  );

  it('[SCH-3] then says what its kind has against it', () => {
    expect(faults({ name: { zh: '', en: 'x' }, factor: 0, declares: {}, step: points('0.3') })).toEqual([
      { path: 'a.name.zh', fault: 'empty' },
      { path: 'a.factor', fault: 'out-of-range' },
      { path: 'a.declares', fault: 'empty' },
      { path: 'a.step', fault: 'step-does-not-divide' },
    ]);
  });

  const NEEDS = [{ path: 'a', fault: 'needs-panel-by-aspect' }];
  const range = { least: 1, most: 2 };
  it.each<[string, Aspect, unknown]>([
    ['a free mark', aspectOf('a1'), []],
    ['a deduction', deductionOf('a1'), []],
    ['a declared factor and base', aspectOf('a1', { declares: { factor: range, base: range } }), []],
    ['a time that counts itself', TIME, []],
    ['a table for each value', { ...MEASURED, converts: 'each-mark' }, []],
    ['an attempt', aspectOf('a1', { isAttempt: true }), NEEDS],
    ['a table of the entry’s own', aspectOf('a1', { declares: { table: range } }), NEEDS],
    ['a table behind the panel', { ...MEASURED, converts: 'panel-value' }, NEEDS],
    ['a time by a table', { ...TIME, scoring: { kind: 'bands', bands: BANDS } }, NEEDS],
    ['a time by so much off', { ...TIME, scoring: { kind: 'linear', ...LINEAR } }, NEEDS],
  ])('[SCH-17] %s on a panel that works on module sums', (_what, aspect, expected) => {
    expect(checkAspect('a', aspect, byModule)).toEqual(expected);
    expect(checkAspect('a', aspect, byAspect)).toEqual([]);
  });

  it('[SCH-17] asks for a panel only of an aspect that is sound itself', () =>
    expect(checkAspect('a', aspectOf('a1', { isAttempt: true, step: points('0.3') }), byModule)).toEqual([
      { path: 'a.step', fault: 'step-does-not-divide' },
    ]));
});
