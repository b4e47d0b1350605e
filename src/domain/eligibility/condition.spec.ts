import { aspectOf, moduleOf, PERSON, points, schemeOf } from '../../../test/rules/builders';
import type { ModuleId } from '../kernel/ids';
import type { Points } from '../kernel/points';
import { ratio } from '../kernel/ratios';
import type { Ratio } from '../kernel/ratio';
import type { MarkingScheme } from '../scheme/marking-scheme';
import type { Candidate } from './candidate';
import { checkConditions, failedCondition, sayConditions, type Condition } from './condition';
import type { MinimumOf } from './kinds/minimum-condition';
import type { Person } from './person';

const of = (decimal: string): Ratio => ratio(points(decimal));
const M = 'm' as ModuleId;
const CANDIDATE: Candidate = {
  total: of('60'),
  parts: { theory: of('70'), practical: of('80') },
  modules: new Map([[M, of('90')]]),
  fullModules: new Set(),
  person: PERSON,
  scheme: undefined,
};
const holds = (condition: Condition, more: Partial<Candidate> = {}): boolean =>
  failedCondition([condition], { ...CANDIDATE, ...more }) === undefined;
const person = (more: Partial<Person>): Partial<Candidate> => ({ person: { ...PERSON, ...more } });
const NOBODY: Partial<Candidate> = { person: null };
const minimum = (least: string, kind: MinimumOf): Condition => ({
  kind: 'minimum',
  of: kind,
  least: points(least),
});
const THEORY: MinimumOf = { kind: 'part', part: 'theory' };
const PRACTICAL: MinimumOf = { kind: 'part', part: 'practical' };

