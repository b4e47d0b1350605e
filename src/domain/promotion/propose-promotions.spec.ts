import { atLeast, candidateAt, points, text } from '../../../test/rules/builders';
import type { Condition } from '../eligibility/condition';
import type { Person } from '../eligibility/person';
import type { Grant } from './grants/grant';
import type { Grade } from './ladder';
import type { PromotionRow } from './promotion-rule';
import { proposePromotions, type ProposedPromotion, type PromotionInput } from './propose-promotions';

const row = (
  id: string,
  places: readonly [number, number],
  grant: Grant,
  more: Partial<PromotionRow> = {},
): PromotionRow => ({
  id,
  name: text(id),
  ground: { kind: 'places', fromPlace: places[0], toPlace: places[1] },
  conditions: [],
  grant,
  clause: text('clause'),
  ...more,
});
const toTwo = (alreadyThere: 'next-grade' | 'none' | 'award-only'): Grant => ({
  kind: 'to-grade',
  grade: 2,
  alreadyThere,
});
const up = (by: number): Grant => ({ kind: 'step', by });

interface Case {
  readonly place?: number;
  readonly total?: string;
  readonly person?: Partial<Person>;
  readonly input?: Partial<PromotionInput>;
  readonly oncePerYear?: boolean;
}

const proposal = (rows: readonly PromotionRow[], of: Case = {}): ProposedPromotion => {
  const { place = 1, total = '85', person = {}, input, oncePerYear = false } = of;
  const [proposed, ...others] = proposePromotions({
    candidates: [candidateAt('c1', place, total, person)],
    rules: { ladder: 'five-level', oncePerYear, rows },
    field: { starters: 1, entries: 1 },
    year: 2026,
    ...input,
  });
  expect(others).toEqual([]);
  return proposed!;
};
/** Row, level reached, and why not. */
const propose = (rows: readonly PromotionRow[], of: Case = {}): unknown[] => {
  const { ruleId, toGrade, refusal } = proposal(rows, of);
  return [ruleId, toGrade, refusal];
};
const granted = (grant: Grant, grade: Grade | null): unknown[] =>
  propose([row('r', [1, 3], grant)], { person: { grade } }).slice(1);

