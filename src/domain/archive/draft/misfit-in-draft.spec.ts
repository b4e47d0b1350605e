import { withMembers } from '../../../../test/support/small-rules';
import type { Draft } from './draft';
import { draftShape } from './draft-shape';
import { misfitInDraft, type Misfit } from './misfit-in-draft';

type Members = Readonly<Record<string, unknown>>;

/**
 * Module work: look (0 to 10 in halves), jump (0 to 3, declares a factor of 1 to 5 and a table), run (an attempt), tidy (what is
 * taken off by a list: 2 or 1). Module paper: sheet. Lots decide; there is a fall for a penalty and a title gold.
 */
const RULES = {
  scheme: {
    modules: [
      {
        id: 'work',
        criteria: [
          {
            id: 'c',
            aspects: [
              { id: 'look', kind: 'free', max: 10, step: 0.5 },
              {
                id: 'jump',
                kind: 'free',
                max: 3,
                step: 1,
                declares: {
                  factor: { least: 1, most: 5 },
                  base: { least: -1, most: 10.5 },
                  table: { least: 0, most: 5 },
                },
              },
              { id: 'run', kind: 'free', max: 10, step: 1, isAttempt: true },
              {
                id: 'tidy',
                kind: 'deduction',
                max: 5,
                step: 1,
                faults: [
                  { text: 'dirt', points: 2, most: 1 },
                  { text: 'noise', points: 1, most: 1 },
                ],
              },
            ],
          },
        ],
      },
      {
        id: 'paper',
        criteria: [{ id: 'p', aspects: [{ id: 'sheet', kind: 'free', max: 100, step: 1 }] }],
      },
    ],
    adjustments: { rules: [{ id: 'fall', kind: 'penalty', amount: { kind: 'points', points: 1 } }] },
  },
  ranking: { terminal: 'lot' },
  awards: [{ id: 'gold', ground: { kind: 'places', fromPlace: 1, toPlace: 1 } }],
};
const DECLARED = { factor: 3, base: 10.5, table: [{ mark: 1, points: 5 }] };
/** Two stages; in the second wang has shown the jump, and li has not. */
const DRAFT = {
  format: 'baigong-draft',
  version: 2,
  trades: [
    {
      id: 'welding',
      stages: [
        { id: 'first', rules: RULES, marks: { wang: { amy: { look: 8 } } } },
        {
          id: 'final',
          rules: RULES,
          marks: {
            wang: { amy: { look: 8.5, jump: 2, run: 'DNF', tidy: 3 }, zoe: { look: 10, sheet: 100 } },
            li: { amy: { look: 0, run: 7 } },
          },
          records: { wang: { declared: { jump: DECLARED } } },
        },
      ],
    },
  ],
};
const S = 'trades[0].stages[1]';
const M = `${S}.marks`;
const R = `${S}.records`;
const misfitWith = (members: Members): Misfit | undefined =>
  misfitInDraft(draftShape.fromDraft(withMembers<unknown>(DRAFT, members)) as Draft);

it('[ARC-8] what fits its rules has no fault', () => expect(misfitWith({})).toBeUndefined());