describe('whether a condition holds', () => {
  it.each<[string, MinimumOf, Partial<Candidate>]>([
    ['60', { kind: 'total' }, { total: null }],
    ['70', THEORY, { parts: { theory: null, practical: of('99') } }],
    ['80', PRACTICAL, { parts: { theory: of('99'), practical: null } }],
    ['90', { kind: 'module', moduleId: M }, { modules: new Map([[M, null]]) }],
    ['90', { kind: 'module', moduleId: M }, { modules: new Map() }],
  ])(
    '[ELI-3] at least %s in %j: the limit itself is enough, one millionth less is not',
    (limit, what, none) => {
      expect(holds(minimum(limit, what))).toBe(true);
      expect(holds({ kind: 'minimum', of: what, least: (points(limit) + 1) as Points })).toBe(false);
      expect(holds(minimum('0', what))).toBe(true);
      expect(holds(minimum('0', what), none)).toBe(false);
    },
  );

  it('[ELI-3] where less is better it is the most: 60 seconds themselves are enough, one millionth more is not', () => {
    const lower = { better: 'lower' } as const;
    const scheme = schemeOf([
      moduleOf('t', [aspectOf('a')], { part: 'theory' }),
      moduleOf('m', [aspectOf('b')], lower),
      moduleOf('n', [aspectOf('c')], { weight: 0 }),
    ]);
    const timed = schemeOf([moduleOf('m', [aspectOf('b')], lower)]);
    const most = (limit: string, what: MinimumOf, of: MarkingScheme): boolean[] =>
      [-1, 0, 1].map((off) =>
        holds({ kind: 'minimum', of: what, least: (points(limit) + off) as Points }, { scheme: of }),
      );
    expect(most('60', { kind: 'total' }, timed)).toEqual([false, true, true]);
    expect(most('80', PRACTICAL, scheme)).toEqual([false, true, true]);
    // A module that only breaks ties says nothing of its part.
    const { modules } = scheme;
    expect(most('80', PRACTICAL, { ...scheme, modules: modules.toReversed() })).toEqual([false, true, true]);
    expect(most('90', { kind: 'module', moduleId: M }, scheme)).toEqual([false, true, true]);
    // Theory is better higher, and so is a total whose first weighted module is.
    expect(most('70', THEORY, scheme)).toEqual([true, true, false]);
    expect(most('60', { kind: 'total' }, scheme)).toEqual([true, true, false]);
    expect(holds(minimum('60', { kind: 'total' }), { scheme: timed, total: null })).toBe(false);
    const said = sayConditions([minimum('60', { kind: 'total' })], timed);
    expect(said).toEqual({ zh: '总分不超过 60', en: 'at most 60 in the total' });
  });

  it('[ELI-3] a shown total decides nothing: 59.9999… is not 60', () => {
    const close = { total: ratio(179_999_999, 3) };
    expect(holds(minimum('60', { kind: 'total' }), close)).toBe(false);
    expect(holds(minimum('60', { kind: 'total' }), { total: ratio(180_000_000, 3) })).toBe(true);
  });

  it('[ELI-4] full marks in so many modules', () => {
    const two: Condition = { kind: 'full-modules', least: 2 };
    const full = (...ids: string[]): Partial<Candidate> => ({ fullModules: new Set(ids as ModuleId[]) });
    expect(holds(two, full('a'))).toBe(false);
    expect(holds(two, full('a', 'b'))).toBe(true);
    expect(holds(two, full('a', 'b', 'c'))).toBe(true);
  });

  it.each([
    // 35 on the day before the 36th birthday, 36 on it.
    ['1990-05-01', '2026-04-30', true],
    ['1990-05-01', '2026-05-01', false],
    ['1990-05-01', '2026-05-02', false],
    ['1990-05-01', '2025-12-31', true],
    ['1990-12-31', '2026-01-01', true],
    ['1990-01-01', '2026-12-31', false],
    // Born on a leap day: a year older on 1 March.
    ['1992-02-29', '2028-02-28', true],
    ['1992-02-29', '2028-02-29', false],
    ['1992-02-29', '2027-03-01', true],
  ])('[ELI-5] born on %s, at most 35 on %s: %s', (birthDate, on, expected) => {
    expect(holds({ kind: 'age-at-most', years: 35, on }, person({ birthDate }))).toBe(expected);
    expect(holds({ kind: 'age-at-most', years: 35, on }, NOBODY)).toBe(false);
  });

  it('[ELI-6] women only, or men only', () => {
    const [women, men] = (['female', 'male'] as const).map((sex): Condition => ({ kind: 'sex', sex }));
    expect([holds(women!, person({ sex: 'female' })), holds(women!, person({ sex: 'male' }))]).toEqual([
      true,
      false,
    ]);
    expect([holds(men!, person({ sex: 'female' })), holds(men!, person({ sex: 'male' }))]).toEqual([
      false,
      true,
    ]);
    expect([holds(women!, NOBODY), holds(men!, NOBODY)]).toEqual([false, false]);
  });

  it('[ELI-7] from a unit of certain kinds', () => {
    const local: Condition = { kind: 'unit-kind', unitKinds: ['county', 'district'] };
    expect(holds(local, person({ unitKind: 'county' }))).toBe(true);
    expect(holds(local, person({ unitKind: 'district' }))).toBe(true);
    expect(holds(local, person({ unitKind: 'enterprise' }))).toBe(false);
    expect(holds(local, NOBODY)).toBe(false);
  });

  it('[ELI-8] in one of some groups, or in none of them', () => {
    const groups = ['student', 'champion'];
    const inside: Condition = { kind: 'group', groups, is: 'in' };
    const outside: Condition = { kind: 'group', groups, is: 'not-in' };
    const both = (own: Partial<Candidate>): boolean[] => [holds(inside, own), holds(outside, own)];
    expect(both(person({ groups: ['guest', 'champion'] }))).toEqual([true, false]);
    expect(both(person({ groups: ['guest'] }))).toEqual([false, true]);
    expect(both(person({ groups: [] }))).toEqual([false, true]);
    expect(both(NOBODY)).toEqual([false, false]);
  });

  it('[ELI-9] of certain levels before the competition; none is one too', () => {
    const below: Condition = { kind: 'grade', grades: [null, 5] };
    expect(holds(below, person({ grade: 5 }))).toBe(true);
    expect(holds(below, person({ grade: null }))).toBe(true);
    expect(holds(below, person({ grade: 4 }))).toBe(false);
    expect(holds({ kind: 'grade', grades: [5] }, person({ grade: null }))).toBe(false);
    expect(holds(below, NOBODY)).toBe(false);
  });

  it('[ELI-1] all conditions of a list must hold, and the first that does not is named', () => {
    const women: Condition = { kind: 'sex', sex: 'female' };
    const total = minimum('60', { kind: 'total' });
    const theory = minimum('71', THEORY);
    const practical = minimum('81', PRACTICAL);
    expect(failedCondition([], CANDIDATE)).toBeUndefined();
    expect(failedCondition([women, total], CANDIDATE)).toBeUndefined();
    expect(failedCondition([women, total, theory, practical], CANDIDATE)).toBe(theory);
    expect(failedCondition([practical, women, theory], CANDIDATE)).toBe(practical);
  });
});

