import {
  aspectOf,
  moduleOf,
  PERSON,
  PLAIN_RANKING,
  points,
  schemeOf,
  seatsOf,
  sheetsOf,
} from '../../../test/rules/builders';
import type { EarlierPoints } from '../carry-over/carry-over-kind';
import type { CarryOverRule } from '../carry-over/carry-over-rule';
import type { Condition } from '../eligibility/condition';
import type { ContestantId, EntryId, StageId } from '../kernel/ids';
import { ratio } from '../kernel/ratios';
import type { Ratio } from '../kernel/ratio';
import { emptyEntryRecord } from '../ledger/entry-record';
import { emptyStageBook } from '../ledger/fold-ledger';
import type { StageBook } from '../ledger/stage-book';
import type { RankingRule } from '../ranking/ranking-rule';
import type { TieBreak } from '../ranking/tie-breaks/tie-break';
import { asksForPeople } from './asks-for-people';
import type { RankedStage, StageMoment } from './ranked-stage';
import { stagesNeeded } from './stages-needed';
import { earlierTotals, peopleOf, pointsOf, stageStandings } from './stage-standings';

const FINAL = 'final' as StageId;
const SEMI = 'semi' as StageId;
const HEAT = 'heat' as StageId;
const of = (decimal: string): Ratio => ratio(points(decimal));
const person = (id: string): ContestantId => `person-${id}` as ContestantId;

const stageOf = (more: Partial<RankedStage> = {}): RankedStage => ({
  id: FINAL,
  scheme: schemeOf([moduleOf('m', [aspectOf('a', { max: points('100') })])]),
  ranking: PLAIN_RANKING,
  seats: seatsOf({ m: ['j1'] }),
  entries: ['e1', 'e2', 'e3'].map((id) => ({ id: id as EntryId, contestantId: person(id), number: id })),
  ...more,
});
/** One judge's marks by entry. */
const bookOf = (marks: Record<string, string>): StageBook => {
  const book = emptyStageBook();
  for (const [id, mark] of Object.entries(marks))
    book.sheetsByEntry.set(id as EntryId, sheetsOf(id, { j1: { a: mark } }));
  return book;
};
/** Points in an earlier stage: own, and with what was carried into it. */
const earlierOf = (
  stageId: StageId,
  all: Record<string, readonly [string | null, string | null]>,
): [StageId, ReadonlyMap<ContestantId, EarlierPoints>] => [
  stageId,
  new Map(
    Object.entries(all).map(([id, [own, total]]) => [
      person(id),
      { own: own === null ? null : of(own), total: total === null ? null : of(total) },
    ]),
  ),
];
const rank = (moment: StageMoment): string[] =>
  stageStandings(moment).map(({ entryId, place, tally: { total } }) =>
    [place ?? '-', entryId, total ? Number(total.num / total.den) / 1_000_000 : '-'].join(' '),
  );

describe('stageStandings', () => {
  const book = bookOf({ e1: '60', e2: '80' });

  it('[STG-2] ranks every entry by what stands in the book', () => {
    expect(rank({ stage: stageOf(), book })).toEqual(['1 e2 80', '2 e1 60', '- e3 -']);
  });

  it('[STG-2] what the desk has said counts, ties that it has decided too', () => {
    const said = bookOf({ e1: '60', e2: '80', e3: '60' });
    said.recordsByEntry.set('e2' as EntryId, { ...emptyEntryRecord(), status: 'disqualified' });
    said.tieDecisions.push({ order: ['e3', 'e1'] as EntryId[], by: 'lot', reason: 'drawn', seq: 9 });
    const ranking: RankingRule = { ...PLAIN_RANKING, terminal: 'lot' };
    expect(rank({ stage: stageOf({ ranking }), book: said })).toEqual(['1 e3 60', '2 e1 60', '- e2 80']);
  });

  const earlier = new Map([earlierOf(SEMI, { e1: ['50', '90'], e3: ['70', '70'] })]);

  it.each<[string, CarryOverRule | undefined, string[]]>([
    ['nothing is carried', undefined, ['1 e2 80', '2 e1 60', '- e3 -']],
    ['every stage restarts', { kind: 'restart' }, ['1 e2 80', '2 e1 60', '- e3 -']],
    [
      'the points of that stage are added',
      { kind: 'add', from: [{ stageId: SEMI, of: 'own' }] },
      ['1 e1 110', '2 e2 80', '- e3 -'],
    ],
    [
      'the total after it is added',
      { kind: 'add', from: [{ stageId: SEMI, of: 'total' }] },
      ['1 e1 150', '2 e2 80', '- e3 -'],
    ],
  ])('[STG-3] earlier stages count where the rules say so: %s', (_says, carryOver, expected) => {
    expect(rank({ stage: stageOf({ carryOver }), book, earlier })).toEqual(expected);
  });

  it('[STG-3] without earlier points a carry-over carries nothing', () => {
    const carryOver: CarryOverRule = { kind: 'add', from: [{ stageId: SEMI, of: 'own' }] };
    expect(rank({ stage: stageOf({ carryOver }), book })).toEqual(['1 e2 80', '2 e1 60', '- e3 -']);
    const other = new Map([earlierOf(HEAT, { e1: ['50', '50'] })]);
    expect(rank({ stage: stageOf({ carryOver }), book, earlier: other })[0]).toBe('1 e2 80');
  });

  it('[STG-3] totals of earlier stages break ties', () => {
    const ranking: RankingRule = { ...PLAIN_RANKING, tieBreaks: [{ key: 'earlier-stage', stageId: SEMI }] };
    const tied = bookOf({ e1: '60', e2: '60', e3: '60' });
    expect(rank({ stage: stageOf({ ranking }), book: tied, earlier })).toEqual([
      '1 e1 60',
      '2 e3 60',
      '3 e2 60',
    ]);
  });

  it('[STG-3] people are known to conditions and tie-breaks', () => {
    const people = new Map([
      [person('e1'), { ...PERSON, birthDate: '1999-01-01' }],
      [person('e2'), { ...PERSON, birthDate: '1980-01-01' }],
    ]);
    const conditions: Condition[] = [{ kind: 'age-at-most', years: 35, on: '2026-01-01' }];
    expect(rank({ stage: stageOf({ ranking: { ...PLAIN_RANKING, conditions } }), book, people })).toEqual([
      '1 e1 60',
      '- e2 80',
      '- e3 -',
    ]);
  });
});

