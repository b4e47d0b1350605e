import {
  aspectOf,
  ledgerOf,
  markFact,
  moduleOf,
  PERSON,
  PLAIN_RULES,
  schemeOf,
  seatsOf,
  text,
} from '../../../test/rules/builders';
import type { Person } from '../eligibility/person';
import type { ContestantId, EntryId, StageId } from '../kernel/ids';
import { ratioText } from '../kernel/ratio-text';
import { emptyStageBook, foldEntry } from '../ledger/fold-ledger';
import type { LedgerFact } from '../ledger/ledger-fact';
import type { StageBook } from '../ledger/stage-book';
import type { PassAspect } from '../scheme/aspects/pass-aspect';
import type { StageRules } from '../stage-rules/stage-rules';
import type { ArchivedStage, ArchivedTrade } from './archive';
import { peopleOfArchive } from './people-of';
import { rankedStageOf, tradeResults, unitTradeOf, type TradeResults } from './trade-results';

const aspect = aspectOf('a1');
const scheme = schemeOf([moduleOf('m1', [aspect])]);
const stage = (
  id: string,
  ordinal: number,
  people: readonly string[],
  rules: Partial<StageRules> = { scheme },
): ArchivedStage => ({
  id: id as StageId,
  ordinal,
  kind: 'final',
  name: text(id),
  rules: { ...PLAIN_RULES, ...rules },
  entries: people.map((person) => ({
    id: `${id}-${person}` as EntryId,
    contestantId: person as ContestantId,
    number: person,
  })),
  seats: seatsOf({ m1: ['j1'] }),
});
const tradeOf = (...stages: readonly ArchivedStage[]): ArchivedTrade =>
  ({ id: 't1', ordinal: 1, name: text('t1'), stages, participations: [] }) as unknown as ArchivedTrade;

const marked = (stageId: string, person: string, mark: string, aspectId = 'a1'): LedgerFact => ({
  ...markFact(`${stageId}-${person}`, 'j1', aspectId, mark),
  stageId: stageId as StageId,
});
const status = (stageId: string, person: string, said: string): LedgerFact =>
  ({
    kind: 'StatusSet',
    stageId,
    entryId: `${stageId}-${person}`,
    status: said,
    reason: 'seen',
  }) as unknown as LedgerFact;

const PEOPLE = new Map(
  ['p1', 'p2', 'p3', 'p4'].map((id): [ContestantId, Person] => [id as ContestantId, PERSON]),
);
const results = (trade: ArchivedTrade, ...facts: readonly LedgerFact[]): TradeResults => {
  const books = new Map<StageId, StageBook>(trade.stages.map(({ id }) => [id, emptyStageBook()]));
  for (const row of ledgerOf(facts)) foldEntry(books.get(row.fact.stageId)!, row);
  return tradeResults(trade, (id) => books.get(id)!, { people: PEOPLE, year: 2026 });
};
const overall = (of: TradeResults): string[] =>
  of.overall.map(({ contestantId, place, stageId }) => `${place} ${contestantId} ${stageId}`);

describe('rankedStageOf', () => {
  it('[ARC-1] is what standings need of a stage; nothing where nothing is marked', () => {
    const carryOver = { kind: 'restart' } as const;
    const of = stage('s1', 1, ['p1'], { scheme, carryOver });
    expect(rankedStageOf(of)).toEqual({
      id: 's1',
      scheme,
      ranking: PLAIN_RULES.ranking,
      carryOver,
      seats: of.seats,
      entries: of.entries,
    });
    expect(rankedStageOf(stage('s1', 1, [], {}))).toBeUndefined();
  });
});

