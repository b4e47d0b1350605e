import type { JsonSchema } from '../kernel/shapes';
import { conditionsShape } from './condition';

const check = (condition: unknown): unknown => conditionsShape.check([condition]);
const without = (value: Record<string, unknown>, member: string): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([key]) => key !== member));

const WHOLE: readonly Record<string, unknown>[] = [
  { kind: 'minimum', of: { kind: 'total' }, least: 60_000_000 },
  { kind: 'full-modules', least: 0 },
  { kind: 'age-at-most', years: 0, on: '2026-01-01' },
  { kind: 'sex', sex: 'female' },
  { kind: 'unit-kind', unitKinds: ['county'] },
  { kind: 'group', groups: ['student'], is: 'in' },
  { kind: 'grade', grades: [null] },
];

describe('the shape of conditions', () => {
  it.each(WHOLE)('[KER-8] $kind has all of its members and no other', (condition) => {
    expect(check(condition)).toBeNull();
    expect(check({ ...condition, note: 1 })).toEqual({ path: '[0].note', fault: 'unknown-member' });
    for (const member of Object.keys(condition).filter((key) => key !== 'kind')) {
      expect(check(without(condition, member))).toEqual({ path: `[0].${member}`, fault: 'missing-member' });
      expect(check({ ...condition, [member]: 'x' })).toEqual({
        path: `[0].${member}`,
        fault: 'wrong-value',
      });
    }
  });

  it.each([
    [{ kind: 'minimum', of: { kind: 'part', part: 'theory' }, least: 0 }],
    [{ kind: 'minimum', of: { kind: 'part', part: 'practical' }, least: 0 }],
    [{ kind: 'minimum', of: { kind: 'module', moduleId: 'm' }, least: 0 }],
    [{ kind: 'sex', sex: 'male' }],
    [{ kind: 'unit-kind', unitKinds: ['enterprise', 'institution', 'county', 'district'] }],
    [{ kind: 'group', groups: Array.from({ length: 50 }, () => 'g'), is: 'not-in' }],
    [{ kind: 'group', groups: ['g'.repeat(64)], is: 'in' }],
    [{ kind: 'grade', grades: [-1, 0, 1, 2, 3, 4, 5, 6, null] }],
  ])('[KER-8] %j fits', (condition) => {
    expect(check(condition)).toBeNull();
  });

  it.each([
    [{ kind: 'minimum', of: { kind: 'half' }, least: 0 }, '.of.kind'],
    [{ kind: 'minimum', of: { kind: 'part', part: 'half' }, least: 0 }, '.of.part'],
    [{ kind: 'minimum', of: { kind: 'module', moduleId: '' }, least: 0 }, '.of.moduleId'],
    [{ kind: 'minimum', of: { kind: 'total' }, least: 0.5 }, '.least'],
    [{ kind: 'full-modules', least: -1 }, '.least'],
    [{ kind: 'age-at-most', years: -1, on: '2026-01-01' }, '.years'],
    [{ kind: 'age-at-most', years: 35, on: '2026-1-1' }, '.on'],
    [{ kind: 'unit-kind', unitKinds: [] }, '.unitKinds'],
    [{ kind: 'unit-kind', unitKinds: ['moon'] }, '.unitKinds[0]'],
    [{ kind: 'unit-kind', unitKinds: Array.from({ length: 7 }, () => 'county') }, '.unitKinds'],
    [{ kind: 'group', groups: [], is: 'in' }, '.groups'],
    [{ kind: 'group', groups: [''], is: 'in' }, '.groups[0]'],
    [{ kind: 'group', groups: ['g'.repeat(65)], is: 'in' }, '.groups[0]'],
    [{ kind: 'group', groups: Array.from({ length: 51 }, () => 'g'), is: 'in' }, '.groups'],
    [{ kind: 'grade', grades: [] }, '.grades'],
    [{ kind: 'grade', grades: [-2] }, '.grades[0]'],
    [{ kind: 'grade', grades: [7] }, '.grades[0]'],
    [{ kind: 'grade', grades: Array.from({ length: 10 }, () => null) }, '.grades'],
    [{ kind: 'height' }, '.kind'],
  ])('[KER-8] %j is wrong at %s', (condition, path) => {
    expect(check(condition)).toEqual({ path: `[0]${path}`, fault: 'wrong-value' });
  });

  it.each([
    [{ kind: 'part' }, 'part'],
    [{ kind: 'module' }, 'moduleId'],
  ])('[KER-8] a minimum in %j says in which', (of, member) => {
    expect(check({ kind: 'minimum', of, least: 0 })).toEqual({
      path: `[0].of.${member}`,
      fault: 'missing-member',
    });
    expect(check({ kind: 'minimum', of: { kind: 'total', [member]: 'x' }, least: 0 })).toEqual({
      path: `[0].of.${member}`,
      fault: 'unknown-member',
    });
  });

  it('[KER-8] there are at most 50', () => {
    const all = Array.from({ length: 50 }, () => WHOLE[0]);
    expect(conditionsShape.check(all)).toBeNull();
    expect(conditionsShape.check([...all, WHOLE[0]])).toEqual({ path: '', fault: 'wrong-value' });
  });

  it('[KER-9] in a draft a minimum is written in points', () => {
    expect(conditionsShape.fromDraft([{ kind: 'minimum', of: { kind: 'total' }, least: '60.5' }])).toEqual([
      { kind: 'minimum', of: { kind: 'total' }, least: 60_500_000 },
    ]);
    expect(conditionsShape.fromDraft(WHOLE.slice(1))).toEqual(WHOLE.slice(1));
  });

  it('[KER-10] stand once in the schema, with each of their kinds', () => {
    const definitions = new Map<string, JsonSchema>();
    expect(conditionsShape.schema('archive', definitions)).toEqual({
      type: 'array',
      items: { $ref: '#/$defs/Condition' },
      maxItems: 50,
    });
    const { description, oneOf } = definitions.get('Condition') as unknown as {
      description: string;
      oneOf: { properties: { kind: JsonSchema } }[];
    };
    expect(description).toBe('What must hold before a place, a title, a level or the next stage is given.');
    expect(oneOf.map(({ properties: { kind } }) => kind['const'])).toEqual(WHOLE.map(({ kind }) => kind));
  });
});
