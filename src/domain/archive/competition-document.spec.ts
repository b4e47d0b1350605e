import {
  aspectOf,
  COMPETITION,
  ledgerOf,
  markFact,
  moduleOf,
  PLAIN_RULES,
  points,
  schemeOf,
  seatsOf,
  text,
} from '../../../test/rules/builders';
import { canonicalJson } from '../kernel/canonical-json';
import type { StageId } from '../kernel/ids';
import { GENESIS_HASH } from '../ledger/chain-entry';
import type { LedgerFact } from '../ledger/ledger-fact';
import type { Grade } from '../promotion/ladder';
import type { PromotionRules } from '../promotion/promotion-rule';
import type { StageRules } from '../stage-rules/stage-rules';
import type { Archive } from './archive';
import { archiveStandings } from './archive-standings';
import type { StageDocument } from './standings-document';

const scheme = schemeOf([moduleOf('m1', [aspectOf('a1')])], {
  decimals: 1,
  mode: 'half-up',
  at: 'display-only',
});
const first = {
  ground: { kind: 'places', fromPlace: 1, toPlace: 1 },
  conditions: [],
  clause: text('art. 3'),
} as const;
const toLevel = (id: string, grade: Grade, oncePerYear: boolean): PromotionRules => ({
  ladder: 'five-level',
  oncePerYear,
  rows: [{ ...first, id, name: text(id), grant: { kind: 'to-grade', grade, alreadyThere: 'none' } }],
});
const stage = (
  id: string,
  ordinal: number,
  people: readonly string[],
  rules: Partial<StageRules>,
): unknown => ({
  id,
  ordinal,
  kind: 'final',
  name: text(id),
  rules: { ...PLAIN_RULES, scheme, ...rules },
  entries: people.map((person, index) => ({
    id: `${id}-${person}`,
    contestantId: person,
    number: `00${index + 1}`,
  })),
  seats: seatsOf({ m1: ['j1'] }),
});
const heat = stage('heat', 1, ['p1', 'p2', 'p3'], {
  advancement: {
    conditions: [],
    steps: [{ kind: 'top-places', places: 1 }],
    tiesAtCut: 'decide',
    reserves: 1,
  },
});
const final = (promotions: PromotionRules): unknown =>
  stage('final', 2, ['p1', 'p2'], {
    carryOver: { kind: 'add', from: [{ stageId: 'heat' as StageId, of: 'total' }] },
    awards: [
      {
        ...first,
        id: 'champion',
        title: text('champion'),
        group: 'title',
        tiesAtEnd: 'all-in',
        onStrike: 'stay-empty',
      },
    ],
    promotions,
  });
const solo = (promotions: PromotionRules): unknown => stage('solo', 1, ['q1'], { promotions });

const unitRule = (id: string, more: Record<string, unknown>): unknown => ({
  id,
  name: text(id),
  tieBreaks: [],
  style: '1-1-3',
  decimals: 2,
  clause: text('art. 5'),
  ...more,
});
const SUM = unitRule('sum', { count: { kind: 'members-sum', best: 0, least: 0 } });
const TABLE = unitRule('table', {
  count: { kind: 'place-table', points: [points('10'), points('9')], others: points('1'), shared: 'same' },
  per: 'members',
  decimals: 0,
});

const marked = (stageId: string, person: string, mark: string): LedgerFact =>
  ({ ...markFact(`${stageId}-${person}`, 'j1', 'a1', mark), stageId }) as LedgerFact;
const FACTS = [
  marked('heat', 'p1', '8'),
  marked('heat', 'p2', '7.5'),
  marked('final', 'p1', '9'),
  marked('final', 'p2', '9.5'),
  marked('solo', 'q1', '5'),
  { kind: 'StageClosed', stageId: 'heat' as StageId },
] as const satisfies readonly LedgerFact[];

/** p1 and q1 are of level five; the trade of two stages stands second in the file and first by its ordinal. */
const archive = (
  more: Record<string, unknown> = {},
  once = true,
  facts: readonly LedgerFact[] = FACTS,
): Archive =>
  ({
    competition: { id: COMPETITION, name: text('x'), year: 2026, note: null, unitResults: [SUM, TABLE] },
    units: [
      { id: 'u2', name: 'u2', kind: 'county', headcount: 0 },
      { id: 'u1', name: 'u1', kind: 'enterprise', headcount: 12 },
      { id: 'u3', name: 'u3', kind: 'enterprise', headcount: 5 },
    ],
    contestants: ['p1', 'p2', 'p3', 'q1'].map((id, index) => ({
      id,
      unitId: id === 'p2' ? 'u2' : 'u1',
      name: id,
      sex: 'male',
      birthDate: '1990-01-01',
      grade: index === 1 ? null : 5,
    })),
    trades: [
      {
        id: 't2',
        ordinal: 2,
        stages: [solo(toLevel('to-two', 2, once))],
        participations: [{ unitId: 'u1', entrants: 2 }],
      },
      {
        id: 't1',
        ordinal: 1,
        stages: [
          heat,
          final(toLevel('to-three', 3, once)),
          stage('pre', 0, [], { scheme: undefined as never }),
        ],
        participations: [
          { unitId: 'u1', entrants: 2 },
          { unitId: 'u2', entrants: 1 },
        ],
        unitResults: [SUM],
      },
    ],
    ledger: ledgerOf(facts),
    ...more,
  }) as unknown as Archive;
