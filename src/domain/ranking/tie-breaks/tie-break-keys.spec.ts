import {
  aspectOf,
  moduleOf,
  PERSON,
  PLAIN_RANKING,
  points,
  schemeOf,
  seatsOf,
  sheetsOf,
  text,
} from '../../../../test/rules/builders';
import type { AdjustmentRule } from '../../adjustment/adjustment-rule';
import type { Person } from '../../eligibility/person';
import type { AdjustmentId, AspectId, EntryId, ModuleId, StageId } from '../../kernel/ids';
import { ratio } from '../../kernel/ratios';
import type { Ratio } from '../../kernel/ratio';
import type { TimeAspect } from '../../scheme/aspects/time-aspect';
import type { MarkingScheme } from '../../scheme/marking-scheme';
import type { AdjustmentTally, Tally } from '../../tally/tally';
import { tallyEntry } from '../../tally/tally-entry';
import type { RankingInput } from '../classify';
import { rankEntries } from '../rank-entries';
import type { TieBreak } from './tie-break';

const timeOf = (id: string): TimeAspect => ({
  id: id as AspectId,
  name: text(id),
  kind: 'time',
  limit: points('100'),
  step: points('1'),
});
/** Theory t, practical p with two aspects, a third module r, and a time w that only breaks ties. */
const scheme = schemeOf([
  moduleOf('t', [aspectOf('t1')], { part: 'theory' }),
  moduleOf('p', [aspectOf('p1'), aspectOf('p2')]),
  moduleOf('r', [aspectOf('r1')]),
  moduleOf('w', [timeOf('w1'), timeOf('w2')], { better: 'lower', weight: 0 }),
]);
/** Less is better in all. */
const race = schemeOf([moduleOf('w', [timeOf('w1')], { better: 'lower' })]);
const seats = seatsOf({ t: ['j1'], p: ['j1'], r: ['j1'], w: ['j1'] });
const of = (decimal: string): Ratio => ratio(points(decimal));

/** An entry with a total of 10 and the marks given. */
const entry = (id: string, marks: Record<string, string>, more: Partial<Tally> = {}): Tally => {
  const sheets = sheetsOf(id, { j1: marks });
  return {
    ...tallyEntry({ entryId: id as EntryId, scheme, seats, sheets }),
    total: of('10'),
    marked: 1,
    ...more,
  };
};

/** "e2 > e1 = e3": e2 before e1, who shares the place with e3. */
const order = (tieBreak: TieBreak, tallies: readonly Tally[], more: Partial<RankingInput> = {}): string =>
  rankEntries({ tallies, rule: { ...PLAIN_RANKING, tieBreaks: [tieBreak] }, scheme, ...more })
    .map(({ entryId, separation }) => {
      if (separation === null) return entryId;
      return separation.by === 'tie-break' ? `> ${entryId}` : `= ${entryId}`;
    })
    .join(' ');

