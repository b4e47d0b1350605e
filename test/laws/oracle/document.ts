import type { Archive, ArchivedStage, ArchivedTrade } from '../../../src/domain/archive/archive';
import type {
  AdvancementDocument,
  ParticipationDocument,
  StageDocument,
  StandingRow,
  StandingsDocument,
  TradeDocument,
} from '../../../src/domain/archive/standings-document';
import type { RankingRule } from '../../../src/domain/ranking/ranking-rule';
import type { MarkingScheme } from '../../../src/domain/scheme/marking-scheme';
import { goingOn, type GoingOn } from './advancement';
import { isValue } from './aspects';
import { emptyBook, foldOf, type Book } from './fold';
import { exact, over, shown, whole } from './fraction';
import { titlesOf, type Field, type Title } from './honours';
import { oncePerPerson, promotionsOf, type Proposal } from './promotions';
import { hasStarted, placesOf, statusOf, type Placed } from './ranking';
import { contestantOf, type StagePoints } from './stage';
import { betterOf } from './tally';
import { unitRanking, type TradeField, type TradePlace } from './units';

type SchemedStage = ArchivedStage & { readonly rules: { readonly scheme: MarkingScheme } };

/** One stage with all its results. */
interface Outcome {
  readonly trade: ArchivedTrade;
  readonly stage: SchemedStage;
  readonly book: Book;
  readonly places: readonly Placed[];
  readonly goingOn: GoingOn | null;
  readonly titles: readonly Title[];
  readonly proposals: readonly Proposal[];
}

const hasScheme = (stage: ArchivedStage): stage is SchemedStage => stage.rules.scheme !== undefined;

function outcomeOf(
  archive: Archive,
  trade: ArchivedTrade,
  stage: SchemedStage,
  { book, before }: { readonly book: Book; readonly before: readonly Outcome[] },
): Outcome {
  const { rules } = stage;
  const contestants = stage.entries.map((entry) => {
    const contestant = archive.contestants.find(({ id }) => id === entry.contestantId)!;
    const unit = archive.units.find(({ id }) => id === contestant.unitId)!;
    const earlier = new Map<string, StagePoints>();
    for (const { stage: other, places } of before) {
      const there = places.find(({ entry: { contestantId } }) => contestantId === contestant.id);
      if (there) earlier.set(other.id, there);
    }
    return contestantOf(stage, book, entry, { someone: { contestant, unit }, earlier });
  });
  const places = placesOf(contestants, rules.ranking, book);
  const field: Field = {
    candidates: places.filter(({ place, total }) => place !== null && total !== null),
    starters: places.filter((one) => hasStarted(one, rules.ranking)).length,
    entries: places.length,
    scale: rules.scale ?? { kind: 'plain' },
    style: rules.ranking.style,
    better: betterOf(rules.scheme),
  };
  const year = archive.competition.year;
  return {
    trade,
    stage,
    book,
    places,
    goingOn: rules.advancement
      ? goingOn(places, { rule: rules.advancement, ranking: rules.ranking, book })
      : null,
    titles: titlesOf(rules.awards, field),
    proposals:
      rules.promotions.rows.length === 0
        ? []
        : promotionsOf(rules.promotions, field, year).map((document) => ({
            document,
            rules: rules.promotions,
          })),
  };
}

const rowOf = (of: Placed, { rounding }: MarkingScheme): StandingRow => ({
  entryId: of.entry.id,
  contestantId: of.entry.contestantId,
  number: of.entry.number,
  place: of.place,
  sharedBy: of.sharedBy,
  status: of.word.status,
  exactTotal: of.total && exact(of.total),
  total: of.total && shown(of.total, rounding),
  carried: of.carried && shown(of.carried, rounding),
  modules: of.result.modules.map(({ value }) => (isValue(value) ? shown(value, rounding) : null)),
  marked: of.result.marked,
  expected: of.result.expected,
  isComplete: of.result.isComplete,
  needsDecision: of.needsDecision,
});

const ids = (all: readonly Placed[]) => all.map(({ entry }) => entry.id);
const advancementDocument = (of: GoingOn): AdvancementDocument => ({
  starters: of.starters,
  advancing: ids(of.advancing),
  reserves: ids(of.reserves),
  undecided: of.undecided.map(ids),
  nextIn: ids(of.nextIn),
});