const stageOf = (id: string, of = archive()): StageDocument =>
  archiveStandings(of).stages.find(({ stageId }) => stageId === id)!;

describe('competitionDocument', () => {
  it('[ARC-1] goes trade by trade and stage by stage in their order, and names the row it goes up to', () => {
    const of = archive();
    const { stages, trades, ...head } = archiveStandings(of);
    expect(stages.map(({ tradeId, stageId, isClosed }) => [tradeId, stageId, isClosed])).toEqual([
      ['t1', 'heat', true],
      ['t1', 'final', false],
      ['t2', 'solo', false],
    ]);
    expect(trades.map(({ tradeId }) => tradeId)).toEqual(['t1', 't2']);
    expect(head).toMatchObject({
      format: 'baigong-standings',
      version: 2,
      competitionId: COMPETITION,
      ledgerSeq: 6,
      ledgerHash: of.ledger[5]!.hash,
    });
  });

  it('[ARC-1] before the first row it goes up to none', () => {
    expect(archiveStandings(archive({}, true, []))).toMatchObject({
      ledgerSeq: 0,
      ledgerHash: GENESIS_HASH,
      stages: [{ isClosed: false }, { isClosed: false }, { isClosed: false }],
      trades: [{ overall: [] }, { overall: [] }],
    });
  });

  it('[ARC-1] a row says place, points as exact and as shown, what was carried, and what is still owed', () => {
    const row = {
      sharedBy: 1,
      status: 'present',
      marked: 1,
      expected: 1,
      isComplete: true,
      needsDecision: false,
    };
    expect(stageOf('final').standings).toEqual([
      // 8 + 9 and 7.5 + 9.5 are both 17: they share the place.
      {
        ...row,
        sharedBy: 2,
        entryId: 'final-p1',
        contestantId: 'p1',
        number: '001',
        place: 1,
        exactTotal: '17000000',
        total: '17.0',
        carried: '8.0',
        modules: ['9.0'],
      },
      {
        ...row,
        sharedBy: 2,
        entryId: 'final-p2',
        contestantId: 'p2',
        number: '002',
        place: 1,
        exactTotal: '17000000',
        total: '17.0',
        carried: '7.5',
        modules: ['9.5'],
      },
    ]);
    expect(stageOf('heat').standings[2]).toEqual({
      ...row,
      entryId: 'heat-p3',
      contestantId: 'p3',
      number: '003',
      place: null,
      exactTotal: null,
      total: null,
      carried: null,
      modules: [null],
      marked: 0,
      isComplete: false,
    });
  });

  it('[ARC-1] says who goes on from a stage, and nothing of a stage from which nobody does', () => {
    expect(stageOf('heat').advancement).toEqual({
      starters: 3,
      advancing: ['heat-p1'],
      reserves: ['heat-p2'],
      undecided: [],
      nextIn: [],
    });
    expect(stageOf('final').advancement).toBeNull();
    const declined = {
      kind: 'PlaceDeclined',
      stageId: 'heat',
      entryId: 'heat-p1',
      reason: 'ill',
    } as unknown as LedgerFact;
    expect(stageOf('heat', archive({}, true, [...FACTS, declined])).advancement).toMatchObject({
      advancing: [],
      nextIn: ['heat-p2'],
    });
    const tied = [marked('heat', 'p1', '8'), marked('heat', 'p2', '8')];
    expect(stageOf('heat', archive({}, true, tied)).advancement).toMatchObject({
      advancing: [],
      undecided: [['heat-p1', 'heat-p2']],
    });
  });

  it('[ARC-1] names titles by person and row', () => {
    expect(stageOf('final').awards).toEqual([
      { contestantId: 'p1', ruleId: 'champion' },
      { contestantId: 'p2', ruleId: 'champion' },
    ]);
    expect(stageOf('heat').awards).toEqual([]);
  });

  const promotion = { refusal: null, limitedBy: null };
  const raised = { ...promotion, contestantId: 'p1', fromGrade: 5 };

  it('[ARC-1] names promotions by person and row, without the conditions behind them', () => {
    expect(stageOf('final').promotions).toEqual([
      { ...raised, ruleId: 'to-three', toGrade: 3 },
      { ...promotion, contestantId: 'p2', ruleId: 'to-three', fromGrade: null, toGrade: 3 },
    ]);
    expect(stageOf('solo').promotions).toEqual([
      { ...raised, contestantId: 'q1', ruleId: 'to-two', toGrade: 2 },
    ]);
    expect(stageOf('heat').promotions).toEqual([]);
  });

  it('[ARC-1][PRO-8] of promotions in two trades the highest stands, where the rules allow one a year', () => {
    const again = [...FACTS.slice(0, 4), marked('solo', 'p1', '5')];
    const twice = (once: boolean): unknown[] => {
      const entered = stage('solo', 1, ['p1'], { promotions: toLevel('to-two', 2, once) });
      const [second, other] = archive({}, once).trades;
      const { stages } = archiveStandings(
        archive({ trades: [{ ...second, stages: [entered] }, other] }, once, again),
      );
      return stages.map(({ promotions }) => promotions.map(({ toGrade, refusal }) => toGrade ?? refusal));
    };
    expect(twice(true)).toEqual([[], ['once-a-year', 3], [2]]);
    expect(twice(false)).toEqual([[], [3, 3], [2]]);
  });

  it('[ARC-1] a trade names everybody’s place over its stages, with the total of the stage that gave it', () => {
    expect(archiveStandings(archive()).trades.map(({ overall }) => overall)).toEqual([
      [
        { contestantId: 'p1', place: 1, stageId: 'final', total: '17.0' },
        { contestantId: 'p2', place: 1, stageId: 'final', total: '17.0' },
        { contestantId: 'p3', place: null, stageId: 'heat', total: null },
      ],
      [{ contestantId: 'q1', place: 1, stageId: 'solo', total: '5.0' }],
    ]);
  });

  it('[ARC-1] ranks units in a trade where it says so, and over all trades', () => {
    const row = { place: 1, sharedBy: 1, members: 1 };
    const none = { place: null, sharedBy: 1, exactValue: null, value: null, members: 0 };
    const { trades, units } = archiveStandings(archive());
    expect(trades.map((trade) => trade.units)).toEqual([
      [
        {
          ruleId: 'sum',
          standings: [
            { ...row, sharedBy: 2, unitId: 'u1', exactValue: '17000000', value: '17.00' },
            { ...row, sharedBy: 2, unitId: 'u2', exactValue: '17000000', value: '17.00' },
            { ...none, unitId: 'u3' },
          ],
        },
      ],
      [],
    ]);
    expect(units).toEqual([
      {
        ruleId: 'sum',
        standings: [
          { ...row, unitId: 'u1', exactValue: '22000000', value: '22.00', members: 2 },
          { ...row, unitId: 'u2', place: 2, exactValue: '17000000', value: '17.00' },
          { ...none, unitId: 'u3' },
        ],
      },
      {
        ruleId: 'table',
        // u2: 10. u1: two first places and one unmarked starter, 10 + 10 + 1 over three members.
        standings: [
          { ...row, unitId: 'u2', exactValue: '10000000', value: '10' },
          { ...row, unitId: 'u1', place: 2, exactValue: '7000000', value: '7', members: 3 },
          { ...none, unitId: 'u3' },
        ],
      },
    ]);
    const { competition } = archive();
    const plain = { id: competition.id, name: competition.name, year: competition.year, note: null };
    expect(archiveStandings(archive({ competition: plain })).units).toEqual([]);
  });

  it('[ARC-1] rounds the value of a unit half up: 8.5 is shown as 9, and stays 8.5', () => {
    const whole = unitRule('sum', { count: { kind: 'members-sum', best: 0, least: 0 }, decimals: 0 });
    const competition = { id: COMPETITION, name: text('x'), year: 2026, note: null, unitResults: [whole] };
    const { units } = archiveStandings(archive({ competition }, true, [marked('solo', 'q1', '8.5')]));
    expect(units[0]?.standings[0]).toMatchObject({ unitId: 'u1', exactValue: '8500000', value: '9' });
  });

  it('[ARC-1][UNT-8] adds up over all trades who took part, unit by unit: 4 of 12 are a third', () => {
    expect(archiveStandings(archive()).participation).toEqual([
      { unitId: 'u1', entrants: 4, headcount: 12, rate: '1/3' },
      { unitId: 'u2', entrants: 1, headcount: 0, rate: null },
    ]);
  });

  it('[ARC-2] is canonical JSON, the same bytes whatever the order of units, trades, stages, people and entries', () => {
    const of = archive();
    const turned = archive({
      units: of.units.toReversed(),
      contestants: of.contestants.toReversed(),
      trades: of.trades.toReversed().map((trade) => ({
        ...trade,
        stages: trade.stages.toReversed().map((one) => ({ ...one, entries: one.entries.toReversed() })),
      })),
    });
    const bytes = canonicalJson(archiveStandings(of));
    expect(canonicalJson(archiveStandings(turned))).toBe(bytes);
    expect(canonicalJson(JSON.parse(bytes))).toBe(bytes);
  });

  it('[ARC-1] results are those of the rows there are, a shorter ledger has its own', () => {
    const { standings } = stageOf('final', archive({}, true, FACTS.slice(0, 3)));
    expect(standings.map(({ contestantId, place, total }) => [contestantId, place, total])).toEqual([
      ['p1', 1, '17.0'],
      ['p2', null, null],
    ]);
  });
});