describe('tie-breaks on marks', () => {
  const marked = [
    entry('e1', { t1: '8', p1: '5', p2: '9', w1: '60', w2: '9' }),
    entry('e2', { t1: '9', p1: '5', p2: '8', w1: '50', w2: '9' }),
    entry('e3', { t1: '8', p1: '9', p2: '5', w1: '60', w2: '10' }),
    entry('e4', { p1: '9', p2: '9.5' }),
  ];

  it.each([
    // Theory 8, 9, 8, none.
    ['theory', 'e2 > e1 = e3 > e4'],
    // Practical p + r + w: the parts of r are missing for all; p is 14, 13, 14, 18.5.
    ['practical', 'e4 > e1 = e3 > e2'],
  ] as const)('[TIE-1] more points in %s', (part, expected) => {
    expect(order({ key: 'part', part }, marked)).toBe(expected);
  });

  it.each([
    ['t', 'e2 > e1 = e3 > e4'],
    ['p', 'e4 > e1 = e3 > e2'],
    // Times 69, 59, 70, none: the least is best, none is last.
    ['w', 'e2 > e1 > e3 > e4'],
    ['nowhere', 'e1 = e2 = e3 = e4'],
  ])('[TIE-2] the better value of module %s', (moduleId, expected) => {
    expect(order({ key: 'module', moduleId: moduleId as ModuleId }, marked)).toBe(expected);
  });

  it.each([
    ['p1', 'e3 = e4 > e1 = e2'],
    ['p2', 'e4 > e1 > e2 > e3'],
    ['w1', 'e2 > e1 = e3 > e4'],
    ['w2', 'e1 = e2 > e3 > e4'],
    ['nowhere', 'e1 = e2 = e3 = e4'],
  ])('[TIE-3] the better value of aspect %s, less where its module is better lower', (aspectId, expected) => {
    expect(order({ key: 'aspect', aspectId: aspectId as AspectId }, marked)).toBe(expected);
  });

  it('[TIE-4] module by module in the order of the scheme, each in its own direction', () => {
    const tieBreak: TieBreak = { key: 'modules-in-order' };
    // t: e2 before 8 and 8 before none; p is 14 for e1 and e3; r for none; w: 69 s before 70 s.
    expect(order(tieBreak, marked)).toBe('e2 > e1 > e3 > e4');
    const equal = [entry('e1', { t1: '8', r1: '1' }), entry('e2', { t1: '8', r1: '2' })];
    expect(order(tieBreak, equal)).toBe('e2 > e1');
    const mixed = [entry('e1', { t1: '8', p1: '9' }), entry('e2', { t1: '9', p1: '0' })];
    expect(order(tieBreak, mixed)).toBe('e2 > e1');
  });

  it('[TIE-8] the best single of a module, then the next best, for so many', () => {
    const by = (moduleId: string, count: number): TieBreak => ({
      key: 'count-back',
      moduleId: moduleId as ModuleId,
      count,
    });
    // Best singles in p: 9, 8, 9, 9.5; in w, where less is better: 9, 9, 10, none.
    expect(order(by('p', 1), marked)).toBe('e4 > e1 = e3 > e2');
    expect(order(by('w', 1), marked)).toBe('e1 = e2 > e3 > e4');
    expect(order(by('w', 2), marked)).toBe('e2 > e1 > e3 > e4');
    expect(order(by('w', 0), marked)).toBe('e1 = e2 = e3 = e4');
    expect(order(by('nowhere', 2), marked)).toBe('e1 = e2 = e3 = e4');
    const shorter = [entry('e1', { p1: '9' }), entry('e2', { p1: '9', p2: '1' })];
    expect(order(by('p', 1), shorter)).toBe('e1 = e2');
    expect(order(by('p', 2), shorter)).toBe('e2 > e1');
    // A third best nobody has.
    expect(order(by('p', 3), marked.slice(0, 3))).toBe('e1 = e3 > e2');
  });
});

describe('tie-breaks on totals', () => {
  it('[TIE-5] the total before its last rounding, less first where less is better', () => {
    const tallies = [
      entry('e1', {}, { exactTotal: of('10.001') }),
      entry('e2', {}, { exactTotal: of('10.002') }),
      entry('e3', {}, { exactTotal: null }),
    ];
    expect(order({ key: 'more-decimals' }, tallies)).toBe('e2 > e1 > e3');
    expect(order({ key: 'more-decimals' }, tallies, { scheme: race })).toBe('e1 > e2 > e3');
  });

  it('[TIE-6] the points of this stage without what was carried', () => {
    const tallies = [
      entry('e1', {}, { own: of('4'), carried: of('6') }),
      entry('e2', {}, { own: of('6'), carried: of('4') }),
      entry('e3', {}, { own: null }),
    ];
    expect(order({ key: 'own-total' }, tallies)).toBe('e2 > e1 > e3');
    expect(order({ key: 'own-total' }, tallies, { scheme: race })).toBe('e1 > e2 > e3');
  });

  it('[TIE-7] the total in an earlier stage, and whoever was not in it comes last', () => {
    const tallies = ['e1', 'e2', 'e3'].map((id) => entry(id, {}));
    const semi = new Map([
      ['e1' as EntryId, of('70')],
      ['e2' as EntryId, of('80')],
    ]);
    const earlier = new Map([['semi' as StageId, semi]]);
    const by = (stageId: string): TieBreak => ({ key: 'earlier-stage', stageId: stageId as StageId });
    expect(order(by('semi'), tallies, { earlier })).toBe('e2 > e1 > e3');
    expect(order(by('semi'), tallies, { earlier, scheme: race })).toBe('e1 > e2 > e3');
    expect(order(by('heat'), tallies, { earlier })).toBe('e1 = e2 = e3');
    expect(order(by('semi'), tallies)).toBe('e1 = e2 = e3');
  });
});

