import type { JsonSchema, SchemaForm } from '../../kernel/shapes';
import { anyAspectShape } from './aspect-kinds';

const NAME = { zh: '长度', en: 'length' };
const BAND = { from: 1, to: 2, points: 3 };
const LINEAR = { kind: 'linear', full: 10, within: 60, per: 30, off: 1 };

/** One aspect of each kind with all its own members: those it must have, and those it may have. */
const KINDS: readonly (readonly [
  kind: string,
  must: Record<string, unknown>,
  may: Record<string, unknown>,
])[] = [
  ['measurement', { max: 1 }, {}],
  ['measured', { least: 0, most: 9, step: 1, bands: [BAND], converts: 'each-mark' }, {}],
  ['deduction', { max: 1, step: 1 }, { faults: [{ text: NAME, points: 1, most: 2 }] }],
  ['judgement', { max: 1, levels: [NAME, NAME] }, {}],
  ['free', { max: 1, step: 1 }, { least: -1, levels: [{ points: 1, text: NAME }] }],
  ['count', { each: 1, most: 3 }, { max: 2 }],
  ['time', { limit: 9, step: 1 }, { scoring: LINEAR }],
  ['pass', { max: 0 }, { veto: 'place' }],
];
/** What an aspect of any kind may say. */
const RANGE = { least: 1, most: 2 };
const COMMON = {
  section: 's1',
  factor: 1_500_000,
  declares: { factor: RANGE, base: RANGE, table: RANGE },
  isAttempt: true,
};
const head = (kind: string): Record<string, unknown> => ({ kind, id: 'a1', name: NAME });
const without = (value: Record<string, unknown>, key: string): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));