const stageDocument = (of: Outcome, promotions: StageDocument['promotions']): StageDocument => ({
  tradeId: of.trade.id,
  stageId: of.stage.id,
  isClosed: of.book.isClosed,
  standings: of.places.map((place) => rowOf(place, of.stage.rules.scheme)),
  advancement: of.goingOn && advancementDocument(of.goingOn),
  awards: of.titles.map(({ of: { entry }, ruleId }) => ({ contestantId: entry.contestantId, ruleId })),
  promotions,
});

/** Points of whoever lost the place by a status or a veto count for nobody's unit. */
const losesTotal = (of: Placed, ranking: RankingRule): boolean =>
  of.place === null && (of.result.losesPlace || statusOf(of, ranking).place === 'none');

/** Places over all stages: the last stage, then whoever was cut before it (STG-1). */
function overallOf(stages: readonly Outcome[]): (TradePlace & { readonly outcome: Outcome })[] {
  const overall: (TradePlace & { readonly outcome: Outcome })[] = [];
  const begun = stages.filter(({ book }) => book.isBegun);
  for (const outcome of begun.reverse()) {
    const ahead = overall.length;
    const cut = outcome.places.filter(
      ({ entry }) => !overall.some(({ of }) => of.entry.contestantId === entry.contestantId),
    );
    for (const of of cut) {
      const awardIds = stages.flatMap(({ titles }) =>
        titles
          .filter((title) => title.of.entry.contestantId === of.entry.contestantId)
          .map(({ ruleId }) => ruleId),
      );
      const place = of.place === null ? null : Math.max(of.place, ahead + 1);
      const { ranking } = outcome.stage.rules;
      overall.push({
        of,
        place,
        sharedBy: of.sharedBy,
        effect: statusOf(of, ranking),
        total: losesTotal(of, ranking) ? null : of.total,
        hasStarted: hasStarted(of, ranking),
        awardIds,
        outcome,
      });
    }
  }
  return overall;
}

function participationOf({ trades, units }: Archive): ParticipationDocument[] {
  const all = trades.flatMap(({ participations }) => participations);
  const byId = [...units].sort((a, b) => (a.id < b.id ? -1 : 1));
  return byId.flatMap(({ id, headcount }) => {
    const mine = all.filter(({ unitId }) => unitId === id);
    if (mine.length === 0) return [];
    const entrants = mine.reduce((sum, one) => sum + one.entrants, 0);
    const rate = headcount === 0 ? null : exact(over(whole(entrants), whole(headcount)));
    return [{ unitId: id, entrants, headcount, rate }];
  });
}

const inOrder = <T extends { readonly ordinal: number }>(all: readonly T[]): T[] =>
  [...all].sort((a, b) => a.ordinal - b.ordinal);

/** All results of an archive, computed a second time (LAW-14). */
export function oracleDocument(archive: Archive): StandingsDocument {
  const books = foldOf(archive);
  const byTrade = inOrder(archive.trades).map((trade) => {
    const stages: Outcome[] = [];
    for (const stage of inOrder(trade.stages).filter(hasScheme)) {
      const book = books.get(stage.id) ?? emptyBook();
      stages.push(outcomeOf(archive, trade, stage, { book, before: stages }));
    }
    return { trade, stages, overall: overallOf(stages) };
  });
  const stages = byTrade.flatMap((trade) => trade.stages);
  const promotions = oncePerPerson(stages.map(({ proposals }) => proposals));
  const fields = byTrade.map(({ trade, overall, stages: of }): TradeField => ({
    tradeId: trade.id,
    better: of.length === 0 ? 'higher' : betterOf(of.at(-1)!.stage.rules.scheme),
    places: overall,
  }));
  const last = archive.ledger.at(-1);
  const contested = fields.filter((_, index) =>
    byTrade[index]!.trade.stages.some((stage) => stage.kind !== 'review'),
  );
  return {
    format: 'baigong-standings',
    version: 2,
    competitionId: archive.competition.id,
    ledgerSeq: last?.seq ?? 0,
    ledgerHash: last?.hash ?? '0'.repeat(64),
    stages: stages.map((stage, index) => stageDocument(stage, promotions[index]!)),
    trades: byTrade.map(({ trade, overall }, index): TradeDocument => ({
      tradeId: trade.id,
      overall: overall.map(({ of, place, outcome }) => ({
        contestantId: of.entry.contestantId,
        place,
        stageId: outcome.stage.id,
        total: of.total && shown(of.total, outcome.stage.rules.scheme.rounding),
      })),
      units: (trade.unitResults ?? []).map((rule) => unitRanking(rule, [fields[index]!], archive)),
    })),
    units: (archive.competition.unitResults ?? []).map((rule) => unitRanking(rule, contested, archive)),
    participation: participationOf(archive),
  };
}