describe('misfitInDraft, marks', () => {
  it.each<[string, unknown, Omit<Misfit, 'path'>]>([
    ['wang.amy.look', 10.5, { fault: 'out-of-range', allowed: '0 … 10' }],
    ['wang.amy.look', -0.5, { fault: 'out-of-range', allowed: '0 … 10' }],
    ['wang.amy.look', 8.3, { fault: 'off-step', allowed: 'step 0.5' }],
    ['wang.amy.look', 'DNF', { fault: 'no-attempt' }],
    ['wang.zoe.sheet', 101, { fault: 'out-of-range', allowed: '0 … 100' }],
    ['wang.zoe.sheet', 99.5, { fault: 'off-step', allowed: 'step 1' }],
    ['wang.amy.tidy', 4, { fault: 'off-list' }],
    ['li.amy.none', 1, { fault: 'unknown-aspect' }],
  ])('[ARC-8] %s of %j cannot be', (path, mark, fault) =>
    expect(misfitWith({ [`${M}.${path}`]: mark })).toEqual({ path: `${M}.${path}`, ...fault }),
  );

  it.each<[string, unknown]>([
    ['wang.amy.look', 10],
    ['wang.amy.look', 0],
    ['wang.amy.look', 9.5],
    ['wang.amy.run', 'DNS'],
    ['wang.amy.tidy', 2],
  ])('[ARC-8] %s of %j can be', (path, mark) =>
    expect(misfitWith({ [`${M}.${path}`]: mark })).toBeUndefined(),
  );

  it('[ARC-8] the first fault is named, person by person', () => {
    const wrong = { [`${M}.li.amy.look`]: 11, [`${M}.wang.zoe.look`]: 12 };
    expect(misfitWith(wrong)?.path).toBe(`${M}.wang.zoe.look`);
    const earlier = { ...wrong, 'trades[0].stages[0].marks.wang.amy.look': 13 };
    expect(misfitWith(earlier)?.path).toBe('trades[0].stages[0].marks.wang.amy.look');
  });

  it('[ARC-8] where seats are named, whoever marks has one in that module', () => {
    const seats = { work: ['amy', 'zoe'], paper: ['zoe'] };
    expect(misfitWith({ [`${S}.seats`]: seats })).toBeUndefined();
    expect(misfitWith({ [`${S}.seats`]: { ...seats, work: ['amy'] } })).toEqual({
      path: `${M}.wang.zoe.look`,
      fault: 'unknown-name',
    });
    expect(misfitWith({ [`${S}.seats`]: { work: ['amy', 'zoe'] } })).toEqual({
      path: `${M}.wang.zoe.sheet`,
      fault: 'unknown-name',
    });
    expect(misfitWith({ [`${S}.seats`]: { paper: ['zoe'] } })?.path).toBe(`${M}.wang.amy.look`);
  });

  it('[ARC-8] a mark that cannot be is named before its missing seat', () =>
    expect(misfitWith({ [`${S}.seats`]: {}, [`${M}.wang.amy.look`]: 11 })).toMatchObject({
      fault: 'out-of-range',
    }));

  it.each<[string, Members]>([
    ['no record', { [R]: {} }],
    ['a record without declarations', { [R]: { wang: { status: 'late' } } }],
    ['a declaration of another aspect', { [R]: { wang: { declared: { look: {} } } } }],
    ['no factor', { [`${R}.wang.declared.jump.factor`]: undefined }],
    ['no base', { [`${R}.wang.declared.jump.base`]: undefined }],
    ['no table', { [`${R}.wang.declared.jump.table`]: undefined }],
    ['the declaration of another person', { [R]: { li: { declared: { jump: DECLARED } } } }],
  ])('[ARC-8] a mark without its declaration is refused: %s', (_, members) =>
    expect(misfitWith(members)).toEqual({
      path: `${R}.wang.declared.jump`,
      fault: 'missing-member',
    }),
  );
});

