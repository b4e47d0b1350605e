import { stageResults, type StageResults } from '../stage/stage-results';
import type { StageMoment } from '../stage/ranked-stage';
import type { EntryId } from '../kernel/ids';
import type { Grade } from '../promotion/ladder';
import type { Standing } from '../ranking/standing';
import type { MarkingScheme } from '../scheme/marking-scheme';
import type { StageRules } from '../stage-rules/stage-rules';
import { shownPoints } from '../tally/shown-points';
import { chanceOf } from './chance';
import { momentOf, simulateStage, type SimulatedStage } from './simulate-stage';

/** One row of what would come out. */
export interface PreviewRow {
  readonly number: string;
  readonly place: number | null;
  readonly total: string | null;
  /** Whether it goes on, comes in as a reserve, or waits for a decision. */
  readonly goes: 'yes' | 'reserve' | 'waits' | null;
  /** Ids of its award rows. */
  readonly awards: readonly string[];
  readonly toGrade: Grade | null;
}

/** What the rules make of one set of marks. */
export interface PreviewOutcome {
  /** Best first. */
  readonly rows: readonly PreviewRow[];
  readonly placed: number;
  /** Places that more than one has. */
  readonly shared: number;
  /** How many share a place that somebody has to decide. */
  readonly toDecide: number;
  /** Null where the rules send nobody on. */
  readonly advancement: { readonly goOn: number; readonly reserves: number; readonly waiting: number } | null;
  /** How many have each title, by the id of its row; those that nobody has are 0. */
  readonly awards: ReadonlyMap<string, number>;
  /** How many rise to each level, highest first. */
  readonly promotions: readonly { readonly grade: Grade; readonly count: number }[];
}

export interface Preview extends PreviewOutcome {
  /** The same marks with the first two exactly equal; null where there are not two. */
  readonly tieAtTop: PreviewOutcome | null;
  /** The same marks with the two on either side of the cut exactly equal; null where there is no cut among them. */
  readonly tieAtCut: PreviewOutcome | null;
}

export interface PreviewQuestion {
  readonly entrants: number;
  readonly seed: number;
  /** The year of the competition: some promotions are one a year. */
  readonly year: number;
}

const countOf = (ids: readonly string[], all: readonly string[]): Map<string, number> => {
  const counts = new Map(all.map((id) => [id, 0]));
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
};

const promotionsOf = ({ promotions }: StageResults): PreviewOutcome['promotions'] => {
  const counts = new Map<Grade, number>();
  for (const { toGrade } of promotions)
    if (toGrade !== null) counts.set(toGrade, (counts.get(toGrade) ?? 0) + 1);
  return [...counts].toSorted(([a], [b]) => a - b).map(([grade, count]) => ({ grade, count }));
};

const goesOf = ({ advancement }: StageResults): ((id: EntryId) => PreviewRow['goes']) => {
  const ids = (standings: readonly Standing[] = []): Set<EntryId> =>
    new Set(standings.map(({ entryId }) => entryId));
  const yes = ids(advancement?.advancing);
  const reserve = ids(advancement?.reserves);
  const waits = ids(advancement?.undecided.flat());
  return (id) => (yes.has(id) ? 'yes' : reserve.has(id) ? 'reserve' : waits.has(id) ? 'waits' : null);
};

const rowsOf = ({ stage }: StageMoment, results: StageResults): PreviewRow[] => {
  const entryOf = new Map(stage.entries.map((entry) => [entry.id, entry]));
  const goes = goesOf(results);
  const gradeOf = new Map(results.promotions.map(({ contestantId, toGrade }) => [contestantId, toGrade]));
  return results.standings.map(({ entryId, place, tally }) => {
    const entry = entryOf.get(entryId);
    return {
      number: entry?.number ?? '',
      place,
      total: shownPoints(tally.total, stage.scheme.rounding),
      goes: goes(entryId),
      awards: results.awards
        .filter(({ contestantId }) => contestantId === entry?.contestantId)
        .map(({ ruleId }) => ruleId),
      toGrade: (entry && gradeOf.get(entry.contestantId)) ?? null,
    };
  });
};

const outcomeOf = (moment: StageMoment, rules: StageRules, year: number): PreviewOutcome => {
  const results = stageResults(moment, rules, year);
  const { standings, advancement } = results;
  const placed = standings.filter(({ place }) => place !== null);
  return {
    rows: rowsOf(moment, results),
    placed: placed.length,
    shared: new Set(placed.filter(({ sharedBy }) => sharedBy > 1).map(({ place }) => place)).size,
    toDecide: standings.filter(({ needsDecision }) => needsDecision).length,
    advancement: advancement && {
      goOn: advancement.advancing.length,
      reserves: advancement.reserves.length,
      waiting: advancement.undecided.flat().length,
    },
    awards: countOf(
      results.awards.map(({ ruleId }) => ruleId),
      rules.awards.map(({ id }) => id),
    ),
    promotions: promotionsOf(results),
  };
};

/** The same stage where one entry was given exactly what another was, and brings the same from before. */
const withTie = (stage: SimulatedStage, [from, to]: readonly [string, string]): SimulatedStage => {
  const entryOf = (number: string): SimulatedStage['entries'][number] =>
    stage.entries.find((entry) => entry.number === number)!;
  const [first, second] = [entryOf(from), entryOf(to)];
  const facts = (stage.factsByEntry.get(first.id) ?? []).map((fact) =>
    'entryId' in fact ? { ...fact, entryId: second.id } : fact,
  );
  const earlier = [...stage.earlier].map(([stageId, points]) => {
    const same = points.get(first.contestantId);
    return [stageId, same ? new Map([...points, [second.contestantId, same]]) : points] as const;
  });
  return {
    ...stage,
    factsByEntry: new Map([...stage.factsByEntry, [second.id, facts]]),
    earlier: new Map(earlier),
  };
};

/** The last who goes on and the first who does not, in the order of places. */
const cutIn = (rows: readonly PreviewRow[]): readonly [string, string] | null => {
  const placed = rows.filter(({ place }) => place !== null);
  const last = placed.findLastIndex(({ goes }) => goes === 'yes');
  const [inside, outside] = [placed[last], placed[last + 1]];
  return inside && outside ? [inside.number, outside.number] : null;
};

/**
 * What would come out of a stage's rules (PRV-1 … PRV-4): simulated marks of so many entrants, run through the same tally, ranking,
 * advancement, titles and promotions as real ones. The same seed gives the same; nothing of it is kept.
 */
export function previewStage(
  rules: StageRules & { readonly scheme: MarkingScheme },
  { entrants, seed, year }: PreviewQuestion,
): Preview {
  const { scheme } = rules;
  const stage = simulateStage(rules, scheme, entrants, chanceOf(seed));
  const outcome = outcomeOf(momentOf(rules, scheme, stage), rules, year);
  const tied = (pair: readonly [string, string] | null): PreviewOutcome | null =>
    pair && outcomeOf(momentOf(rules, scheme, withTie(stage, pair)), rules, year);
  const [first, second] = outcome.rows.filter(({ place }) => place !== null);
  return {
    ...outcome,
    tieAtTop: tied(first && second ? [first.number, second.number] : null),
    tieAtCut: tied(cutIn(outcome.rows)),
  };
}