describe('tradeResults', () => {
  it('[ARC-1] takes the stages by their ordinals, those without a scheme left out', () => {
    const trade = tradeOf(stage('s3', 3, ['p1']), stage('s1', 1, ['p1'], {}), stage('s2', 2, ['p1']));
    const { stages, trade: of } = results(trade);
    expect(stages.map(({ archived, stage: { id }, book }) => [archived.id, id, book.seq])).toEqual([
      ['s2', 's2', 0],
      ['s3', 's3', 0],
    ]);
    expect(of).toBe(trade);
  });

  it('[ARC-1] a later stage builds on an earlier one: 8 and 9 are 17, 9 and 7.5 are 16.5', () => {
    const carryOver = { kind: 'add', from: [{ stageId: 's1' as StageId, of: 'total' }] } as const;
    const trade = tradeOf(stage('s2', 2, ['p1', 'p2'], { scheme, carryOver }), stage('s1', 1, ['p1', 'p2']));
    const { stages } = results(
      trade,
      marked('s1', 'p1', '8'),
      marked('s1', 'p2', '9'),
      marked('s2', 'p1', '9'),
      marked('s2', 'p2', '7.5'),
    );
    const totals = stages[1]!.results.standings.map(({ entryId, tally }) => [
      entryId,
      ratioText(tally.total!),
    ]);
    expect(totals).toEqual([
      ['s2-p1', '17000000'],
      ['s2-p2', '16500000'],
    ]);
  });

  it('[ARC-1][STG-1] the trade’s places come from stages in which something stands', () => {
    const trade = tradeOf(stage('s1', 1, ['p1', 'p2', 'p3']), stage('s2', 2, ['p1', 'p2']));
    const heat = [marked('s1', 'p1', '9'), marked('s1', 'p2', '8'), marked('s1', 'p3', '7')];
    expect(overall(results(trade, ...heat))).toEqual(['1 p1 s1', '2 p2 s1', '3 p3 s1']);
    const final = [marked('s2', 'p1', '7'), marked('s2', 'p2', '8')];
    expect(overall(results(trade, ...heat, ...final))).toEqual(['1 p2 s2', '2 p1 s2', '3 p3 s1']);
    expect(overall(results(trade))).toEqual([]);
  });
});

