import { aspectOf, moduleOf, PLAIN_RULES, schemeOf, seatsOf, text } from '../../../test/rules/builders';
import type { Archive, ArchivedStage, ArchivedTrade } from './archive';
import { unresolvedId } from './unresolved-id';

const entry = (id: string, contestantId: string, number: string): unknown => ({ id, contestantId, number });
const stage = (id: string, more: Record<string, unknown> = {}): ArchivedStage =>
  ({
    id,
    rules: {
      ...PLAIN_RULES,
      scheme: schemeOf([moduleOf('m1', [aspectOf('a1')]), moduleOf('m2', [aspectOf('b1')])]),
    },
    entries: [entry(`${id}-e1`, 'p1', '001'), entry(`${id}-e2`, 'p2', '002')],
    seats: seatsOf({ m1: ['j1', 'j2'], m2: ['j1'] }),
    ...more,
  }) as unknown as ArchivedStage;
const trade = (id: string, more: Record<string, unknown> = {}): ArchivedTrade =>
  ({
    id,
    name: text(id),
    stages: [stage(`${id}-s1`), stage(`${id}-s2`)],
    participations: [
      { unitId: 'u1', entrants: 1 },
      { unitId: 'u2', entrants: 1 },
    ],
    ...more,
  }) as unknown as ArchivedTrade;
const ids = (...of: readonly string[]): { id: string }[] => of.map((id) => ({ id }));

/** Two units, three people, two judges, two trades of two stages. */
const path = (more: Record<string, unknown> = {}): string | null => {
  const fault = unresolvedId({
    units: ids('u1', 'u2'),
    contestants: [
      { id: 'p1', unitId: 'u1' },
      { id: 'p2', unitId: 'u2' },
      { id: 'p3', unitId: 'u1' },
    ],
    judges: ids('j1', 'j2'),
    trades: [trade('t1'), trade('t2')],
    ...more,
  } as unknown as Archive);
  return fault && `${fault.path} ${fault.fault}`;
};
/** The second stage of the second trade with some members changed. */
const ofStage = (more: Record<string, unknown>): string | null => {
  const stages = [stage('t2-s1'), stage('t2-s2', more)];
  return path({ trades: [trade('t1'), trade('t2', { stages })] });
};
const AT = 'trades[1].stages[1]';

describe('unresolvedId', () => {
  it('[ARC-4] every id names one thing: numbers, entries’ people and seats may come again in another stage', () => {
    expect(path()).toBeNull();
    expect(path({ trades: [] })).toBeNull();
  });

  it.each([
    ['units', ids('u1', 'u2', 'u1'), 'units[2].id duplicate'],
    ['units', ids('u1', 'u1', 'u2', 'u2'), 'units[1].id duplicate'],
    [
      'contestants',
      [
        { id: 'p1', unitId: 'u1' },
        { id: 'p1', unitId: 'u1' },
      ],
      'contestants[1].id duplicate',
    ],
    ['judges', ids('j1', 'j2', 'j2'), 'judges[2].id duplicate'],
    ['trades', [trade('t1'), trade('t1')], 'trades[1].id duplicate'],
  ])('[ARC-4] an id that stands twice among the %s', (member, list, expected) =>
    expect(path({ [member]: list })).toBe(expected),
  );

  it('[ARC-4] a contestant comes from a unit that is there', () => {
    const contestants = [
      { id: 'p1', unitId: 'u1' },
      { id: 'p2', unitId: 'u9' },
    ];
    expect(path({ contestants })).toBe('contestants[1].unitId unknown-name');
  });

  it('[ARC-4] a stage’s id and an entry’s id stand once in all trades', () => {
    expect(path({ trades: [trade('t1'), trade('t2', { stages: [stage('t2-s1'), stage('t1-s1')] })] })).toBe(
      'trades[1].stages[1].id duplicate',
    );
    expect(ofStage({ entries: [entry('x', 'p1', '001'), entry('t1-s1-e2', 'p2', '002')] })).toBe(
      `${AT}.entries[1].id duplicate`,
    );
    expect(ofStage({ entries: [entry('x', 'p1', '001'), entry('x', 'p2', '002')] })).toBe(
      `${AT}.entries[1].id duplicate`,
    );
  });

  it('[ARC-4] a list of many is read to its end', () => {
    const many = Array.from({ length: 12 }, (_, index) => entry(`x${index}`, 'p1', `${index}`));
    expect(ofStage({ entries: [...many, entry('x11', 'p1', '12')] })).toBe(`${AT}.entries[12].id duplicate`);
    expect(ofStage({ entries: many })).toBeNull();
  });

  it('[ARC-4] a participation is that of a unit that is there', () => {
    const participations = [
      { unitId: 'u1', entrants: 1 },
      { unitId: 'u9', entrants: 1 },
    ];
    expect(path({ trades: [trade('t1'), trade('t2', { participations })] })).toBe(
      'trades[1].participations[1].unitId unknown-name',
    );
  });

  it('[ARC-4] a number stands once in its stage', () => {
    expect(ofStage({ entries: [entry('x', 'p1', '001'), entry('y', 'p2', '001')] })).toBe(
      `${AT}.entries[1].number duplicate`,
    );
  });

  it('[ARC-4] an entry is that of a person who is there', () => {
    expect(ofStage({ entries: [entry('x', 'p1', '001'), entry('y', 'p9', '002')] })).toBe(
      `${AT}.entries[1].contestantId unknown-name`,
    );
  });

  it('[ARC-4] a seat stands once, in a module of the stage, for a judge who is there', () => {
    expect(ofStage({ seats: seatsOf({ m1: ['j1', 'j2', 'j1'] }) })).toBe(`${AT}.seats[2] duplicate`);
    expect(ofStage({ seats: seatsOf({ m1: ['j1'], m9: ['j1'] }) })).toBe(
      `${AT}.seats[1].moduleId unknown-module`,
    );
    expect(ofStage({ seats: seatsOf({ m1: ['j1', 'j9'] }) })).toBe(`${AT}.seats[1].judgeId unknown-name`);
    expect(ofStage({ rules: PLAIN_RULES })).toBe(`${AT}.seats[0].moduleId unknown-module`);
    expect(ofStage({ rules: PLAIN_RULES, seats: [] })).toBeNull();
  });

  it('[ARC-4] of several faults the first is named: lists, people, ids of stages, units, then stage by stage', () => {
    const doubled = [stage('t1-s1'), stage('t1-s1', { entries: [entry('x', 'p9', '1')] })];
    expect(path({ trades: [trade('t1', { stages: doubled })] })).toBe('trades[0].stages[1].id duplicate');
    const participations = [{ unitId: 'u9', entrants: 1 }];
    const unknown = [stage('t1-s1', { entries: [entry('x', 'p9', '1')] })];
    expect(path({ trades: [trade('t1', { stages: unknown, participations })] })).toBe(
      'trades[0].participations[0].unitId unknown-name',
    );
    expect(path({ trades: [trade('t1', { stages: unknown }), trade('t2', { stages: unknown })] })).toBe(
      'trades[1].stages[0].id duplicate',
    );
  });
});
