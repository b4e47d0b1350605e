import { aspectOf, points, text } from '../../../test/rules/builders';
import type { AspectId } from '../kernel/ids';
import { ratioText } from '../kernel/ratio-text';
import { ratio } from '../kernel/ratios';
import type { Declaration } from '../ledger/declaration';
import type { Aspect } from '../scheme/aspects/aspect-kinds';
import type { Rounding } from '../scheme/marking-scheme';
import { aspectWorth, countedMark, declarationOf } from './aspect-worth';

const range = { least: 0, most: 9_000_000 };
const EXACT: Rounding = { decimals: 2, mode: 'half-up', at: 'display-only' };
const EACH: Rounding = { ...EXACT, at: 'each-node' };
/** 24.5 ÷ 3 = 8.1666… of three judges. */
const VALUE = ratio(24_500_000, 3);
const worth = (aspect: Aspect, declaration: Declaration, rounding = EXACT): string =>
  ratioText(aspectWorth(aspect, VALUE, declaration, rounding));

describe('declarationOf', () => {
  const declared = { factor: 1_500_000, base: points('3'), table: [] };

  it('[TAL-20] an aspect that nothing is declared for owes nothing', () => {
    expect(declarationOf(aspectOf('a'), undefined)).toEqual({});
    expect(declarationOf(aspectOf('a'), declared)).toEqual({});
    expect(declarationOf(aspectOf('a', { declares: {} }), undefined)).toEqual({});
  });

  it.each(['factor', 'base', 'table'] as const)('[TAL-20] a %s is owed until it is declared', (name) => {
    const aspect = aspectOf('a', { declares: { [name]: range } });
    const others = Object.fromEntries(Object.entries(declared).filter(([one]) => one !== name));
    expect(declarationOf(aspect, undefined)).toBeNull();
    expect(declarationOf(aspect, others)).toBeNull();
    expect(declarationOf(aspect, { [name]: declared[name] })).toEqual({ [name]: declared[name] });
  });

  it('[TAL-20] everything that is to be declared is owed', () => {
    const aspect = aspectOf('a', { declares: { factor: range, base: range, table: range } });
    expect(declarationOf(aspect, declared)).toBe(declared);
    expect(declarationOf(aspect, { ...declared, factor: 0 })).not.toBeNull();
    expect(declarationOf(aspect, { factor: 1, base: points('0') })).toBeNull();
  });
});

describe('countedMark', () => {
  const count: Aspect = { id: 'a' as AspectId, name: text('a'), kind: 'count', each: points('0.5'), most: 9 };
  const table = [
    { mark: points('1'), points: points('7') },
    { mark: points('2'), points: points('4') },
  ];

  it('[TAL-20] a mark is worth what the entry’s own table says, else what its kind says', () => {
    expect(countedMark(count, points('2'), { table })).toBe(4_000_000);
    expect(countedMark(count, points('1'), { table })).toBe(7_000_000);
    expect(countedMark(count, points('3'), { table })).toBe(1_500_000);
    expect(countedMark(count, points('1'), {})).toBe(500_000);
  });
});

describe('aspectWorth', () => {
  it('[TAL-20] the panel’s value × the scheme’s factor × the declared one, and then the base', () => {
    expect(worth(aspectOf('a'), {})).toBe('24500000/3');
    // 8.1666… × 1.5 = 12.25
    expect(worth(aspectOf('a', { factor: 1_500_000 }), {})).toBe('12250000');
    expect(worth(aspectOf('a'), { factor: 1_500_000 })).toBe('12250000');
    // 8.1666… × 1.5 × 2.4 = 29.4, and 3 of base
    expect(worth(aspectOf('a', { factor: 1_500_000 }), { factor: 2_400_000 })).toBe('29400000');
    expect(worth(aspectOf('a', { factor: 1_500_000 }), { factor: 2_400_000, base: points('3') })).toBe(
      '32400000',
    );
    expect(worth(aspectOf('a'), { base: points('-0.5') })).toBe('23000000/3');
    expect(worth(aspectOf('a'), { base: points('0') })).toBe('24500000/3');
  });

  it('[TAL-8] at each node the panel’s value is rounded, and again after its factors', () => {
    expect(worth(aspectOf('a'), {}, EACH)).toBe('8170000');
    // 8.17 × 1.5 = 12.255, half-up 12.26; the base is added as it is.
    const factored = aspectOf('a', { factor: 1_500_000 });
    expect(worth(factored, { base: points('0.123456') }, EACH)).toBe('12383456');
    expect(worth(factored, {}, { ...EACH, mode: 'half-even' })).toBe('12260000');
    expect(worth(factored, {}, { ...EACH, decimals: 4, nodes: { aspect: 0 } })).toBe('12000000');
    expect(worth(factored, {}, { ...EACH, nodes: { module: 0 } })).toBe('12260000');
    expect(worth(factored, {}, { ...EACH, at: 'final-only' })).toBe('12250000');
  });

  const judged: Aspect = {
    id: 'a' as AspectId,
    name: text('a'),
    kind: 'judgement',
    max: points('6'),
    levels: ['0', '1', '2', '3'].map(text),
  };

  it('[TAL-20] by a table of the entry’s own the value is points already', () => {
    const table = [{ mark: points('2'), points: points('5') }];
    expect(worth(judged, { table })).toBe('24500000/3');
    const off: Aspect = {
      id: 'a' as AspectId,
      name: text('a'),
      kind: 'deduction',
      max: points('9'),
      step: points('1'),
    };
    expect(worth(off, {})).toBe('-24500000/3');
    expect(worth(off, { table, factor: 1_500_000 })).toBe('12250000');
  });

  it('[TAL-20] a value is turned into points by its kind first', () => {
    // 2 ÷ 3 × 6 = 4, × 1.5
    expect(ratioText(aspectWorth(judged, ratio(2_000_000), { factor: 1_500_000 }, EXACT))).toBe('6000000');
  });
});
