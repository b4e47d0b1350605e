import type { JsonSchema } from '../kernel/shapes';
import { unitTieBreaksShape } from './tie-breaks/unit-tie-break';
import { unitResultRulesShape } from './unit-result-rule';

const without = (value: Record<string, unknown>, member: string): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([key]) => key !== member));

const BOTH = { zh: '—', en: '—' };
const RULE: Record<string, unknown> = {
  id: 'r',
  name: { zh: '团体', en: 'Teams' },
  count: { kind: 'members-sum', best: 0, least: 0 },
  tieBreaks: [],
  style: '1-1-3',
  decimals: 2,
  clause: BOTH,
};
const COUNTS: readonly Record<string, unknown>[] = [
  { kind: 'members-sum', best: 0, least: 0 },
  { kind: 'place-table', points: [10_000_000], others: 0, shared: 'same' },
  { kind: 'award-points', points: [{ awardId: 'gold', points: 4_000_000 }] },
  { kind: 'place-sum', noEntry: 0 },
];
const check = (rule: unknown): unknown => unitResultRulesShape.check([rule]);
const checkCount = (count: unknown): unknown => check({ ...RULE, count });

describe('the shape of rankings of units', () => {
  it('[KER-8] has all of its members and no other', () => {
    expect(check(RULE)).toBeNull();
    expect(check({ ...RULE, trades: ['fitter'], per: 'members' })).toBeNull();
    expect(check({ ...RULE, note: 1 })).toEqual({ path: '[0].note', fault: 'unknown-member' });
    for (const member of Object.keys(RULE)) {
      expect(check(without(RULE, member))).toEqual({ path: `[0].${member}`, fault: 'missing-member' });
      expect(check({ ...RULE, [member]: 0.5 })).toEqual({ path: `[0].${member}`, fault: 'wrong-value' });
    }
  });

  it.each([
    [{ per: 'trades' }, null],
    [{ per: 'headcount' }, null],
    [{ per: 'units' }, 'per'],
    [{ style: '1-1-2' }, null],
    [{ style: 'strict' }, 'style'],
    [{ decimals: 0 }, null],
    [{ decimals: -1 }, 'decimals'],
    [{ trades: [] }, 'trades'],
    [{ trades: Array.from({ length: 1000 }, () => 'fitter') }, null],
    [{ trades: Array.from({ length: 1001 }, () => 'fitter') }, 'trades'],
    [{ trades: [''] }, 'trades[0]'],
  ])('[KER-8] with %j', (more, path) => {
    expect(check({ ...RULE, ...more })).toEqual(path && { path: `[0].${path}`, fault: 'wrong-value' });
  });

  it('[KER-8] there are 1 to 50', () => {
    const all = Array.from({ length: 50 }, () => RULE);
    expect(unitResultRulesShape.check(all)).toBeNull();
    expect(unitResultRulesShape.check([...all, RULE])).toEqual({ path: '', fault: 'wrong-value' });
    expect(unitResultRulesShape.check([])).toEqual({ path: '', fault: 'wrong-value' });
  });

  it('[KER-9] in a draft an id and a count are enough', () => {
    const draft = { id: 'r', count: { kind: 'members-sum' } };
    expect(unitResultRulesShape.fromDraft([draft])).toEqual([{ ...RULE, name: { zh: 'r', en: 'r' } }]);
    const own = {
      ...RULE,
      style: '1-1-2',
      decimals: 0,
      clause: { zh: '9', en: '9' },
      tieBreaks: [{ key: 'best-place' }],
    };
    expect(unitResultRulesShape.fromDraft([own])).toEqual([own]);
  });

  it('[KER-10] stands once in the schema, with each kind of count', () => {
    const definitions = new Map<string, JsonSchema>();
    expect(unitResultRulesShape.schema('draft', definitions)).toEqual({
      type: 'array',
      items: { $ref: '#/$defs/UnitResultRule' },
      minItems: 1,
      maxItems: 50,
    });
    const { description, required, properties } = definitions.get('UnitResultRule') as unknown as {
      description: string;
      required: string[];
      properties: { count: { oneOf: { properties: { kind: JsonSchema } }[] } };
    };
    expect(description).toBe('One ranking of the units.');
    expect(required).toEqual(['id', 'count']);
    expect(properties.count.oneOf.map((one) => one.properties.kind['const'])).toEqual(
      COUNTS.map(({ kind }) => kind),
    );
  });
});

