import fc from 'fast-check';
import type { Person } from '../eligibility/person';
import type { UnitId } from '../kernel/ids';
import { acceptRegistrationAct } from './accept-registration-act';
import { entryRulesShape, type EntryRules } from './entry-rules';
import { parentsFirst } from './parents-first';
import { REGISTRATION_ACTS, REGISTRATION_STATES } from './registration';
import { unmetRequirements } from './unmet-requirements';

describe('acceptRegistrationAct', () => {
  it.each([
    ['submitted', 'forward', 'forwarded'],
    ['submitted', 'approve', 'approved'],
    ['forwarded', 'approve', 'approved'],
    ['submitted', 'return', 'returned'],
    ['forwarded', 'return', 'returned'],
    ['approved', 'return', 'returned'],
    ['returned', 'submit', 'submitted'],
    ['returned', 'withdraw', 'withdrawn'],
    ['approved', 'withdraw', 'withdrawn'],
    ['approved', 'admit', 'approved'],
  ] as const)('[REG-1] %s, then %s: %s', (state, act, next) =>
    expect(acceptRegistrationAct(state, act, '材料不全，请补正')).toEqual({ ok: true, value: next }),
  );

  it('[REG-1] nothing leads out of withdrawn, and every other way is refused with where it stands', () => {
    for (const act of REGISTRATION_ACTS)
      expect(acceptRegistrationAct('withdrawn', act, 'because')).toEqual({
        ok: false,
        refusal: { code: 'REGISTRATION_STATE', state: 'withdrawn' },
      });
    const ways = REGISTRATION_STATES.flatMap((state) =>
      REGISTRATION_ACTS.filter((act) => acceptRegistrationAct(state, act, 'because').ok),
    );
    expect(ways).toHaveLength(18);
  });

  it.each(['return', 'withdraw'] as const)('[REG-1] %s says why', (act) => {
    for (const reason of [undefined, '', '   ', 'no'])
      expect(acceptRegistrationAct('submitted', act, reason)).toEqual({
        ok: false,
        refusal: { code: 'REASON_TOO_SHORT', least: 4 },
      });
  });
});

const welder: Person = {
  unitId: 'u' as UnitId,
  unitKind: 'enterprise',
  sex: 'female',
  birthDate: '1990-06-01',
  grade: 3,
  certificate: null,
  lastPromotedYear: null,
  groups: [],
};

describe('unmetRequirements', () => {
  const rules: EntryRules = {
    requirements: [
      { conditions: [{ kind: 'age-at-most', years: 40, on: '2026-09-01' }], clause: '第八条' },
      {
        conditions: [{ kind: 'group', groups: ['former-champion'], is: 'not-in' }],
        clause: '第九条',
        text: { zh: '往届状元不得参赛', en: 'no champion of earlier years' },
      },
    ],
    leastYears: { years: 3, clause: '第十条' },
  };

  it('[REG-2] whoever meets everything is refused nothing', () => {
    expect(unmetRequirements(rules, welder, 3)).toEqual([]);
    expect(unmetRequirements({ requirements: [] }, welder, null)).toEqual([]);
  });

  it('[REG-2] every requirement that is not met is named with its clause, in the order of the rules', () => {
    const older = { ...welder, birthDate: '1980-06-01', groups: ['former-champion'] };
    expect(unmetRequirements(rules, older, 2)).toEqual([
      {
        clause: '第八条',
        text: { zh: '2026-09-01 时不超过 40 周岁', en: 'at most 40 years old on 2026-09-01' },
      },
      { clause: '第九条', text: { zh: '往届状元不得参赛', en: 'no champion of earlier years' } },
      { clause: '第十条', text: { zh: '从事本工种不少于 3 年', en: 'at least 3 years in the trade' } },
    ]);
  });

  it('[REG-2] what is not known is not met', () =>
    expect(unmetRequirements(rules, welder, null).map(({ clause }) => clause)).toEqual(['第十条']));

  it('[REG-3] the rules have a shape, and a draft may leave clauses out', () => {
    expect(entryRulesShape.check(rules)).toBeNull();
    const written = { leastYears: { years: 2 }, quota: { places: 3 } };
    expect(entryRulesShape.fromDraft(written)).toEqual({
      requirements: [],
      leastYears: { years: 2, clause: '' },
      quota: { places: 3, reserves: 0 },
    });
    expect(entryRulesShape.check({ requirements: [{ conditions: [], clause: 1 }] })).toEqual({
      path: '.requirements[0].clause',
      fault: 'wrong-value',
    });
  });
});

describe('parentsFirst', () => {
  it('[REG-4] puts every unit after the one it stands under, and leaves a ring out', () => {
    const units = [
      { id: 'shop', parentId: 'factory' },
      { id: 'factory', parentId: 'county' },
      { id: 'other' },
      { id: 'county' },
      { id: 'a', parentId: 'b' },
      { id: 'b', parentId: 'a' },
    ];
    expect(parentsFirst(units).map(({ id }) => id)).toEqual(['other', 'county', 'factory', 'shop']);
  });

  it('[REG-4] of any tree nothing is lost', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 60 }), fc.nat(), (seeds, turn) => {
        const tree = seeds.map((seed, index) => ({
          id: String(index),
          ...(index === 0 ? {} : { parentId: String(seed % index) }),
        }));
        const mixed = tree.toSorted(
          (a, b) => ((Number(a.id) * 7919 + turn) % 61) - ((Number(b.id) * 7919 + turn) % 61),
        );
        const ordered = parentsFirst(mixed);
        expect(new Set(ordered)).toEqual(new Set(tree));
        const at = new Map(ordered.map(({ id }, index) => [id, index]));
        for (const { id, parentId } of ordered as { id: string; parentId?: string }[])
          expect(at.get(parentId ?? '') ?? -1).toBeLessThan(at.get(id)!);
      }),
    ));
});