describe('what a stage knows by its entries', () => {
  it('[STG-3] people by entry; whoever is not known is left out', () => {
    const people = new Map([[person('e2'), PERSON]]);
    expect([...peopleOf({ stage: stageOf(), book: emptyStageBook(), people })]).toEqual([['e2', PERSON]]);
    expect(peopleOf({ stage: stageOf(), book: emptyStageBook() }).size).toBe(0);
  });

  it('[STG-3] totals of earlier stages by entry; whoever has none is left out', () => {
    const earlier = new Map([
      earlierOf(SEMI, { e1: ['50', '90'], e2: ['50', null], other: ['99', '99'] }),
      earlierOf(HEAT, { e3: [null, '7'] }),
    ]);
    const totals = earlierTotals(stageOf(), earlier);
    expect([...totals].map(([stageId, byEntry]) => [stageId, [...byEntry]])).toEqual([
      [SEMI, [['e1', of('90')]]],
      [HEAT, [['e3', of('7')]]],
    ]);
    expect(earlierTotals(stageOf(), undefined).size).toBe(0);
  });

  it('[STG-3] its own points and totals go on by person', () => {
    const stage = stageOf({ carryOver: { kind: 'add', from: [{ stageId: SEMI, of: 'own' }] } });
    const earlier = new Map([earlierOf(SEMI, { e1: ['50', '90'] })]);
    const standings = stageStandings({ stage, book: bookOf({ e1: '60' }), earlier });
    expect(Object.fromEntries(pointsOf(stage, standings))).toEqual({
      'person-e1': { own: of('60'), total: of('110') },
      'person-e2': { own: null, total: null },
      'person-e3': { own: null, total: null },
    });
  });
});

describe('stagesNeeded', () => {
  const semi: TieBreak = { key: 'earlier-stage', stageId: SEMI };
  const heat: TieBreak = { key: 'earlier-stage', stageId: HEAT };
  const needed = (tieBreaks: TieBreak[], carryOver?: CarryOverRule): StageId[] => [
    ...stagesNeeded({ ranking: { ...PLAIN_RANKING, tieBreaks }, carryOver }),
  ];

  it('[STG-3] are those carried over and those that break ties, each once', () => {
    expect(needed([])).toEqual([]);
    expect(needed([{ key: 'own-total' }, { key: 'modules-in-order' }], { kind: 'restart' })).toEqual([]);
    expect(needed([{ key: 'own-total' }, semi])).toEqual([SEMI]);
    const add: CarryOverRule = { kind: 'add', from: [{ stageId: SEMI, of: 'own' }] };
    expect(needed([], add)).toEqual([SEMI]);
    expect(needed([semi, heat], add)).toEqual([SEMI, HEAT]);
    const weighted: CarryOverRule = {
      kind: 'weighted',
      own: 400_000,
      from: [
        { stageId: HEAT, of: 'own', weight: 300_000 },
        { stageId: SEMI, of: 'own', weight: 300_000 },
      ],
    };
    expect(needed([], weighted)).toEqual([HEAT, SEMI]);
  });
});

describe('asksForPeople', () => {
  const asks = (more: Partial<RankingRule>): boolean => asksForPeople({ ...PLAIN_RANKING, ...more });

  it.each<[TieBreak, boolean]>([
    [{ key: 'age', first: 'younger' }, true],
    [{ key: 'group', groups: ['student'] }, true],
    [{ key: 'part', part: 'theory' }, false],
    [{ key: 'earlier-stage', stageId: SEMI }, false],
    [{ key: 'fewer-penalties' }, false],
  ])('[STG-3] the tie-break %j asks for people: %s', (tieBreak, expected) => {
    expect(asks({ tieBreaks: [tieBreak] })).toBe(expected);
    expect(asks({ tieBreaks: [{ key: 'own-total' }, tieBreak] })).toBe(expected);
  });

  it.each<[Condition, boolean]>([
    [{ kind: 'minimum', of: { kind: 'total' }, least: points('60') }, false],
    [{ kind: 'full-modules', least: 1 }, false],
    [{ kind: 'age-at-most', years: 35, on: '2026-01-01' }, true],
    [{ kind: 'sex', sex: 'female' }, true],
    [{ kind: 'unit-kind', unitKinds: ['county'] }, true],
    [{ kind: 'group', groups: ['student'], is: 'in' }, true],
    [{ kind: 'grade', grades: [5] }, true],
  ])('[STG-3] the condition %j asks for people: %s', (condition, expected) => {
    expect(asks({ conditions: [condition] })).toBe(expected);
    expect(asks({ conditions: [{ kind: 'full-modules', least: 1 }, condition] })).toBe(expected);
  });

  it('[STG-3] a plain ranking asks for nobody', () => {
    expect(asks({})).toBe(false);
  });
});