describe('unitTradeOf', () => {
  const champion = {
    id: 'champion',
    title: text('champion'),
    group: 'title',
    ground: { kind: 'places', fromPlace: 1, toPlace: 1 },
    conditions: [],
    tiesAtEnd: 'all-in',
    onStrike: 'stay-empty',
    clause: text('art. 3'),
  } as const;

  it('[ARC-1] brings everybody’s place, points, titles and what a status costs', () => {
    const trade = tradeOf(stage('s1', 1, ['p1', 'p2', 'p3', 'p4'], { scheme, awards: [champion] }));
    const of = unitTradeOf(
      results(
        trade,
        marked('s1', 'p1', '9'),
        marked('s1', 'p2', '9'),
        marked('s1', 'p3', '8'),
        status('s1', 'p3', 'disqualified'),
        status('s1', 'p4', 'withdrawn'),
      ),
      PEOPLE,
    );
    const member = { unitId: 'u1', sharedBy: 1, hasStarted: true, awardIds: [] as string[] };
    const nine = { num: 9_000_000n, den: 1n };
    const first = {
      ...member,
      place: 1,
      sharedBy: 2,
      effect: { kind: 'place' },
      total: nine,
      modules: new Map([['m1', nine]]),
      awardIds: ['champion'],
    };
    expect(of).toEqual({
      tradeId: 't1',
      better: 'higher',
      members: [
        first,
        first,
        {
          ...member,
          place: null,
          effect: { kind: 'field-plus', plus: 2 },
          total: null,
          modules: new Map([['m1', { num: 8_000_000n, den: 1n }]]),
        },
        {
          ...member,
          place: null,
          effect: { kind: 'field-plus', plus: 1 },
          hasStarted: false,
          total: null,
          modules: new Map([['m1', null]]),
        },
      ],
    });
  });

  const startedAs = (facts: readonly LedgerFact[]): unknown[] =>
    unitTradeOf(
      results(tradeOf(stage('s1', 1, ['p1', 'p2'])), marked('s1', 'p1', '9'), ...facts),
      PEOPLE,
    ).members.map(({ hasStarted, total }) => [hasStarted, total === null ? null : ratioText(total)]);

  it('[ARC-1] who withdrew has started once marked; an absent one has not', () => {
    const withdrawn = status('s1', 'p2', 'withdrawn');
    expect(startedAs([marked('s1', 'p2', '8'), withdrawn])).toEqual([
      [true, '9000000'],
      [true, null],
    ]);
    expect(startedAs([withdrawn])).toEqual([
      [true, '9000000'],
      [false, null],
    ]);
    expect(startedAs([status('s1', 'p2', 'absent')])[1]).toEqual([false, null]);
    expect(startedAs([marked('s1', 'p2', '8'), status('s1', 'p2', 'absent')])[1]).toEqual([false, null]);
    expect(startedAs([marked('s1', 'p2', '8')])[1]).toEqual([true, '8000000']);
  });

  it('[ARC-1] the effects are those of the stage’s own rules', () => {
    const statuses = {
      absent: { place: 'none', others: 'stay', starts: 'yes', unit: { kind: 'left-out' } },
    } as const;
    const of = stage('s1', 1, ['p1'], { scheme, ranking: { ...PLAIN_RULES.ranking, statuses } });
    const { members } = unitTradeOf(results(tradeOf(of), status('s1', 'p1', 'absent')), PEOPLE);
    expect(members).toMatchObject([{ effect: { kind: 'left-out' }, hasStarted: true }]);
  });

  it('[ARC-1] a total that a veto has cost the place counts for nothing; one below a minimum stays', () => {
    const safety = {
      id: 'safe',
      name: text('safe'),
      kind: 'pass',
      max: 0,
      veto: 'place',
    } as unknown as PassAspect;
    const vetoed = schemeOf([moduleOf('m1', [aspect, safety])]);
    const of = (pass: string): unknown => {
      const conditions = [{ kind: 'minimum', of: { kind: 'total' }, least: 9_500_000 }];
      const ranking = { ...PLAIN_RULES.ranking, conditions } as StageRules['ranking'];
      const { members } = unitTradeOf(
        results(
          tradeOf(stage('s1', 1, ['p1'], { scheme: vetoed, ranking })),
          marked('s1', 'p1', '9'),
          marked('s1', 'p1', pass, 'safe'),
        ),
        PEOPLE,
      );
      return members.map(({ place, total }) => [place, total && ratioText(total)]);
    };
    expect(of('0')).toEqual([[null, null]]);
    expect(of('1')).toEqual([[null, '9000000']]);
  });

  it('[ARC-1] titles of all stages count, people who are not known do not, and the last stage says what is better', () => {
    const less = schemeOf([moduleOf('m1', [aspect], { better: 'lower' })]);
    const trade = tradeOf(
      stage('s1', 1, ['p1', 'p2'], { scheme, awards: [champion] }),
      stage('s2', 2, ['p1', 'p2', 'p9'], { scheme: less, awards: [{ ...champion, id: 'winner' }] }),
    );
    const of = results(
      trade,
      marked('s1', 'p1', '9'),
      marked('s2', 'p1', '1'),
      marked('s2', 'p2', '2'),
      marked('s2', 'p9', '3'),
    );
    expect(unitTradeOf(of, PEOPLE)).toMatchObject({
      better: 'lower',
      members: [
        { place: 1, awardIds: ['champion', 'winner'] },
        { place: 2, awardIds: [] },
      ],
    });
    expect(unitTradeOf(of, PEOPLE).members).toHaveLength(2);
    const alone = tradeOf(stage('s1', 1, ['p1'], { scheme: less }));
    expect(unitTradeOf(results(alone), PEOPLE)).toEqual({ tradeId: 't1', better: 'lower', members: [] });
    expect(unitTradeOf(results(tradeOf()), PEOPLE)).toEqual({ tradeId: 't1', better: 'higher', members: [] });
  });
});

describe('peopleOfArchive', () => {
  it('[ARC-1] knows of people what rules may ask, with the kind of their unit', () => {
    const plain = { unitId: 'u1', sex: 'female', birthDate: '1990-05-01', grade: null };
    const full = {
      ...plain,
      unitId: 'u2',
      groups: ['student'],
      certificate: '0500000001400000',
      lastPromotedYear: 2020,
    };
    const setup = {
      units: [
        { id: 'u1', kind: 'county' },
        { id: 'u2', kind: 'institution' },
      ],
      contestants: [
        { id: 'p1', name: 'one', ...plain },
        { id: 'p2', name: 'two', ...full },
        { id: 'p3', name: 'three', ...plain, unitId: 'u9' },
      ],
    } as unknown as Parameters<typeof peopleOfArchive>[0];
    const nothing = { certificate: null, lastPromotedYear: null, groups: [] };
    expect(peopleOfArchive(setup)).toEqual(
      new Map([
        ['p1', { ...plain, ...nothing, unitKind: 'county' }],
        ['p2', { ...full, unitKind: 'institution' }],
        ['p3', { ...plain, ...nothing, unitId: 'u9', unitKind: 'enterprise' }],
      ]),
    );
  });
});
