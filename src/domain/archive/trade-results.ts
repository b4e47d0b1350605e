import type { EarlierPoints } from '../carry-over/carry-over-kind';
import type { Person } from '../eligibility/person';
import type { ContestantId, StageId } from '../kernel/ids';
import type { StageBook } from '../ledger/stage-book';
import { betterOf } from '../scheme/better-of';
import { overallStandings, type OverallStanding } from '../stage/overall-standings';
import type { RankedStage } from '../stage/ranked-stage';
import { awardsByPerson, stageResults, type StageResults } from '../stage/stage-results';
import { pointsOf } from '../stage/stage-standings';
import { statusEffectOf } from '../ranking/status-effect';
import type { UnitMember, UnitTrade } from '../units/unit-field';
import type { ArchivedStage, ArchivedTrade } from './archive';

/** One marked stage of a trade with all that its rules make of it. */
export interface MarkedStageResults {
  readonly archived: ArchivedStage;
  readonly stage: RankedStage;
  readonly book: StageBook;
  readonly results: StageResults;
}

export interface TradeResults {
  readonly trade: ArchivedTrade;
  /** In their order. */
  readonly stages: readonly MarkedStageResults[];
  readonly overall: readonly OverallStanding[];
}

/** A stage as standings need it; undefined where nothing is marked. */
export function rankedStageOf({ id, rules, seats, entries }: ArchivedStage): RankedStage | undefined {
  const { scheme, ranking, carryOver } = rules;
  return scheme && { id, scheme, ranking, carryOver, seats, entries };
}

/** The results of a trade's stages one after the other, since later ones may build on earlier ones (ARC-1). */
export function tradeResults(
  trade: ArchivedTrade,
  bookOf: (stageId: StageId) => StageBook,
  of: { readonly people: ReadonlyMap<ContestantId, Person>; readonly year: number },
): TradeResults {
  const earlier = new Map<StageId, ReadonlyMap<ContestantId, EarlierPoints>>();
  const stages: MarkedStageResults[] = [];
  for (const archived of trade.stages.toSorted((a, b) => a.ordinal - b.ordinal)) {
    const stage = rankedStageOf(archived);
    if (!stage) continue;
    const book = bookOf(archived.id);
    const results = stageResults({ stage, book, earlier, people: of.people }, archived.rules, of.year);
    earlier.set(archived.id, pointsOf(stage, results.standings));
    stages.push({ archived, stage, book, results });
  }
  const marked = stages.filter(({ book }) => book.seq > 0);
  const overall = overallStandings(
    marked.map(({ stage, results }) => ({ stage, standings: results.standings })),
  );
  return { trade, stages, overall };
}

/** A trade as the rankings of units see it. */
export function unitTradeOf(
  { trade, stages, overall }: TradeResults,
  people: ReadonlyMap<ContestantId, Person>,
): UnitTrade {
  const stageOf = new Map(stages.map(({ stage }) => [stage.id, stage]));
  const awards = awardsByPerson(stages.flatMap(({ results }) => results.awards));
  const members = overall.flatMap(({ contestantId, place, stageId, standing }): UnitMember[] => {
    const person = people.get(contestantId);
    const effect = statusEffectOf(standing.status, stageOf.get(stageId)?.ranking.statuses);
    if (!person) return [];
    return [
      {
        unitId: person.unitId,
        place,
        sharedBy: standing.sharedBy,
        effect: effect.unit,
        hasStarted: effect.starts === 'yes' || (effect.starts === 'if-marked' && standing.tally.marked > 0),
        total: standing.unplaced === 'status' || standing.unplaced === 'veto' ? null : standing.tally.total,
        modules: new Map(standing.tally.modules.map(({ moduleId, value }) => [moduleId, value])),
        awardIds: awards.get(contestantId) ?? [],
      },
    ];
  });
  const last = stages.at(-1);
  return { tradeId: trade.id, better: last ? betterOf(last.stage.scheme) : 'higher', members };
}