describe('misfitInDraft, what the desk said', () => {
  it.each<[string, unknown, Omit<Misfit, 'path'>, string?]>([
    ['declared.jump.factor', 5.1, { fault: 'out-of-range', allowed: '1 … 5' }, 'declared.jump'],
    ['declared.jump.factor', 0.9, { fault: 'out-of-range', allowed: '1 … 5' }, 'declared.jump'],
    ['declared.jump.base', 10.6, { fault: 'out-of-range', allowed: '-1 … 10.5' }, 'declared.jump'],
    [
      'declared.jump.table',
      [{ mark: 1, points: 5.1 }],
      { fault: 'out-of-range', allowed: '0 … 5' },
      'declared.jump',
    ],
    [
      'declared.jump.table',
      [{ mark: 0.5, points: 1 }],
      { fault: 'off-step', allowed: 'step 1' },
      'declared.jump',
    ],
    [
      'declared.jump.table',
      [
        { mark: 1, points: 1 },
        { mark: 1, points: 2 },
      ],
      { fault: 'duplicate' },
      'declared.jump',
    ],
    ['declared.look', { factor: 2 }, { fault: 'unknown-name' }],
    ['declared.none', {}, { fault: 'unknown-name' }],
    ['excused', ['amy', 'eva'], { fault: 'unknown-name' }, 'excused[1]'],
    ['adjustments', [{ id: 'fall' }, { id: 'jump-start' }], { fault: 'unknown-name' }, 'adjustments[1].id'],
    ['struckAwards', ['gold', 'silver'], { fault: 'unknown-name' }, 'struckAwards[1]'],
    ['insteadOf', 'zhao', { fault: 'unknown-name' }],
    ['insteadOf', 'wang', { fault: 'unknown-name' }],
  ])('[ARC-8] %s of %j cannot be', (path, value, fault, at = path) =>
    expect(misfitWith({ [`${R}.wang.${path}`]: value })).toEqual({ path: `${R}.wang.${at}`, ...fault }),
  );

  it('[ARC-8] all that it may say stands', () =>
    expect(
      misfitWith({
        [`${R}.li`]: {
          status: 'disqualified',
          adjustments: [{ id: 'fall', times: 3 }],
          excused: ['zoe'],
          hasWildCard: true,
          hasDeclined: true,
          insteadOf: 'wang',
          struckAwards: ['gold'],
        },
        [`${S}.decisions`]: [{ order: ['li', 'wang'], by: 'lot' }],
      }),
    ).toBeUndefined());

  it.each<[string, unknown, Omit<Misfit, 'path'>]>([
    ['somebody else', { order: ['li', 'zhao'], by: 'lot' }, { fault: 'unknown-name' }],
    ['somebody twice', { order: ['li', 'wang', 'li'], by: 'lot' }, { fault: 'duplicate' }],
    ['by another than the rule', { order: ['li', 'wang'], by: 'extra-test' }, { fault: 'other-decides' }],
  ])('[ARC-8] a decision of %s is refused', (_, decision, fault) => {
    const sound = { order: ['wang', 'li'], by: 'lot' };
    expect(misfitWith({ [`${S}.decisions`]: [sound, decision] })).toEqual({
      path: `${S}.decisions[1]`,
      ...fault,
    });
  });

  it('[ARC-8] records are judged before decisions', () =>
    expect(
      misfitWith({
        [`${R}.li`]: { excused: ['eva'] },
        [`${S}.decisions`]: [{ order: ['li', 'zhao'], by: 'lot' }],
      })?.path,
    ).toBe(`${R}.li.excused[0]`));
});