describe('whether a condition can be met', () => {
  // Theory of 100 alone; practical of 50 and 20, weighed 1 : 2, so 30 on its own scale; r only breaks ties.
  const scheme = schemeOf([
    moduleOf('t', [aspectOf('t1', { max: points('100') })], { part: 'theory', weight: 300_000 }),
    moduleOf('p', [aspectOf('p1', { max: points('50') })], { weight: 200_000 }),
    moduleOf('q', [aspectOf('q1', { max: points('20') })], { weight: 400_000 }),
    moduleOf('r', [aspectOf('r1', { max: points('90') })], { weight: 0 }),
  ]);
  const faults = (condition: Condition, known: MarkingScheme | undefined = scheme): string[] =>
    checkConditions('at', [condition], known).map(({ path, fault }) => `${path} ${fault}`);

  it.each<[MinimumOf, string]>([
    // 100 × 0.3 + 50 × 0.2 + 20 × 0.4 = 48.
    [{ kind: 'total' }, '48'],
    [THEORY, '100'],
    [PRACTICAL, '30'],
    [{ kind: 'module', moduleId: 'p' as ModuleId }, '50'],
    [{ kind: 'module', moduleId: 'r' as ModuleId }, '90'],
  ])('[ELI-2] a minimum in %j can be as much as %s', (what, most) => {
    expect(faults(minimum(most, what))).toEqual([]);
    expect(faults({ kind: 'minimum', of: what, least: (points(most) + 1) as Points })).toEqual([
      'at[0].least unreachable',
    ]);
    expect(faults(minimum('0', what))).toEqual([]);
    expect(faults({ kind: 'minimum', of: what, least: -1 as Points })).toEqual(['at[0].least out-of-range']);
    expect(faults({ kind: 'minimum', of: what, least: 0.5 as Points })).toEqual(['at[0].least out-of-range']);
  });

  it('[ELI-2] a minimum is in something that counts', () => {
    const practical = schemeOf([scheme.modules[1]!]);
    const idle = schemeOf([scheme.modules[0]!, scheme.modules[3]!]);
    expect(faults(minimum('1', THEORY), practical)).toEqual(['at[0].of unknown-part']);
    expect(faults(minimum('1', PRACTICAL), idle)).toEqual(['at[0].of unknown-part']);
    expect(faults(minimum('1', { kind: 'module', moduleId: 'x' as ModuleId }))).toEqual([
      'at[0].of unknown-module',
    ]);
    expect(checkConditions('at', [minimum('1000', THEORY)], undefined)).toEqual([]);
  });

  it('[ELI-2] a scheme that is itself at fault is no reason to stumble', () => {
    const broken = (more: object): MarkingScheme => ({
      ...scheme,
      modules: [{ ...scheme.modules[1]!, ...more }, scheme.modules[2]!],
    });
    // Only q, of 20, is sound.
    for (const more of [{ weight: 0.5 }, { weight: Number.NaN }, { weight: -1 }, { fullMarks: 0.5 }]) {
      expect(faults(minimum('20', PRACTICAL), broken(more))).toEqual([]);
      expect(faults(minimum('21', PRACTICAL), broken(more))).toEqual(['at[0].least unreachable']);
    }
  });

  it.each([
    [0, ['at[0].least out-of-range']],
    [1, []],
    [4, []],
    [5, ['at[0].least out-of-range']],
  ])('[ELI-2] full marks in %i of four modules: %j', (least, expected) => {
    expect(faults({ kind: 'full-modules', least })).toEqual(expected);
  });

  it('[ELI-2] without a scheme any number of full modules from one on', () => {
    expect(checkConditions('at', [{ kind: 'full-modules', least: 99 }], undefined)).toEqual([]);
    expect(checkConditions('at', [{ kind: 'full-modules', least: 0 }], undefined)).toEqual([
      { path: 'at[0].least', fault: 'out-of-range' },
    ]);
  });

  it.each([
    [0, ['at[0].years out-of-range']],
    [1, []],
    [150, []],
    [151, ['at[0].years out-of-range']],
  ])('[ELI-2] at most %i years: %j', (years, expected) => {
    expect(faults({ kind: 'age-at-most', years, on: '2026-01-01' })).toEqual(expected);
  });

  it('[ELI-2] lists are not empty', () => {
    expect(faults({ kind: 'unit-kind', unitKinds: [] })).toEqual(['at[0].unitKinds empty']);
    expect(faults({ kind: 'unit-kind', unitKinds: ['county'] })).toEqual([]);
    expect(faults({ kind: 'group', groups: [], is: 'in' })).toEqual(['at[0].groups empty']);
    expect(faults({ kind: 'group', groups: ['g'], is: 'in' })).toEqual([]);
    expect(faults({ kind: 'grade', grades: [] })).toEqual(['at[0].grades empty']);
    expect(faults({ kind: 'grade', grades: [null] })).toEqual([]);
    expect(faults({ kind: 'sex', sex: 'male' })).toEqual([]);
  });

  it('[ELI-2] every fault is named with its place in the list', () => {
    const conditions: Condition[] = [
      { kind: 'grade', grades: [] },
      { kind: 'sex', sex: 'male' },
      { kind: 'full-modules', least: 0 },
    ];
    expect(checkConditions('awards[2].conditions', conditions, scheme)).toEqual([
      { path: 'awards[2].conditions[0].grades', fault: 'empty' },
      { path: 'awards[2].conditions[2].least', fault: 'out-of-range' },
    ]);
  });
});