describe('proposePromotions', () => {
  it.each([null, 5, 4, 3] as const)('[PRO-3] level two from level %s, skipping where needed', (grade) => {
    expect(granted(toTwo('none'), grade)).toEqual([2, null]);
  });

  it('[PRO-4] whoever is there already: next level, nothing, or the award only, as the row says', () => {
    expect(granted(toTwo('next-grade'), 2)).toEqual([1, null]);
    expect(granted(toTwo('none'), 2)).toEqual([null, 'already-there']);
    expect(granted(toTwo('none'), 1)).toEqual([null, 'already-there']);
    expect(granted(toTwo('award-only'), 2)).toEqual([null, 'award-only']);
  });

  it.each([
    [null, 1, 5],
    [null, 2, 4],
    [5, 1, 4],
    [2, 1, 1],
    [2, 3, 1],
  ] as const)('[PRO-5] from %s up %d is %d', (grade, by, to) =>
    expect(granted(up(by), grade)).toEqual([to, null]),
  );

  it('[PRO-6] nobody rises above level one', () => {
    expect(granted(up(1), 1)).toEqual([null, 'at-top']);
    expect(granted(toTwo('next-grade'), 1)).toEqual([null, 'at-top']);
  });

  const rules = [
    row('two', [1, 3], toTwo('next-grade')),
    row('one-up', [4, 10], up(1), { conditions: atLeast('80') }),
  ];
  const grade4 = { grade: 4 } as const;

  it('[PRO-1] the first row that fits holds', () => {
    expect(propose(rules, { place: 3, person: grade4 })).toEqual(['two', 2, null]);
    expect(propose(rules, { place: 4, person: grade4 })).toEqual(['one-up', 3, null]);
    const late = [...rules, row('late', [1, 10], up(2))];
    expect(propose(late, { place: 4, total: '79', person: grade4 })).toEqual(['late', 2, null]);
  });

  it('[PRO-2] says why there is none, and names the condition missed', () => {
    const none = { contestantId: 'c1', fromGrade: 4, toGrade: null, limitedBy: null };
    expect(proposal(rules, { place: 11, person: grade4 })).toEqual({
      ...none,
      ruleId: null,
      refusal: 'no-row',
      missed: null,
    });
    expect(proposal(rules, { place: 10, total: '79.999999', person: grade4 })).toEqual({
      ...none,
      ruleId: 'one-up',
      refusal: 'below-minimum',
      missed: atLeast('80')[0],
    });
    expect(proposal(rules, { place: 10, total: '80', person: grade4 })).toEqual({
      contestantId: 'c1',
      ruleId: 'one-up',
      fromGrade: 4,
      toGrade: 3,
      refusal: null,
      limitedBy: null,
      missed: null,
    });
  });

  it('[PRO-2] of several rows whose minimum is missed the first is named, with its first condition missed', () => {
    const strict = row('strict', [1, 3], up(2), { conditions: [...atLeast('80'), ...atLeast('90')] });
    const { ruleId, missed } = proposal([strict, row('x', [1, 3], up(1), { conditions: atLeast('99') })]);
    expect([ruleId, missed]).toEqual(['strict', atLeast('90')[0]]);
  });

  const only = (condition: Condition): PromotionRow => row('r', [1, 3], up(1), { conditions: [condition] });

  it.each<[Condition, Partial<Person>]>([
    [{ kind: 'grade', grades: [4] }, { grade: 5 }],
    [{ kind: 'group', groups: ['student'], is: 'in' }, { grade: 5 }],
    [
      { kind: 'age-at-most', years: 35, on: '2026-06-01' },
      { grade: 5, birthDate: '1990-05-31' },
    ],
    [{ kind: 'sex', sex: 'male' }, { grade: 5 }],
    [{ kind: 'unit-kind', unitKinds: ['county'] }, { grade: 5 }],
  ])('[PRO-7] whom the row is not meant for has no row: %j', (condition, person) => {
    expect(propose([only(condition)], { person })).toEqual([null, null, 'no-row']);
    expect(propose([only(condition), row('all', [1, 3], up(1))], { person })).toEqual(['all', 4, null]);
  });

  it.each<Condition>([
    { kind: 'minimum', of: { kind: 'total' }, least: points('90') },
    { kind: 'minimum', of: { kind: 'part', part: 'theory' }, least: points('60') },
    { kind: 'full-modules', least: 1 },
  ])('[PRO-7] what she must have reached is a minimum: %j', (condition) => {
    const { refusal, missed } = proposal([only(condition)]);
    expect([refusal, missed]).toEqual(['below-minimum', condition]);
  });

  it('[PRO-7] a row that is not meant for her is not named for its minimum', () => {
    const other = row('other', [1, 3], up(1), {
      conditions: [...atLeast('90'), { kind: 'grade', grades: [1] }],
    });
    expect(propose([other])).toEqual([null, null, 'no-row']);
    const own = row('own', [1, 3], up(1), { conditions: atLeast('95') });
    expect(propose([other, own])).toEqual(['own', null, 'below-minimum']);
  });

  it('[PRO-8] none after one of the same year elsewhere, where the rules say so', () => {
    const rows = [row('r', [1, 3], up(1))];
    const of = (lastPromotedYear: number | null, oncePerYear = true): unknown[] =>
      propose(rows, { oncePerYear, person: { grade: 5, lastPromotedYear } });
    expect(of(2026)).toEqual(['r', null, 'once-a-year']);
    expect(of(2025)).toEqual(['r', 4, null]);
    expect(of(2027)).toEqual(['r', 4, null]);
    expect(of(null)).toEqual(['r', 4, null]);
    expect(of(2026, false)).toEqual(['r', 4, null]);
  });

  it('[PRO-9][PRO-10][PRO-11] says what kept a promotion lower', () => {
    const limited = (more: Partial<PromotionRow>): unknown => {
      const { toGrade, limitedBy } = proposal([row('r', [1, 3], toTwo('none'), more)], {
        person: { grade: 5, groups: ['student'] },
      });
      return [toGrade, limitedBy];
    };
    expect(limited({ cap: 3 })).toEqual([3, 'cap']);
    expect(limited({ largestJump: 1 })).toEqual([4, 'largest-jump']);
    expect(limited({ lower: { groups: ['student'], by: 1 } })).toEqual([3, 'group']);
    expect(limited({})).toEqual([2, null]);
  });

  it('[PRO-12] a row may ask for the number of the present certificate of whoever has a level', () => {
    const rows = [row('r', [1, 3], up(1), { needsCertificate: true })];
    const of = (person: Partial<Person>): unknown[] => propose(rows, { person });
    expect(of({ grade: 4, certificate: null })).toEqual(['r', null, 'no-certificate']);
    expect(of({ grade: 4, certificate: '0500000001400000' })).toEqual(['r', 3, null]);
    expect(of({ grade: null, certificate: null })).toEqual(['r', 5, null]);
    expect(propose([row('r', [1, 3], up(1))], { person: { grade: 4, certificate: null } })).toEqual([
      'r',
      3,
      null,
    ]);
  });

  it('[PRO-13] on the eight-level ladder level one is not the top', () => {
    const input = {
      rules: { ladder: 'eight-level', oncePerYear: false, rows: [row('r', [1, 3], up(1))] },
    } as const;
    expect(propose([], { input, person: { grade: 1 } })).toEqual(['r', 0, null]);
    expect(propose([], { input, person: { grade: null } })).toEqual(['r', 6, null]);
  });

  it('[PRO-1] shares and values on the scale are those of the whole field, one row for each person', () => {
    const scaled = row('scaled', [1, 1], up(2), {
      ground: { kind: 'cut-off', least: points('600'), of: 'scale' },
    });
    const half = row('half', [1, 1], up(1), {
      ground: { kind: 'share', from: 0, to: 500_000, of: 'entries', rounding: 'down' },
    });
    const candidates = ['100', '90', '80'].map((total, index) =>
      candidateAt(`c${index + 1}`, index + 1, total),
    );
    const of = (more: Partial<PromotionInput>): unknown[] =>
      proposePromotions({
        candidates,
        rules: { ladder: 'five-level', oncePerYear: false, rows: [scaled, half] },
        field: { starters: 3, entries: 4 },
        year: 2026,
        ...more,
      }).map(({ contestantId, ruleId }) => [contestantId, ruleId]);
    // The mean of 90 is 500; 100 lies 1.22 standard deviations above it, at 622.
    const scale = { kind: 'z-score', centre: points('500'), spread: points('100'), decimals: 0 } as const;
    expect(of({ scale })).toEqual([
      ['c1', 'scaled'],
      ['c2', 'half'],
      ['c3', null],
    ]);
    expect(of({})).toEqual([
      ['c1', 'half'],
      ['c2', 'half'],
      ['c3', null],
    ]);
  });

  it('[PRO-1] a place shared at the end of a row counts for all who share it', () => {
    const shared = [1, 2].map((id) => ({ ...candidateAt(`c${id}`, 3, '85'), sharedBy: 2 }));
    const proposed = proposePromotions({
      candidates: shared,
      rules: { ladder: 'five-level', oncePerYear: false, rows: [row('r', [1, 3], up(1))] },
      field: { starters: 4, entries: 4 },
      year: 2026,
    });
    expect(proposed.map(({ toGrade }) => toGrade)).toEqual([5, 5]);
  });
});
