import { points } from '../../../../test/rules/builders';
import type { AspectId } from '../../kernel/ids';
import type { LocalText } from '../../kernel/local-text';
import { ratioText } from '../../kernel/ratio-text';
import type { Ratio } from '../../kernel/ratio';
import { ratio } from '../../kernel/ratios';
import type { JsonSchema } from '../../kernel/shapes';
import type { CapRule } from './cap-rule';
import { crossRuleKindOf, crossRuleShape, type CrossRule } from './cross-rule';
import type { ZeroUnlessRule } from './zero-unless-rule';

const CLAUSE = { zh: '第三条', en: 'art. 3' };
const cap: CapRule = {
  kind: 'cap',
  aspectIds: ['a', 'b', 'c'] as AspectId[],
  most: points('10'),
  clause: CLAUSE,
};
const unless: ZeroUnlessRule = {
  kind: 'zero-unless',
  aspectId: 'a' as AspectId,
  least: points('6'),
  zeroes: ['b', 'c'] as AspectId[],
  clause: CLAUSE,
};
const NAMES: Readonly<Record<string, LocalText>> = {
  a: { zh: '强度', en: 'strength' },
  b: { zh: '外观', en: 'finish' },
  c: { zh: '速度', en: 'speed' },
};
const nameOf = (id: AspectId): LocalText => NAMES[id]!;

/** Points of aspects before, and after the rule. */
const applied = (rule: CrossRule, before: Record<string, string | Ratio>): Record<string, string> => {
  const values = new Map(
    Object.entries(before).map(([id, value]) => [
      id as AspectId,
      typeof value === 'string' ? ratio(points(value)) : value,
    ]),
  );
  crossRuleKindOf(rule).apply(rule, values);
  return Object.fromEntries([...values].map(([id, value]) => [id, ratioText(value)]));
};

describe('capRule', () => {
  it.each([
    // together at most 10: what is over goes from the last
    [
      { a: '3', b: '3', c: '4' },
      { a: '3000000', b: '3000000', c: '4000000' },
    ],
    [
      { a: '3', b: '3', c: '5' },
      { a: '3000000', b: '3000000', c: '4000000' },
    ],
    [
      { a: '6', b: '6', c: '5' },
      { a: '6000000', b: '4000000', c: '0' },
    ],
    [
      { a: '12', b: '1', c: '0' },
      { a: '10000000', b: '0', c: '0' },
    ],
    [
      { a: '-6', b: '-6' },
      { a: '-6000000', b: '-4000000' },
    ],
    [
      { b: '8', c: '8' },
      { b: '8000000', c: '2000000' },
    ],
    [
      { a: '8', x: '8' },
      { a: '8000000', x: '8000000' },
    ],
    [
      { a: ratio(20_000_000, 3), b: ratio(20_000_000, 3) },
      { a: '20000000/3', b: '10000000/3' },
    ],
  ])('[TAL-17] some aspects together are worth, or cost, so much at most: %#', (before, after) =>
    expect(applied(cap, before)).toEqual(after),
  );

  it('[TAL-17] the order of the rule says which is the last', () => {
    const turned = { ...cap, aspectIds: cap.aspectIds.toReversed() };
    expect(applied(turned, { a: '6', b: '6' })).toEqual({ a: '4000000', b: '6000000' });
  });

  it('[RUV-3] is read as a sentence', () =>
    expect(crossRuleKindOf(cap).sentence(cap, nameOf)).toEqual({
      zh: '「强度」、「外观」、「速度」合计最多 10 分',
      en: '“strength”, “finish”, “speed” together at most 10',
    }));

  it.each([
    [1, []],
    [0, [{ path: 'r.most', fault: 'out-of-range' }]],
    [-1, [{ path: 'r.most', fault: 'out-of-range' }]],
  ])('[SCH-20] a cap of %d millionths', (most, faults) =>
    expect(crossRuleKindOf(cap).faults('r', { ...cap, most } as CrossRule)).toEqual(faults),
  );
});

