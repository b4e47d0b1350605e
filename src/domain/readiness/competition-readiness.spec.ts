import { aspectOf, moduleOf, PLAIN_RULES, schemeOf, TRIMMED } from '../../../test/rules/builders';
import type { ModuleId, StageId, TradeId } from '../kernel/ids';
import { NO_RULES } from '../stage-rules/no-rules';
import { competitionReadiness } from './competition-readiness';
import type { CompetitionFacts, StageFacts, TradeFacts } from './readiness-facts';

const practical = moduleOf('p', [aspectOf('p1')], { panel: { ...TRIMMED, minimumMarks: 3 } });
const MARKED = { ...PLAIN_RULES, scheme: schemeOf([practical]) };
const seatsOf = (seats: number): StageFacts['seats'] => new Map([['p' as ModuleId, seats]]);

/** A stage that may begin at once. */
const stage = (id: string, more: Partial<StageFacts> = {}): StageFacts => ({
  stageId: id as StageId,
  rules: MARKED,
  hasStarted: false,
  isClosed: false,
  kind: 'final',
  isSealed: false,
  entries: 4,
  seats: seatsOf(3),
  judgesWithoutSlip: 0,
  sessions: 1,
  placed: 4,
  hasDraw: true,
  hasCheckIn: true,
  hasPrintedTickets: true,
  ...more,
});
const trade = (stages: readonly StageFacts[], more: Partial<TradeFacts> = {}): TradeFacts => ({
  tradeId: 'welder' as TradeId,
  hasEntryRules: true,
  hasChiefJudge: true,
  entrants: 0,
  undecided: 0,
  approved: 4,
  stages,
  ...more,
});
const facts = (more: Partial<CompetitionFacts> = {}): CompetitionFacts => ({
  units: 2,
  unitsWithoutHeadcount: 0,
  conflictsUndecided: 0,
  trades: [trade([stage('final')])],
  ...more,
});

/** "severity kind page", with the stage and the figures where there are any. */
const said = (of: CompetitionFacts): string[] =>
  competitionReadiness(of).map(({ severity, kind, page, stageId, figures }) =>
    [severity, kind, page, stageId ?? '', ...Object.values(figures)].join(' ').trim().replaceAll('  ', ' '),
  );
const ofStage = (more: Partial<StageFacts>, ofTrade: Partial<TradeFacts> = {}): string[] =>
  said(facts({ trades: [trade([stage('final', more)], ofTrade)] }));
const ofTwo = (
  first: Partial<StageFacts>,
  second: Partial<StageFacts> = { entries: 0 },
  ofTrade: Partial<TradeFacts> = {},
): string[] => said(facts({ trades: [trade([stage('semi', first), stage('final', second)], ofTrade)] }));

describe('what a whole competition lacks', () => {
  it('[RDY-1] is nothing where all is there', () => expect(said(facts())).toEqual([]));
  it('[RDY-1] is trades and units first', () =>
    expect(said(facts({ trades: [], units: 0 }))).toEqual([
      'missing no-trades setup',
      'missing no-units units',
    ]));
  it('[RDY-1] is a decision on conflicts', () =>
    expect(said(facts({ conflictsUndecided: 2 }))).toEqual(['missing conflicts-undecided conflicts 2']));
  it('[RDY-1] is, as advice, the headcount of units', () =>
    expect(said(facts({ unitsWithoutHeadcount: 5 }))).toEqual(['advice units-without-headcount units 5']));
  it('[RDY-1] is stages where a trade has none', () =>
    expect(said(facts({ trades: [trade([])] }))).toEqual(['missing no-stages setup']));
});

describe('whom the first stage lacks', () => {
  const none = { entries: 0 };
  it('[RDY-2] nobody has registered', () =>
    expect(ofStage(none, { approved: 0 })).toEqual(['missing no-registrations roster final']));
  it('[RDY-2] registrations wait for a decision and none is approved', () =>
    expect(ofStage(none, { approved: 0, undecided: 3 })).toEqual([
      'missing registrations-undecided registrations final 3',
    ]));
  it('[RDY-2] people are approved and the stage is not opened; the undecided are advice', () =>
    expect(ofStage(none, { undecided: 1 })).toEqual([
      'missing stage-not-opened setup final 4',
      'advice registrations-undecided registrations final 1',
    ]));
  it('[RDY-2] people were approved after it was opened', () =>
    expect(ofStage({}, { approved: 6, undecided: 2 })).toEqual([
      'advice approved-not-entered setup final 2',
      'advice registrations-undecided registrations final 2',
    ]));
  it('[RDY-2] entry rules are advice while it is not open', () => {
    const open = { hasEntryRules: false };
    expect(ofStage(none, open)).toEqual([
      'missing stage-not-opened setup final 4',
      'advice no-entry-rules registrations final',
    ]);
    expect(ofStage({}, open)).toEqual([]);
  });
});