describe('a condition as a sentence', () => {
  const scheme = schemeOf([moduleOf('m', [aspectOf('a')], { name: { zh: '钳工', en: 'fitting' } })]);
  const sentence = (known: MarkingScheme | undefined, ...conditions: Condition[]): string => {
    const { zh, en } = sayConditions(conditions, known);
    return `${zh} / ${en}`;
  };

  it.each<[string, Condition]>([
    ['总分不低于 60.5 分 / at least 60.5 in the total', minimum('60.5', { kind: 'total' })],
    ['总分不低于 −2 分 / at least −2 in the total', minimum('-2', { kind: 'total' })],
    ['理论不低于 60 分 / at least 60 in theory', minimum('60', THEORY)],
    ['实操不低于 60 分 / at least 60 in practical', minimum('60', PRACTICAL)],
    ['钳工不低于 6 分 / at least 6 in fitting', minimum('6', { kind: 'module', moduleId: M })],
    ['x不低于 6 分 / at least 6 in x', minimum('6', { kind: 'module', moduleId: 'x' as ModuleId })],
    ['至少 2 个模块得满分 / full marks in at least 2 modules', { kind: 'full-modules', least: 2 }],
    ['至少 1 个模块得满分 / full marks in at least 1 module', { kind: 'full-modules', least: 1 }],
    [
      '2026-01-01 时不超过 35 周岁 / at most 35 years old on 2026-01-01',
      { kind: 'age-at-most', years: 35, on: '2026-01-01' },
    ],
    ['限女性 / women only', { kind: 'sex', sex: 'female' }],
    ['限男性 / men only', { kind: 'sex', sex: 'male' }],
    [
      '限企业、事业单位、县、区选派的选手 / sent by enterprises, institutions, counties, districts',
      { kind: 'unit-kind', unitKinds: ['enterprise', 'institution', 'county', 'district'] },
    ],
    ['属于 a, b / in a, b', { kind: 'group', groups: ['a', 'b'], is: 'in' }],
    ['不属于 a, b / not in a, b', { kind: 'group', groups: ['a', 'b'], is: 'not-in' }],
    [
      '现等级为五级（初级工）、无等级 / present level: level five (junior worker), no level',
      { kind: 'grade', grades: [5, null] },
    ],
  ])('[ELI-10] %s', (expected, condition) => {
    expect(sentence(scheme, condition)).toBe(expected);
  });

  it('[ELI-10] several are one clause, and without a scheme a module is called by its id', () => {
    const [women, module] = [
      { kind: 'sex', sex: 'female' } as const,
      minimum('6', { kind: 'module', moduleId: M }),
    ];
    expect(sentence(undefined, women, module)).toBe('限女性且m不低于 6 分 / women only and at least 6 in m');
  });
});
