import {
  AT,
  aspectOf,
  COMPETITION,
  ledgerOf,
  markFact,
  moduleOf,
  PLAIN_RULES,
  schemeOf,
  seatsOf,
  sha256,
  STAGE,
  text,
  TRIMMED,
} from '../../../test/rules/builders';
import { canonicalJson } from '../kernel/canonical-json';
import type { LedgerFact } from '../ledger/ledger-fact';
import type { Archive, ArchivedStage } from './archive';
import { archiveStandings } from './archive-standings';
import { checkArchive } from './check-archive';

const FACTS: readonly LedgerFact[] = [
  ...['9', '8', '9.5'].map((mark, index) => markFact('e1', `j${index + 1}`, 'a1', mark)),
  ...['9', '9', '9'].map((mark, index) => markFact('e2', `j${index + 1}`, 'a1', mark)),
  { kind: 'StageClosed', stageId: STAGE },
];
const stage = {
  id: STAGE,
  ordinal: 2,
  kind: 'final',
  name: text('final'),
  rules: {
    ...PLAIN_RULES,
    scheme: schemeOf([moduleOf('m1', [aspectOf('a1')], { panel: TRIMMED })]),
  },
  entries: [
    { id: 'e1', contestantId: 'p1', number: '001' },
    { id: 'e2', contestantId: 'p2', number: '002' },
    { id: 'e3', contestantId: 'p3', number: '003' },
  ],
  seats: seatsOf({ m1: ['j1', 'j2', 'j3'] }),
} as unknown as ArchivedStage;
const preliminary = {
  ...stage,
  id: 'stage-0',
  ordinal: 1,
  rules: PLAIN_RULES,
  entries: [],
  seats: [],
};

/** As it comes from a file: nothing but JSON. */
const archive = (more: Record<string, unknown> = {}): Archive =>
  JSON.parse(
    JSON.stringify({
      format: 'baigong-archive',
      version: 2,
      competition: { id: COMPETITION, name: text('fictional'), year: 2005, note: null },
      units: [{ id: 'u1', name: 'Unit one', kind: 'enterprise', headcount: 10 }],
      contestants: ['p1', 'p2', 'p3'].map((id) => ({
        id,
        unitId: 'u1',
        name: id,
        sex: 'female',
        birthDate: '1980-02-29',
        grade: null,
      })),
      judges: ['j1', 'j2', 'j3'].map((id) => ({ id, name: id })),
      trades: [
        {
          id: 't1',
          ordinal: 1,
          name: text('welding'),
          occupation: { code: '6-04-02-05', name: 'welder', edition: '1999' },
          stages: [stage, preliminary],
          participations: [{ unitId: 'u1', entrants: 3 }],
        },
      ],
      ledger: ledgerOf(FACTS),
      ...more,
    }),
  );
const withStage = (more: Record<string, unknown>): Archive =>
  archive({ trades: [{ ...archive().trades[0]!, stages: [{ ...stage, ...more }] }] });
const refusal = (input: unknown): unknown => {
  const result = checkArchive(input, sha256);
  return result.ok
    ? 'accepted'
    : result.refusal.code === 'MALFORMED'
      ? result.refusal.path
      : result.refusal.code;
};

describe('archiveStandings', () => {
  it('[ARC-1][ARC-2] computes the standings of every marked stage from the archive alone', () => {
    const { ledger } = archive();
    const row = {
      status: 'present',
      carried: null,
      needsDecision: false,
      sharedBy: 2,
      place: 1,
      exactTotal: '9000000',
      total: '9.00',
      modules: ['9.00'],
      marked: 3,
      expected: 3,
      isComplete: true,
    };
    expect(archiveStandings(archive())).toEqual({
      format: 'baigong-standings',
      version: 2,
      competitionId: COMPETITION,
      ledgerSeq: 7,
      ledgerHash: ledger[6]!.hash,
      stages: [
        {
          tradeId: 't1',
          stageId: STAGE,
          isClosed: true,
          standings: [
            { entryId: 'e1', contestantId: 'p1', number: '001', ...row },
            { entryId: 'e2', contestantId: 'p2', number: '002', ...row },
            {
              entryId: 'e3',
              contestantId: 'p3',
              number: '003',
              status: 'present',
              carried: null,
              needsDecision: false,
              place: null,
              sharedBy: 1,
              exactTotal: null,
              total: null,
              modules: [null],
              marked: 0,
              expected: 3,
              isComplete: false,
            },
          ],
          advancement: null,
          awards: [],
          promotions: [],
        },
      ],
      trades: [
        {
          tradeId: 't1',
          overall: [
            { contestantId: 'p1', place: 1, stageId: STAGE, total: '9.00' },
            { contestantId: 'p2', place: 1, stageId: STAGE, total: '9.00' },
            { contestantId: 'p3', place: null, stageId: STAGE, total: null },
          ],
          units: [],
        },
      ],
      units: [],
      participation: [{ unitId: 'u1', entrants: 3, headcount: 10, rate: '3/10' }],
    });
  });

  it('[ARC-2] the order of lists in the archive changes no byte', () => {
    const turned = withStage({ entries: stage.entries.toReversed(), seats: stage.seats.toReversed() });
    expect(canonicalJson(archiveStandings(turned))).toBe(canonicalJson(archiveStandings(archive())));
  });
});