describe('fewer penalties', () => {
  const rule = (id: string, kind: AdjustmentRule['kind']): AdjustmentRule => ({
    id: id as AdjustmentId,
    name: text(id),
    kind,
    amount: { kind: 'points', points: points('1') },
    clause: text('7'),
  });
  const rules = [rule('late', 'penalty'), rule('phone', 'penalty'), rule('help', 'bonus')];
  const strict: MarkingScheme = { ...scheme, adjustments: { floor: 'zero', rules } };
  const changes = (...all: readonly (readonly [string, string])[]): Partial<Tally> => ({
    adjustments: all.map(([id, change]): AdjustmentTally => ({
      adjustmentId: id as AdjustmentId,
      times: 1,
      moduleId: null,
      change: of(change),
    })),
  });

  it('[TIE-9] less taken off by penalties stands first; bonuses are not asked', () => {
    const tallies = [
      entry('e1', {}, changes(['late', '-1'], ['phone', '-2'])),
      entry('e2', {}, changes(['late', '-2.5'], ['help', '9'])),
      entry('e3', {}, changes(['help', '-3'])),
      // A time is worsened by adding to it.
      entry('e4', {}, changes(['late', '2.5'])),
    ];
    expect(order({ key: 'fewer-penalties' }, tallies, { scheme: strict })).toBe('e3 > e2 = e4 > e1');
    expect(order({ key: 'fewer-penalties' }, tallies)).toBe('e1 = e2 = e3 = e4');
  });
});

describe('tie-breaks on people', () => {
  const people = (all: Record<string, Partial<Person>>): ReadonlyMap<EntryId, Person> =>
    new Map(Object.entries(all).map(([id, more]) => [id as EntryId, { ...PERSON, ...more }]));
  const tallies = ['e1', 'e2', 'e3', 'e4'].map((id) => entry(id, {}));

  it.each([
    ['younger', 'e3 > e1 > e2 > e4'],
    ['older', 'e2 > e1 > e3 > e4'],
  ] as const)('[TIE-10] the %s first, and whose birthday is not known last', (first, expected) => {
    const born = people({
      e1: { birthDate: '1990-02-01' },
      e2: { birthDate: '1989-12-31' },
      e3: { birthDate: '1990-02-02' },
    });
    expect(order({ key: 'age', first }, tallies, { people: born })).toBe(expected);
  });

  it('[TIE-11] members of named groups first, in the order of the groups', () => {
    const inGroups = people({
      e1: { groups: ['student'] },
      e2: { groups: ['guest', 'apprentice'] },
      e3: { groups: ['guest'] },
    });
    const by = (...groups: string[]): TieBreak => ({ key: 'group', groups });
    expect(order(by('apprentice', 'student'), tallies, { people: inGroups })).toBe('e2 > e1 > e3 = e4');
    expect(order(by('student', 'apprentice'), tallies, { people: inGroups })).toBe('e1 > e2 > e3 = e4');
    expect(order(by('guest', 'apprentice'), tallies, { people: inGroups })).toBe('e2 = e3 > e1 = e4');
  });
});