describe('anyAspectShape', () => {
  it.each(KINDS)('[KER-8] %s: all its members, and no other', (kind, must, may) => {
    const least = { ...head(kind), ...must };
    expect(anyAspectShape.check(least)).toBeNull();
    expect(anyAspectShape.check({ ...least, ...may, ...COMMON })).toBeNull();
    expect(anyAspectShape.check({ ...least, colour: 'red' })).toEqual({
      path: '.colour',
      fault: 'unknown-member',
    });
  });

  it.each(KINDS)('[KER-8] %s: no member that it must have may be missing', (kind, must) => {
    const least = { ...head(kind), ...must };
    for (const key of ['kind', 'id', 'name', ...Object.keys(must)])
      expect(anyAspectShape.check(without(least, key))).toEqual({
        path: `.${key}`,
        fault: 'missing-member',
      });
  });

  it.each(KINDS)('[KER-8] %s: every member is of its own kind', (kind, must, may) => {
    const whole = { ...head(kind), ...must, ...may, ...COMMON };
    for (const key of Object.keys(without(whole, 'kind')))
      expect(anyAspectShape.check({ ...whole, [key]: null })).toEqual({
        path: `.${key}`,
        fault: 'wrong-value',
      });
  });

  it.each([
    ['an unknown kind', { ...head('guess'), max: 1 }, '.kind'],
    ['another kind', { ...head('colour'), max: 1 }, '.kind'],
    ['a list', [], ''],
    ['a judgement of one level', { ...head('judgement'), max: 1, levels: [NAME] }, '.levels'],
    [
      'a judgement of twelve',
      { ...head('judgement'), max: 1, levels: Array.from({ length: 12 }, () => NAME) },
      '.levels',
    ],
    ['an empty list of faults', { ...head('deduction'), max: 1, step: 1, faults: [] }, '.faults'],
    [
      'a fault that is never taken off',
      { ...head('deduction'), max: 1, step: 1, faults: [{ text: NAME, points: 1, most: 0 }] },
      '.faults[0].most',
    ],
    [
      'a fault taken off too often',
      { ...head('deduction'), max: 1, step: 1, faults: [{ text: NAME, points: 1, most: 1001 }] },
      '.faults[0].most',
    ],
    ['a count of none', { ...head('count'), each: 1, most: 0 }, '.most'],
    ['a count of too many', { ...head('count'), each: 1, most: 1_000_001 }, '.most'],
    ['a veto on nothing', { ...head('pass'), max: 0, veto: 'stage' }, '.veto'],
    ['another scoring', { ...head('time'), limit: 9, step: 1, scoring: { kind: 'log' } }, '.scoring.kind'],
    ['an attempt that is none', { ...head('free'), max: 1, step: 1, isAttempt: false }, '.isAttempt'],
  ])('[KER-8] refuses %s', (_what, value, path) =>
    expect(anyAspectShape.check(value)).toEqual({ path, fault: 'wrong-value' }),
  );

  it.each([
    ['a level without a text', { levels: [{ points: 1 }] }, '.levels[0].text'],
    ['a level without points', { levels: [{ text: NAME }] }, '.levels[0].points'],
    ['a range without an upper end', { declares: { factor: { least: 1 } } }, '.declares.factor.most'],
    ['a range without a lower end', { declares: { base: { most: 1 } } }, '.declares.base.least'],
  ])('[KER-8] refuses %s', (_what, more, path) =>
    expect(anyAspectShape.check({ ...head('free'), max: 1, step: 1, ...more })).toEqual({
      path,
      fault: 'missing-member',
    }),
  );

  it.each([
    ['module', 'total', 'place'].map((veto) => ({ ...head('pass'), max: 0, veto })),
    ['each-mark', 'panel-value'].map((converts) => ({ ...head('measured'), ...KINDS[1]![1], converts })),
    [LINEAR, { kind: 'bands', bands: [BAND] }].map((scoring) => ({
      ...head('time'),
      limit: 9,
      step: 1,
      scoring,
    })),
    [{}, { factor: RANGE }, { base: RANGE }, { table: RANGE }].map((declares) => ({
      ...head('free'),
      max: 1,
      step: 1,
      declares,
    })),
    [1, 1000].map((most) => ({
      ...head('deduction'),
      max: 1,
      step: 1,
      faults: [{ text: NAME, points: 1, most }],
    })),
    [1, 1_000_000].map((most) => ({ ...head('count'), each: 1, most })),
    [{ ...head('judgement'), max: 1, levels: Array.from({ length: 11 }, () => NAME) }],
  ])('[KER-8] takes everything that is listed: %#', (...values) => {
    for (const value of values) expect(anyAspectShape.check(value)).toBeNull();
  });

  it('[KER-8] a linear scoring and a listed fault have all their members', () => {
    for (const key of ['full', 'within', 'per', 'off'])
      expect(
        anyAspectShape.check({ ...head('time'), limit: 9, step: 1, scoring: without(LINEAR, key) }),
      ).toEqual({ path: `.scoring.${key}`, fault: 'missing-member' });
    for (const key of ['text', 'points'])
      expect(
        anyAspectShape.check({
          ...head('deduction'),
          max: 1,
          step: 1,
          faults: [without({ text: NAME, points: 1 }, key)],
        }),
      ).toEqual({ path: `.faults[0].${key}`, fault: 'missing-member' });
    expect(anyAspectShape.check({ ...head('time'), limit: 9, step: 1, scoring: { kind: 'bands' } })).toEqual({
      path: '.scoring.bands',
      fault: 'missing-member',
    });
  });

  it('[KER-9] a draft writes amounts in points, and an aspect without a name is called by its id', () => {
    const draft = { kind: 'free', id: 'a1', max: 10, step: '0.5', least: -2.5, factor: 1.5 };
    expect(anyAspectShape.fromDraft(draft)).toEqual({
      kind: 'free',
      id: 'a1',
      name: { zh: 'a1', en: 'a1' },
      max: 10_000_000,
      step: 500_000,
      least: -2_500_000,
      factor: 1_500_000,
    });
    const judged = { kind: 'judgement', id: 'a1', name: '外观', max: 2, levels: ['差', '好'] };
    expect(anyAspectShape.fromDraft(judged)).toEqual({
      kind: 'judgement',
      id: 'a1',
      name: { zh: '外观', en: '外观' },
      max: 2_000_000,
      levels: [
        { zh: '差', en: '差' },
        { zh: '好', en: '好' },
      ],
    });
    const timed = { kind: 'time', id: 'a1', limit: 600, step: 0.01, scoring: { ...LINEAR, off: 0.5 } };
    expect(anyAspectShape.fromDraft(timed)).toMatchObject({
      limit: 600_000_000,
      step: 10_000,
      scoring: { kind: 'linear', full: 10_000_000, within: 60_000_000, per: 30_000_000, off: 500_000 },
    });
  });

  /** The description of each kind, by its name. */
  const described = (form: SchemaForm): Map<string, JsonSchema> => {
    const definitions = new Map<string, JsonSchema>();
    expect(anyAspectShape.schema(form, definitions)).toEqual({ $ref: '#/$defs/Aspect' });
    const { description, oneOf } = definitions.get('Aspect') as {
      description: string;
      oneOf: { properties: { kind: { const: string } } }[];
    };
    expect(description).toBe('The smallest thing that gets a mark (评分点).');
    return new Map(oneOf.map((schema) => [schema.properties.kind.const, schema]));
  };

  it('[KER-10] describes every kind with the members it must have', () => {
    const kinds = described('archive');
    expect([...kinds.keys()]).toEqual(KINDS.map(([kind]) => kind));
    for (const [kind, must, may] of KINDS) {
      const { required, properties } = kinds.get(kind) as { required: string[]; properties: object };
      expect(required).toEqual(['kind', 'id', 'name', ...Object.keys(must)]);
      expect(Object.keys(properties)).toEqual([...required, ...Object.keys(COMMON), ...Object.keys(may)]);
    }
  });

  it('[KER-10] in a draft the name may be left out', () => {
    for (const [kind, schema] of described('draft'))
      expect([kind, schema['required']]).toEqual([
        kind,
        ['kind', 'id', ...Object.keys(KINDS.find(([one]) => one === kind)![1])],
      ]);
  });
});
