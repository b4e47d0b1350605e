import { groupBy } from '../kernel/group-by';
import type { ContestantId, EntryId } from '../kernel/ids';
import type { TieDecision } from '../ledger/stage-book';
import { rankEntries } from '../ranking/rank-entries';
import type { Standing } from '../ranking/standing';
import type { StageMoment } from '../stage/ranked-stage';
import { resultsOf, type ResultTerms, type StageResults } from '../stage/stage-results';
import { rankingOf } from '../stage/stage-standings';

/** What hangs on the order of people who are tied. */
export const TIE_TOUCHES = ['advancement', 'awards', 'promotions'] as const;

export type TieTouch = (typeof TIE_TOUCHES)[number];

/** People who share a place, of whom somebody has to say who is before whom. */
export interface OpenTie {
  readonly place: number;
  /** In the order in which they stand. */
  readonly entries: readonly EntryId[];
  readonly touches: readonly TieTouch[];
}

/** More than so many who share one place are tried in so many orders only, spread evenly over all. */
const MOST_ORDERS = 30;

type Outcome = Readonly<Record<TieTouch, string>>;

/** What each entry gets. */
function outcomesOf({ stage }: StageMoment, results: StageResults): Map<EntryId, Outcome> {
  const going = new Set(results.advancement?.advancing.map(({ entryId }) => entryId));
  const awards = groupBy(results.awards, ({ contestantId }) => contestantId);
  const promotions = new Map(results.promotions.map((one) => [one.contestantId, one]));
  const awardsOf = (id: ContestantId): string => (awards.get(id) ?? []).map(({ ruleId }) => ruleId).join(' ');
  const gradeOf = (id: ContestantId): string => String(promotions.get(id)?.toGrade ?? '');
  return new Map(
    stage.entries.map(({ id, contestantId }): [EntryId, Outcome] => [
      id,
      {
        advancement: going.has(id) ? 'in' : '',
        awards: awardsOf(contestantId),
        promotions: gradeOf(contestantId),
      },
    ]),
  );
}

/** Each of the tied in each of their places once. */
function ordersOf(entries: readonly EntryId[]): (readonly EntryId[])[] {
  const count = Math.min(entries.length, MOST_ORDERS);
  return Array.from({ length: count }, (_, index) => {
    const first = Math.floor((index * entries.length) / count);
    return [...entries.slice(first), ...entries.slice(0, first)];
  });
}

/** The results as they would be had the tie been decided so. */
function decidedAs(moment: StageMoment, terms: ResultTerms, order: readonly EntryId[]): StageResults {
  const { book } = moment;
  const decision: TieDecision = { order, by: 'chief-judge', reason: '', seq: 0 };
  // Before those that stand: what is decided already stays.
  const then = { ...moment, book: { ...book, tieDecisions: [decision, ...book.tieDecisions] } };
  const tallies = terms.standings.map(({ tally }) => tally);
  return resultsOf(then, { ...terms, standings: rankEntries(rankingOf(then, tallies)) });
}

/** What would not be the same for everybody whichever way the tie is decided. */
function touchesOf(moment: StageMoment, terms: ResultTerms, entries: readonly EntryId[]): TieTouch[] {
  const [first, ...others] = ordersOf(entries).map((order) =>
    outcomesOf(moment, decidedAs(moment, terms, order)),
  );
  const differs = (touch: TieTouch): boolean =>
    others.some((outcomes) =>
      [...outcomes].some(([entryId, outcome]) => outcome[touch] !== first?.get(entryId)?.[touch]),
    );
  const { advancement } = terms.rules;
  // The rules say that people tied across the cut go on, or stay, together: nobody is asked (SGN-8).
  const isCutShared = advancement?.tiesAtCut === 'all-in' || advancement?.tiesAtCut === 'all-out';
  return TIE_TOUCHES.filter((touch) => !(touch === 'advancement' && isCutShared)).filter(differs);
}

const idOf = ({ entryId }: Standing): EntryId => entryId;

/**
 * The ties that somebody has to decide before a stage is published (SGN-7, SGN-8), best first: the rules ask for a decision, and
 * who goes on, has a title or is promoted hangs on it. Where places may be shared, only people tied across a cut that the desk
 * decides are such.
 */
export function openTies(moment: StageMoment, terms: ResultTerms): OpenTie[] {
  const tied = groupBy(
    terms.standings.filter(({ needsDecision }) => needsDecision),
    ({ place }) => place,
  );
  const ofPlaces = [...tied].flatMap(([place, rows]): OpenTie[] => {
    const entries = rows.map(idOf);
    const touches = place === null ? [] : touchesOf(moment, terms, entries);
    return place === null || touches.length === 0 ? [] : [{ place, entries, touches }];
  });
  const known = new Set(ofPlaces.flatMap(({ entries }) => entries));
  const atCut = (resultsOf(moment, terms).advancement?.undecided ?? []).flatMap((rows): OpenTie[] => {
    const place = rows[0]?.place ?? null;
    const isNew = place !== null && rows.every(({ entryId }) => !known.has(entryId));
    return isNew ? [{ place, entries: rows.map(idOf), touches: ['advancement'] }] : [];
  });
  return [...ofPlaces, ...atCut].toSorted((a, b) => a.place - b.place);
}
