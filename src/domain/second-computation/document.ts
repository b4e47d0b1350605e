import type { Archive, ArchivedTrade } from '../archive/archive';
import type {
  AdvancementDocument,
  ParticipationDocument,
  StageDocument,
  StandingRow,
  StandingsDocument,
  TradeDocument,
} from '../archive/standings-document';
import type { RankingRule } from '../ranking/ranking-rule';
import type { MarkingScheme } from '../scheme/marking-scheme';
import type { GoingOn } from './advancement';
import { isValue } from './aspects';
import { emptyBook, foldOf, type Book } from './fold';
import { exact, over, shown, whole } from './fraction';
import { grouped } from './grouped';
import type { Title } from './honours';
import { oncePerPerson } from './promotions';
import { hasStarted, statusOf, type Placed } from './ranking';
import { inOrder, peopleOf, stagesOf, type Outcome } from './stages';
import { betterOf } from './tally';
import { unitRanking, type TradeField, type TradePlace } from './units';

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

/** A title as documents and honours name it. */
export const titleRow = ({ of: { entry }, ruleId, prize }: Title) => ({
  contestantId: entry.contestantId,
  ruleId,
  ...(prize ? { prize } : {}),
});

const stageDocument = (
  { id: tradeId }: ArchivedTrade,
  of: Outcome,
  promotions: StageDocument['promotions'],
): StageDocument => ({
  tradeId,
  stageId: of.stage.id,
  isClosed: of.book.isClosed,
  standings: of.places.map((place) => rowOf(place, of.stage.rules.scheme)),
  advancement: of.goingOn && advancementDocument(of.goingOn),
  awards: of.titles.map(titleRow),
  promotions,
});

/** Points of whoever lost the place by a status or a veto count for nobody's unit. */
const losesTotal = (of: Placed, ranking: RankingRule): boolean =>
  of.place === null && (of.result.losesPlace || statusOf(of, ranking).place === 'none');

/** Places over all stages: the last stage, then whoever was cut before it (STG-1). */
function overallOf(stages: readonly Outcome[]): (TradePlace & { readonly outcome: Outcome })[] {
  const overall: (TradePlace & { readonly outcome: Outcome })[] = [];
  const known = new Set<string>();
  const titles = grouped(
    stages.flatMap((stage) => stage.titles),
    ({ of }) => of.entry.contestantId,
  );
  const begun = stages.filter(({ book }) => book.isBegun);
  for (const outcome of begun.reverse()) {
    const ahead = overall.length;
    const cut = outcome.places.filter(({ entry }) => !known.has(entry.contestantId));
    for (const of of cut) {
      const { contestantId } = of.entry;
      known.add(contestantId);
      const awardIds = (titles.get(contestantId) ?? []).map(({ ruleId }) => ruleId);
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

function participationOf({ trades, units }: Pick<Archive, 'trades' | 'units'>): ParticipationDocument[] {
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

/** All results of an archive, computed a second time (LAW-14). */
export function secondDocument(archive: Archive): StandingsDocument {
  return secondResults(archive, foldOf(archive), archive.ledger.at(-1));
}

interface SecondTrade {
  readonly trade: ArchivedTrade;
  readonly stages: readonly Outcome[];
  readonly overall: readonly TradePlace[];
}

const fieldOf = ({ trade, overall, stages }: SecondTrade): TradeField => ({
  tradeId: trade.id,
  better: stages.length === 0 ? 'higher' : betterOf(stages.at(-1)!.stage.rules.scheme),
  places: overall,
});

/** A review of candidates is no contest of units. */
const isContested = ({ trade }: SecondTrade): boolean => trade.stages.some(({ kind }) => kind !== 'review');

/** The same where the ledger has been folded already. */
export function secondResults(
  archive: Omit<Archive, 'ledger'>,
  books: ReadonlyMap<string, Book>,
  last: { readonly seq: number; readonly hash: string } | undefined,
): StandingsDocument {
  const people = peopleOf(archive);
  const { year } = archive.competition;
  const byTrade = inOrder(archive.trades).map((trade) => {
    const stages = stagesOf(trade.stages, (id) => books.get(id) ?? emptyBook(), { people, year });
    return { trade, stages, overall: overallOf(stages) };
  });
  const stages = byTrade.flatMap(({ trade, stages: all }) => all.map((of) => ({ trade, of })));
  const promotions = oncePerPerson(stages.map(({ of }) => of.proposals));
  const fields = byTrade.map(fieldOf);
  const contested = byTrade.filter(isContested).map(fieldOf);
  return {
    format: 'baigong-standings',
    version: 2,
    competitionId: archive.competition.id,
    ledgerSeq: last?.seq ?? 0,
    ledgerHash: last?.hash ?? '0'.repeat(64),
    stages: stages.map(({ trade, of }, index) => stageDocument(trade, of, promotions[index]!)),
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