describe('whom a later stage lacks', () => {
  it('[RDY-3] waits for the stage before', () =>
    expect(ofTwo({})).toEqual(['advice stage-before-open advancement final']));
  it('[RDY-3] nobody has been entered from the stage before, which is closed', () =>
    expect(ofTwo({ hasStarted: true, isClosed: true })).toEqual([
      'missing nobody-advanced advancement final',
    ]));
  it('[RDY-3] nobody is named where units only report', () =>
    expect(ofTwo({ rules: NO_RULES, entries: 0 }, { entries: 0 }, { entrants: 900, approved: 0 })).toEqual([
      'missing nobody-named roster final',
    ]));
  it('[RDY-3] is nothing once people have been entered', () =>
    expect(ofTwo({ hasStarted: true, isClosed: true }, {})).toEqual([]));
});

describe('what else a stage lacks', () => {
  it('[RDY-4] rules that hold', () => {
    const faulty = {
      ...MARKED,
      scheme: schemeOf([{ ...practical, panel: { ...TRIMMED, minimumMarks: 2 } }]),
    };
    expect(ofStage({ rules: faulty })).toEqual([
      expect.stringMatching(/^missing rules-faulty rules final \d+$/),
    ]);
  });

  it('[RDY-5] a judge on a module, by the name of the module', () => {
    const [item] = competitionReadiness(facts({ trades: [trade([stage('final', { seats: seatsOf(2) })])] }));
    expect(item).toMatchObject({
      kind: 'module-short-of-judges',
      severity: 'missing',
      page: 'seats',
      module: practical.name,
      figures: { seats: 2, least: 3 },
    });
  });
  it('[RDY-5] of a preliminary without seats it is said that its results may come from a file', () =>
    expect(ofStage({ kind: 'preliminary', seats: new Map() })).toEqual([
      'advice marked-or-reported seats final',
    ]));

  it('[RDY-5] any judge at all', () =>
    expect(ofStage({ seats: new Map() })).toEqual(['missing module-short-of-judges seats final 0 3']));
  it('[RDY-5] a chief judge', () =>
    expect(ofStage({}, { hasChiefJudge: false })).toEqual(['missing no-chief-judge register final']));
  it('[RDY-5] slips for its judges', () =>
    expect(ofStage({ judgesWithoutSlip: 3 })).toEqual(['advice judges-without-slip slips final 3']));
  it('[RDY-5] judges of a later stage, as advice', () =>
    expect(ofTwo({}, { entries: 0, seats: new Map() }, {})).toContain(
      'advice module-short-of-judges seats final 0 3',
    ));
  it('[RDY-5] no judge where nothing is marked live', () =>
    expect(
      ofStage({ rules: NO_RULES, entries: 0, seats: new Map() }, { hasChiefJudge: false, approved: 0 }),
    ).toEqual(['missing no-registrations roster final']));

  it('[RDY-6] sessions, as advice', () =>
    expect(ofStage({ sessions: 0, placed: 0 })).toEqual(['advice no-sessions schedule final']));
  it('[RDY-6] a place for everybody where there are sessions', () =>
    expect(ofStage({ placed: 1 })).toEqual(['missing entries-without-session schedule final 3']));
  it('[RDY-6] printed tickets', () =>
    expect(ofStage({ hasPrintedTickets: false })).toEqual(['advice tickets-not-printed schedule final 4']));
  it('[RDY-6] a draw', () => expect(ofStage({ hasDraw: false })).toEqual(['advice no-draw draws final']));
  it('[RDY-6] a door', () =>
    expect(ofStage({ hasCheckIn: false })).toEqual(['advice no-check-in check-in final']));

  it('[RDY-7] is nobody’s business once it has started', () => {
    const bare = { seats: new Map<ModuleId, number>(), sessions: 0, hasDraw: false, hasCheckIn: false };
    expect(ofStage({ ...bare, hasStarted: true })).toEqual([]);
    expect(ofStage({ ...bare, hasStarted: true, isClosed: true })).toEqual([]);
  });
  it('[RDY-8] says nothing of places and tickets while people are hidden', () =>
    expect(ofStage({ isSealed: true, placed: 1, hasPrintedTickets: false })).toEqual([]));
});