describe('zeroUnlessRule', () => {
  it.each([
    [
      { a: '6', b: '3', c: '4' },
      { a: '6000000', b: '3000000', c: '4000000' },
    ],
    [
      { a: '5.999999', b: '3', c: '4', x: '5' },
      { a: '5999999', b: '0', c: '0', x: '5000000' },
    ],
    [
      { a: ratio(17_999_999, 3), b: '3' },
      { a: '17999999/3', b: '0' },
    ],
    [
      { b: '3', c: '4' },
      { b: '3000000', c: '4000000' },
    ],
    [
      { a: '0', c: '4' },
      { a: '0', c: '0' },
    ],
  ])('[TAL-18] unless one is worth 6, others are worth nothing: %#', (before, after) =>
    expect(applied(unless, before)).toEqual(after),
  );

  it('[RUV-3] is read as a sentence', () =>
    expect(crossRuleKindOf(unless).sentence(unless, nameOf)).toEqual({
      zh: '「强度」不足 6 分时，「外观」、「速度」记 0 分',
      en: '“finish”, “speed” count 0 unless “strength” is worth at least 6',
    }));

  it.each([
    [1_000_000_000_000, []],
    [0, []],
    [-1, []],
    [1_000_000_000_001, [{ path: 'r.least', fault: 'out-of-range' }]],
    [0.5, [{ path: 'r.least', fault: 'out-of-range' }]],
  ])('[SCH-20] a limit of %d millionths', (least, faults) =>
    expect(crossRuleKindOf(unless).faults('r', { ...unless, least } as CrossRule)).toEqual(faults),
  );
});

describe('crossRuleShape', () => {
  const shaped: Record<string, unknown>[] = [{ ...cap }, { ...unless }];

  it.each(shaped)('[KER-8] $kind: all its members, and no other', (rule) => {
    expect(crossRuleShape.check(rule)).toBeNull();
    expect(crossRuleShape.check({ ...rule, colour: 1 })).toEqual({
      path: '.colour',
      fault: 'unknown-member',
    });
    for (const key of Object.keys(rule).filter((one) => one !== 'kind')) {
      const less = Object.fromEntries(Object.entries(rule).filter(([one]) => one !== key));
      expect(crossRuleShape.check(less)).toEqual({ path: `.${key}`, fault: 'missing-member' });
      expect(crossRuleShape.check({ ...rule, [key]: null })).toEqual({
        path: `.${key}`,
        fault: 'wrong-value',
      });
    }
  });

  it('[KER-8] a list of aspects names 1 to 500', () => {
    const ids = (count: number): string[] => Array.from({ length: count }, (_, index) => `a${index}`);
    const wrong = (path: string) => ({ path, fault: 'wrong-value' });
    expect(crossRuleShape.check({ ...cap, aspectIds: [] })).toEqual(wrong('.aspectIds'));
    expect(crossRuleShape.check({ ...cap, aspectIds: ids(500) })).toBeNull();
    expect(crossRuleShape.check({ ...cap, aspectIds: ids(501) })).toEqual(wrong('.aspectIds'));
    expect(crossRuleShape.check({ ...unless, zeroes: [] })).toEqual(wrong('.zeroes'));
    expect(crossRuleShape.check({ ...unless, kind: 'sum' })).toEqual(wrong('.kind'));
  });

  it('[KER-9] a draft writes points, and a clause left out is a dash', () => {
    expect(crossRuleShape.fromDraft({ kind: 'cap', aspectIds: ['a'], most: 2.5 })).toEqual({
      kind: 'cap',
      aspectIds: ['a'],
      most: 2_500_000,
      clause: { zh: '—', en: '—' },
    });
    expect(
      crossRuleShape.fromDraft({ kind: 'zero-unless', aspectId: 'a', least: '6', zeroes: ['b'] }),
    ).toEqual({
      kind: 'zero-unless',
      aspectId: 'a',
      least: 6_000_000,
      zeroes: ['b'],
      clause: { zh: '—', en: '—' },
    });
  });

  it.each([
    ['archive', ['kind', 'aspectIds', 'most', 'clause'], ['kind', 'aspectId', 'least', 'zeroes', 'clause']],
    ['draft', ['kind', 'aspectIds', 'most'], ['kind', 'aspectId', 'least', 'zeroes']],
  ] as const)('[KER-10] describes itself in an %s', (form, capped, zeroed) => {
    const definitions = new Map<string, JsonSchema>();
    expect(crossRuleShape.schema(form, definitions)).toEqual({ $ref: '#/$defs/CrossRule' });
    expect(definitions.get('CrossRule')).toMatchObject({
      description: 'What aspects do to one another once the panel has valued them.',
      oneOf: [
        { properties: { kind: { const: 'cap' } }, required: capped },
        { properties: { kind: { const: 'zero-unless' } }, required: zeroed },
      ],
    });
  });
});