describe('misfitInDraft, names', () => {
  const people = (...ids: readonly string[]): Members => ({ contestants: ids.map((id) => ({ id })) });

  it.each<[string, Members, string]>([
    ['marks', { [`${S}.entries`]: ['wang'] }, `${M}.li`],
    ['records', { [`${R}.zhao`]: { status: 'absent' } }, `${R}.zhao`],
    ['records', { [`${S}.entries`]: ['wang', 'li'], [`${R}.zhao`]: {} }, `${R}.zhao`],
    ['marks', people('wang'), `${M}.li`],
    [
      'entries',
      { ...people('wang', 'li'), [`${S}.entries`]: ['wang', 'li', { contestantId: 'zhao' }] },
      `${S}.entries[2]`,
    ],
    [
      'records',
      { ...people('wang', 'li'), [`${S}.entries`]: ['wang', 'li', 'zhao'], [`${R}.zhao`]: {} },
      `${R}.zhao`,
    ],
  ])('[ARC-8] a list that is given is complete: %s', (_, members, path) =>
    expect(misfitWith(members)).toEqual({ path, fault: 'unknown-name' }),
  );

  it('[ARC-8] people may be listed who do not start, and entries who have no marks', () => {
    expect(misfitWith(people('wang', 'li', 'zhao'))).toBeUndefined();
    const absent = { [`${S}.entries`]: ['zhao', 'wang', 'li'], [`${R}.zhao`]: { status: 'absent' } };
    expect(misfitWith(absent)).toBeUndefined();
    expect(misfitWith({ ...absent, ...people('wang', 'li', 'zhao') })).toBeUndefined();
  });

  it('[ARC-8] where units are listed, everybody is of one of them', () => {
    const contestants = [{ id: 'li', unitId: 'north' }, { id: 'wang' }];
    expect(misfitWith({ contestants })).toBeUndefined();
    expect(misfitWith({ contestants, units: [{ id: 'north' }, { id: 'wang' }] })).toBeUndefined();
    expect(misfitWith({ contestants, units: [{ id: 'north' }] })).toEqual({
      path: 'contestants[1].unitId',
      fault: 'unknown-name',
    });
  });

  it('[ARC-8] a seat is in a module that there is', () =>
    expect(misfitWith({ [`${S}.seats`]: { work: ['amy', 'zoe'], none: [], paper: ['zoe'] } })).toEqual({
      path: `${S}.seats.none`,
      fault: 'unknown-module',
    }));

  it.each<[string, Members, string]>([
    ['entries', { [`${S}.entries`]: ['wang', 'li', { contestantId: 'wang', number: '9' }] }, 'entries[2]'],
    ['seats', { [`${S}.seats`]: { work: ['amy', 'zoe'], paper: ['zoe', 'amy', 'zoe'] } }, 'seats.paper[2]'],
  ])('[ARC-8] nobody stands twice in %s', (_, members, at) =>
    expect(misfitWith(members)).toEqual({ path: `${S}.${at}`, fault: 'duplicate' }),
  );

  const long = 'x'.repeat(65);
  it.each<[string, unknown, string]>([
    ['a person', { 王: {} }, '王'],
    ['a judge', { wang: { amy: {}, 裁判: {} } }, 'wang.裁判'],
    ['a judge with a space', { wang: { 'judge 1': { look: 8 } } }, 'wang.judge 1'],
    ['a person of 65 signs, cut', { [long]: {} }, long.slice(1)],
    ['a judge of 65 signs, cut', { wang: { [long]: {} } }, `wang.${long.slice(1)}`],
  ])('[ARC-8] people and judges among the marks are named by ids: %s', (_, marks, at) =>
    expect(misfitWith({ [M]: marks, [R]: {} })).toEqual({
      path: `${M}.${at}`,
      fault: 'wrong-value',
      allowed: 'A-Z a-z 0-9 . _ : -, 1 … 64',
    }),
  );
});

describe('misfitInDraft, a stage without a scheme', () => {
  const NO_SCHEME = { [`${S}.rules`]: {}, [M]: {}, [R]: {} };
  const MISSING = { path: `${S}.rules.scheme`, fault: 'missing-member' };

  it('[ARC-8] has entries only', () =>
    expect(misfitWith({ ...NO_SCHEME, [`${S}.entries`]: ['wang', 'li'] })).toBeUndefined());

  it.each<[string, Members]>([
    ['marks', { [M]: { wang: {} } }],
    ['records', { [`${S}.entries`]: ['wang'], [R]: { wang: {} } }],
    [
      'decisions',
      { [`${S}.entries`]: ['wang', 'li'], [`${S}.decisions`]: [{ order: ['wang', 'li'], by: 'lot' }] },
    ],
  ])('[ARC-8] with %s it lacks its scheme', (_, members) =>
    expect(misfitWith({ ...NO_SCHEME, ...members })).toEqual(MISSING),
  );
});