describe('checkArchive', () => {
  it('[ARC-3] lets a sound archive through as it is', () => {
    expect(checkArchive(archive(), sha256)).toEqual({ ok: true, value: archive() });
  });

  it.each([
    [null, undefined],
    [{ ...archive(), format: 'other' }, 'format'],
    [{ ...archive(), version: 3 }, 'version'],
    [{ ...archive(), extra: true }, 'extra'],
    [archive({ judges: [{ id: 'j 1', name: 'x' }] }), 'judges[0].id'],
    [withStage({ kind: 'semi' }), 'trades[0].stages[0].kind'],
    [
      withStage({ rules: { ...stage.rules, scheme: { ...stage.rules.scheme, fullMarks: 9.5 } } }),
      'trades[0].stages[0].rules.scheme.fullMarks',
    ],
    [archive({ ledger: [{ ...archive().ledger[0], fact: { kind: 'MarkDoubled' } }] }), 'ledger[0].fact.kind'],
    [archive({ ledger: [{ ...archive().ledger[0], at: AT.slice(0, 10) }] }), 'ledger[0].at'],
  ])('[ARC-3] refuses a wrong shape and names its path: %#', (input, path) =>
    expect(refusal(input)).toBe(path),
  );

  it.each([
    [archive({ units: [] }), 'contestants[0].unitId'],
    [archive({ judges: [...archive().judges, archive().judges[0]] }), 'judges[3].id'],
    [archive({ judges: archive().judges.slice(0, 2) }), 'trades[0].stages[0].seats[2].judgeId'],
    [
      archive({ trades: [{ ...archive().trades[0]!, participations: [{ unitId: 'u9', entrants: 1 }] }] }),
      'trades[0].participations[0].unitId',
    ],
    [withStage({ entries: [...stage.entries, stage.entries[0]] }), 'trades[0].stages[0].entries[3].id'],
    [
      withStage({ entries: [...stage.entries, { ...stage.entries[0], id: 'e9' }] }),
      'trades[0].stages[0].entries[3].number',
    ],
    [
      withStage({ entries: [{ ...stage.entries[0], contestantId: 'p9' }] }),
      'trades[0].stages[0].entries[0].contestantId',
    ],
    [withStage({ seats: seatsOf({ m9: ['j1'] }) }), 'trades[0].stages[0].seats[0].moduleId'],
    [withStage({ seats: seatsOf({ m1: ['j1', 'j1'] }) }), 'trades[0].stages[0].seats[1]'],
    [archive({ trades: [{ ...archive().trades[0]!, stages: [stage, stage] }] }), 'trades[0].stages[1].id'],
  ])('[ARC-4] refuses an id that names nothing or two things: %#', (input, path) =>
    expect(refusal(input)).toBe(path),
  );

  it.each([
    [markFact('e9', 'j1', 'a1', '9')],
    [markFact('e1', 'j9', 'a1', '9')],
    [markFact('e1', 'j1', 'a9', '9')],
    [markFact('e1', 'j1', 'a1', '10.5')],
    [markFact('e1', 'j1', 'a1', '9.9')],
    [{ kind: 'StageClosed', stageId: 'stage-0' } as LedgerFact],
  ])('[ARC-5][LAW-9] refuses a row that no door would have let in: %j', (fact) => {
    expect(refusal(archive({ ledger: ledgerOf([FACTS[0]!, fact]) }))).toBe('ledger[1].fact');
  });

  it('[ARC-6] refuses illegal rules with all their faults', () => {
    const result = checkArchive(
      withStage({
        rules: {
          ...stage.rules,
          ranking: { ...PLAIN_RULES.ranking, tieBreaks: [{ key: 'part', part: 'theory' }] },
        },
      }),
      sha256,
    );
    expect(result).toEqual({
      ok: false,
      refusal: {
        code: 'RULES_FAULTY',
        faults: [{ path: 'trades[0].stages[0].rules.ranking.tieBreaks[0]', fault: 'unknown-part' }],
      },
    });
  });

  it('[ARC-6] refuses a ledger that was touched', () => {
    const { ledger } = archive();
    const better = { ...ledger[0]!, fact: markFact('e1', 'j1', 'a1', '10') };
    expect(refusal(archive({ ledger: ledger.with(0, better) }))).toBe('ledger[0]');
    expect(refusal(archive({ ledger: ledger.slice(1) }))).toBe('ledger[0]');
  });
});
