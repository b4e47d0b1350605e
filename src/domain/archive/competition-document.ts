import type { Person } from '../eligibility/person';
import type { ContestantId, StageId, UnitId } from '../kernel/ids';
import type { Ratio } from '../kernel/ratio';
import { ratioText } from '../kernel/ratio-text';
import { showRatio } from '../kernel/show-ratio';
import { GENESIS_HASH } from '../ledger/chain-entry';
import type { StageBook } from '../ledger/stage-book';
import { oncePerPerson } from '../promotion/once-per-person';
import type { ProposedPromotion } from '../promotion/propose-promotions';
import type { Standing } from '../ranking/standing';
import type { StageEntry } from '../stage/ranked-stage';
import { participationRate } from '../units/participation-rate';
import { rankUnits } from '../units/rank-units';
import type { UnitField } from '../units/unit-field';
import type { UnitResultRule } from '../units/unit-result-rule';
import type { Archive } from './archive';
import { isContested } from './is-contested';
import { peopleOfArchive } from './people-of';
import type {
  AdvancementDocument,
  ParticipationDocument,
  PromotionDocument,
  StageDocument,
  StandingRow,
  StandingsDocument,
  TradeDocument,
  UnitDocument,
} from './standings-document';
import { tradeResults, unitTradeOf, type MarkedStageResults, type TradeResults } from './trade-results';

/** A competition without its ledger: the set-up and the rules. */
export type CompetitionSetup = Pick<Archive, 'competition' | 'units' | 'contestants' | 'trades'>;

/** A ledger as results see it: folded, with the row it goes up to. */
export interface FoldedLedger {
  readonly bookOf: (stageId: StageId) => StageBook;
  readonly head: { readonly seq: number; readonly hash: string } | undefined;
}

const shown = (value: Ratio | null, { stage }: MarkedStageResults): string | null => {
  const { decimals, mode } = stage.scheme.rounding;
  return value && showRatio(value, decimals, mode);
};

const rowsOf = (of: MarkedStageResults): StandingRow[] => {
  const entryById = new Map(of.stage.entries.map((entry) => [entry.id, entry]));
  return of.results.standings.map((standing) => rowOf(of, standing, entryById.get(standing.entryId)!));
};

const rowOf = (of: MarkedStageResults, standing: Standing, entry: StageEntry): StandingRow => {
  const { entryId, place, sharedBy, status, tally, needsDecision } = standing;
  return {
    entryId,
    contestantId: entry.contestantId,
    number: entry.number,
    place,
    sharedBy,
    status,
    exactTotal: tally.total && ratioText(tally.total),
    total: shown(tally.total, of),
    carried: shown(tally.carried, of),
    modules: tally.modules.map(({ value }) => shown(value, of)),
    marked: tally.marked,
    expected: tally.expected,
    isComplete: tally.isComplete,
    needsDecision,
  };
};

const advancementOf = ({ results }: MarkedStageResults): AdvancementDocument | null => {
  const { advancement } = results;
  if (!advancement) return null;
  const ids = (rows: readonly Standing[]): StandingRow['entryId'][] => rows.map(({ entryId }) => entryId);
  return {
    starters: advancement.starters,
    advancing: ids(advancement.advancing),
    reserves: ids(advancement.reserves),
    undecided: advancement.undecided.map(ids),
    nextIn: ids(advancement.nextIn),
  };
};

const promotionRow = (promotion: ProposedPromotion): PromotionDocument => {
  const { contestantId, ruleId, fromGrade, toGrade, refusal, limitedBy } = promotion;
  return { contestantId, ruleId, fromGrade, toGrade, refusal, limitedBy };
};

/** One promotion a year counts over all trades, so it is settled once they are all known (PRO-8). */
const settledPromotions = (stages: readonly MarkedStageResults[]): PromotionDocument[][] => {
  const proposals = stages.flatMap(({ archived, results }) =>
    results.promotions.map((promotion) => ({ promotion, ...archived.rules.promotions })),
  );
  const settled = oncePerPerson(proposals);
  let next = 0;
  return stages.map(({ results }) => {
    next += results.promotions.length;
    return settled.slice(next - results.promotions.length, next).map(promotionRow);
  });
};

const unitDocument = (rule: UnitResultRule, field: UnitField): UnitDocument => ({
  ruleId: rule.id,
  standings: rankUnits(rule, field).map(({ unitId, place, sharedBy, value, members }) => ({
    unitId,
    place,
    sharedBy,
    exactValue: value && ratioText(value),
    value: value && showRatio(value, rule.decimals, 'half-up'),
    members,
  })),
});

const participationOf = ({ units, trades }: CompetitionSetup): ParticipationDocument[] => {
  const entrantsOf = new Map<UnitId, number>();
  for (const { unitId, entrants } of trades.flatMap(({ participations }) => participations))
    entrantsOf.set(unitId, (entrantsOf.get(unitId) ?? 0) + entrants);
  const byId = units.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return byId.flatMap(({ id: unitId, headcount }) => {
    const entrants = entrantsOf.get(unitId);
    if (entrants === undefined) return [];
    const rate = participationRate(entrants, headcount);
    return [{ unitId, entrants, headcount, rate: rate && ratioText(rate) }];
  });
};

const tradeDocument = (
  of: TradeResults,
  units: UnitField['units'],
  people: ReadonlyMap<ContestantId, Person>,
): TradeDocument => {
  const stageOf = new Map(of.stages.map((stage) => [stage.stage.id, stage]));
  return {
    tradeId: of.trade.id,
    overall: of.overall.map(({ contestantId, place, stageId, standing }) => ({
      contestantId,
      place,
      stageId,
      total: shown(standing.tally.total, stageOf.get(stageId)!),
    })),
    units: (of.trade.unitResults ?? []).map((rule) =>
      unitDocument(rule, { units, trades: [unitTradeOf(of, people)] }),
    ),
  };
};

/**
 * All results of a competition (ARC-1, ARC-2): every marked stage, every trade, the units; trades and stages by their ordinals.
 * Server and archive reader both go this way.
 */
export function competitionDocument(setup: CompetitionSetup, ledger: FoldedLedger): StandingsDocument {
  const people = peopleOfArchive(setup);
  const { id: competitionId, year, unitResults = [] } = setup.competition;
  const trades = setup.trades
    .toSorted((a, b) => a.ordinal - b.ordinal)
    .map((trade) => tradeResults(trade, ledger.bookOf, { people, year }));
  const stages = trades.flatMap((trade) => trade.stages.map((stage) => ({ tradeId: trade.trade.id, stage })));
  const promotions = settledPromotions(stages.map(({ stage }) => stage));
  const field: UnitField = {
    units: setup.units,
    trades:
      unitResults.length === 0
        ? []
        : trades.filter(({ trade }) => isContested(trade)).map((trade) => unitTradeOf(trade, people)),
  };
  return {
    format: 'baigong-standings',
    version: 2,
    competitionId,
    ledgerSeq: ledger.head?.seq ?? 0,
    ledgerHash: ledger.head?.hash ?? GENESIS_HASH,
    stages: stages.map(({ tradeId, stage }, index): StageDocument => ({
      tradeId,
      stageId: stage.stage.id,
      isClosed: stage.book.isClosed,
      standings: rowsOf(stage),
      advancement: advancementOf(stage),
      awards: stage.results.awards,
      promotions: promotions[index] ?? [],
    })),
    trades: trades.map((trade) => tradeDocument(trade, setup.units, people)),
    units: unitResults.map((rule) => unitDocument(rule, field)),
    participation: participationOf(setup),
  };
}