describe('the shape of counts', () => {
  it.each(COUNTS)('[KER-8] $kind has all of its members and no other', (count) => {
    expect(checkCount(count)).toBeNull();
    expect(checkCount({ ...count, note: 1 })).toEqual({ path: '[0].count.note', fault: 'unknown-member' });
    for (const member of Object.keys(count).filter((key) => key !== 'kind')) {
      expect(checkCount(without(count, member))).toEqual({
        path: `[0].count.${member}`,
        fault: 'missing-member',
      });
      expect(checkCount({ ...count, [member]: 'x' })).toEqual({
        path: `[0].count.${member}`,
        fault: 'wrong-value',
      });
    }
  });

  it.each([
    [{ kind: 'members-sum', best: -1, least: 0 }, 'best'],
    [{ kind: 'members-sum', best: 0, least: -1 }, 'least'],
    [{ kind: 'place-table', points: [], others: 0, shared: 'same' }, 'points'],
    [{ kind: 'place-table', points: [0.5], others: 0, shared: 'same' }, 'points[0]'],
    [
      { kind: 'place-table', points: Array.from({ length: 1001 }, () => 1), others: 0, shared: 'same' },
      'points',
    ],
    [{ kind: 'award-points', points: [] }, 'points'],
    [{ kind: 'award-points', points: [{ awardId: '', points: 1 }] }, 'points[0].awardId'],
    [{ kind: 'award-points', points: [{ awardId: 'gold', points: 0.5 }] }, 'points[0].points'],
    [
      { kind: 'award-points', points: Array.from({ length: 101 }, () => ({ awardId: 'a', points: 1 })) },
      'points',
    ],
    [{ kind: 'place-sum', noEntry: -1 }, 'noEntry'],
    [{ kind: 'place-sum', noEntry: 1001 }, 'noEntry'],
    [{ kind: 'lottery' }, 'kind'],
  ])('[KER-8] a wrong one is named: %j', (count, path) => {
    expect(checkCount(count)).toEqual({ path: `[0].count.${path}`, fault: 'wrong-value' });
  });

  it.each([
    [{ kind: 'place-table', points: Array.from({ length: 1000 }, () => 1), others: 0, shared: 'mean' }],
    [{ kind: 'award-points', points: Array.from({ length: 100 }, () => ({ awardId: 'a', points: 1 })) }],
    [{ kind: 'place-sum', noEntry: 1000 }],
  ])('[KER-8] as much as may be: %j', (count) => {
    expect(checkCount(count)).toBeNull();
  });

  it('[KER-8] a row of award points has both of its members', () => {
    expect(checkCount({ kind: 'award-points', points: [{ points: 1 }] })).toEqual({
      path: '[0].count.points[0].awardId',
      fault: 'missing-member',
    });
    expect(checkCount({ kind: 'award-points', points: [{ awardId: 'gold' }] })).toEqual({
      path: '[0].count.points[0].points',
      fault: 'missing-member',
    });
  });

  it.each([
    [{ kind: 'members-sum' }, { kind: 'members-sum', best: 0, least: 0 }],
    [
      { kind: 'place-table', points: ['10', 9.5] },
      { kind: 'place-table', points: [10_000_000, 9_500_000], others: 0, shared: 'same' },
    ],
    [
      { kind: 'award-points', points: [{ awardId: 'gold', points: 4 }] },
      { kind: 'award-points', points: [{ awardId: 'gold', points: 4_000_000 }] },
    ],
    [{ kind: 'place-sum' }, { kind: 'place-sum', noEntry: 1 }],
    [
      { kind: 'place-table', points: [1], others: '0.5', shared: 'mean' },
      { kind: 'place-table', points: [1_000_000], others: 500_000, shared: 'mean' },
    ],
  ])('[KER-9] a draft %j means %j', (draft, expected) => {
    expect(unitResultRulesShape.fromDraft([{ ...RULE, count: draft }])).toEqual([
      { ...RULE, count: expected },
    ]);
  });
});

describe('the shape of tie-breaks of units', () => {
  const ALL = [
    { key: 'count-back', places: 1 },
    { key: 'best-place' },
    { key: 'module-sum', moduleId: 'm', better: 'lower' },
  ];

  it.each(ALL)('[KER-8] $key has all of its members and no other', (tieBreak) => {
    expect(unitTieBreaksShape.check([tieBreak])).toBeNull();
    expect(unitTieBreaksShape.check([{ ...tieBreak, note: 1 }])).toEqual({
      path: '[0].note',
      fault: 'unknown-member',
    });
    for (const member of Object.keys(tieBreak).filter((key) => key !== 'key'))
      expect(unitTieBreaksShape.check([without(tieBreak, member)])).toEqual({
        path: `[0].${member}`,
        fault: 'missing-member',
      });
  });

  it.each([
    [{ key: 'count-back', places: 1000 }, null],
    [{ key: 'count-back', places: 0 }, 'places'],
    [{ key: 'count-back', places: 1001 }, 'places'],
    [{ key: 'module-sum', moduleId: 'm', better: 'higher' }, null],
    [{ key: 'module-sum', moduleId: 'm', better: 'faster' }, 'better'],
    [{ key: 'module-sum', moduleId: '', better: 'lower' }, 'moduleId'],
    [{ key: 'lot' }, 'key'],
  ])('[KER-8] %j', (tieBreak, path) => {
    expect(unitTieBreaksShape.check([tieBreak])).toEqual(
      path && { path: `[0].${path}`, fault: 'wrong-value' },
    );
  });

  it('[KER-8] there are at most 20', () => {
    const all = Array.from({ length: 20 }, () => ALL[0]);
    expect(unitTieBreaksShape.check(all)).toBeNull();
    expect(unitTieBreaksShape.check([...all, ALL[0]])).toEqual({ path: '', fault: 'wrong-value' });
  });

  it('[KER-10] stand once in the schema, with each of their kinds', () => {
    const definitions = new Map<string, JsonSchema>();
    expect(unitTieBreaksShape.schema('archive', definitions)).toEqual({
      type: 'array',
      items: { $ref: '#/$defs/UnitTieBreak' },
      maxItems: 20,
    });
    const { description, oneOf } = definitions.get('UnitTieBreak') as unknown as {
      description: string;
      oneOf: { properties: { key: JsonSchema } }[];
    };
    expect(description).toBe('What separates units with equal results.');
    expect(oneOf.map(({ properties: { key } }) => key['const'])).toEqual(ALL.map(({ key }) => key));
  });
});
