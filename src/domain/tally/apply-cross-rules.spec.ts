import {
  aspectOf,
  deductionOf,
  moduleOf,
  points,
  schemeOf,
  seatsOf,
  sheetsOf,
  text,
} from '../../../test/rules/builders';
import type { AspectId, EntryId } from '../kernel/ids';
import { ratioText } from '../kernel/ratio-text';
import type { CrossRule } from '../scheme/cross-rules/cross-rule';
import type { Tally } from './tally';
import { tallyEntry } from './tally-entry';

const ids = (...of: string[]): AspectId[] => of as AspectId[];
const cap = (most: string, ...aspectIds: string[]): CrossRule => ({
  kind: 'cap',
  aspectIds: ids(...aspectIds),
  most: points(most),
  clause: text('art. 3'),
});
const unless = (aspectId: string, least: string, ...zeroes: string[]): CrossRule => ({
  kind: 'zero-unless',
  aspectId: aspectId as AspectId,
  least: points(least),
  zeroes: ids(...zeroes),
  clause: text('art. 3'),
});
const modules = [
  moduleOf('m1', [aspectOf('a1'), aspectOf('a2')]),
  moduleOf('m2', [aspectOf('b1'), deductionOf('d1')]),
];
const tally = (rules: readonly CrossRule[], marks: Record<string, string>): Tally =>
  tallyEntry({
    entryId: 'e1' as EntryId,
    scheme: { ...schemeOf(modules), crossRules: rules },
    seats: seatsOf({ m1: ['j1'], m2: ['j1'] }),
    sheets: sheetsOf('e1', { j1: marks }),
  });
const MARKS = { a1: '8', a2: '7', b1: '6', d1: '3' };
/** Values in order with a star where a rule changed them, and the total. */
const result = (rules: readonly CrossRule[], marks: Record<string, string> = MARKS): string => {
  const { modules: of, total } = tally(rules, marks);
  const values = of.flatMap(({ aspects }) =>
    aspects.map(({ value, isRuled }) => `${value ? Number(value.num) / 1e6 : '-'}${isRuled ? '*' : ''}`),
  );
  return `${values.join(' ')} = ${total ? ratioText(total) : '-'}`;
};

describe('applyCrossRules', () => {
  it.each([
    [[], '8 7 6 -3 = 18000000'],
    // At most 12 together over both modules: 8 and 4, nothing of the last.
    [[cap('12', 'a1', 'a2', 'b1')], '8 4* 0* -3 = 12000000'],
    [[cap('21', 'a1', 'a2', 'b1')], '8 7 6 -3 = 18000000'],
    // Deductions cost 1 at most.
    [[cap('1', 'd1')], '8 7 6 -1* = 20000000'],
  ])(
    '[TAL-17] a cap reaches over modules, and the values say that a rule changed them: %#',
    (rules, expected) => expect(result(rules)).toBe(expected),
  );

  it.each([
    [[unless('a1', '8', 'b1')], '8 7 6 -3 = 18000000'],
    // The module of b1 stops at zero.
    [[unless('a1', '8.5', 'b1')], '8 7 0* -3 = 15000000'],
    [[unless('a1', '8.5', 'b1', 'd1', 'a2')], '8 0* 0* 0* = 8000000'],
  ])('[TAL-18] unless one is worth so much, others are worth nothing: %#', (rules, expected) =>
    expect(result(rules)).toBe(expected),
  );

  it('[TAL-18] while it has no value, nothing happens', () => {
    expect(result([unless('a1', '10', 'b1')], { a2: '7', b1: '6' })).toBe('- 7 6 - = 13000000');
    expect(result([unless('a1', '10', 'b1')], { a1: '9' })).toBe('9 - - - = 9000000');
  });

  it('[TAL-17][TAL-18] rules are applied in their order', () => {
    const [limit, condition] = [cap('5', 'a1'), unless('a1', '6', 'b1')];
    expect(result([limit, condition])).toBe('5* 7 0* -3 = 12000000');
    expect(result([condition, limit])).toBe('5* 7 6 -3 = 15000000');
  });
});
