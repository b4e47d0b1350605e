import { carryOverKindOf, RESTART } from '../carry-over/carry-over-rule';
import type { EarlierPoints } from '../carry-over/carry-over-kind';
import type { Person } from '../eligibility/person';
import type { ContestantId, EntryId, StageId } from '../kernel/ids';
import type { Ratio } from '../kernel/ratio';
import type { RankingInput } from '../ranking/classify';
import { rankEntries } from '../ranking/rank-entries';
import type { Standing } from '../ranking/standing';
import { tallyEntry } from '../tally/tally-entry';
import type { Tally } from '../tally/tally';
import type { PointsByStage, RankedStage, StageEntry, StageMoment } from './ranked-stage';

/** An entry's tally at one moment, with what its person brings from earlier stages. */
export function tallyOfEntry({ stage, book, earlier }: StageMoment, entry: StageEntry): Tally {
  const rule = stage.carryOver ?? RESTART;
  const pointsIn = (stageId: StageId): EarlierPoints | undefined =>
    earlier?.get(stageId)?.get(entry.contestantId);
  return tallyEntry({
    entryId: entry.id,
    scheme: stage.scheme,
    seats: stage.seats,
    sheets: book.sheetsByEntry.get(entry.id),
    record: book.recordsByEntry.get(entry.id),
    carry: carryOverKindOf(rule).carry(rule, pointsIn),
  });
}

/** What a map by person says, by the entries of a stage. */
function byEntry<Value>(
  { entries }: RankedStage,
  byPerson: ReadonlyMap<ContestantId, Value> | undefined,
): Map<EntryId, Value> {
  const found = new Map<EntryId, Value>();
  if (!byPerson) return found;
  for (const { id, contestantId } of entries) {
    const value = byPerson.get(contestantId);
    if (value !== undefined) found.set(id, value);
  }
  return found;
}

/** The people behind a stage's entries, as rules may know them. */
export function peopleOf({ stage, people }: StageMoment): Map<EntryId, Person> {
  return byEntry(stage, people);
}

/** Totals of earlier stages by this stage's entries, where a rule of this stage asks for them. */
export function earlierTotals(
  stage: RankedStage,
  earlier: PointsByStage | undefined,
): Map<StageId, Map<EntryId, Ratio>> {
  const totals = new Map<StageId, Map<EntryId, Ratio>>();
  for (const [stageId, points] of earlier ?? []) {
    const ofStage = new Map<EntryId, Ratio>();
    for (const [entryId, { total }] of byEntry(stage, points)) if (total) ofStage.set(entryId, total);
    totals.set(stageId, ofStage);
  }
  return totals;
}

/** What places are computed from, besides the tallies. */
export function rankingOf(moment: StageMoment, tallies: readonly Tally[]): RankingInput {
  const { stage, book, earlier } = moment;
  return {
    tallies,
    rule: stage.ranking,
    scheme: stage.scheme,
    records: book.recordsByEntry,
    decisions: book.tieDecisions,
    people: peopleOf(moment),
    earlier: earlierTotals(stage, earlier),
  };
}

/** The one way from a stage's book to its standings (ARC-1): server and archive reader both go it. Best first. */
export function stageStandings(moment: StageMoment): Standing[] {
  const tallies = moment.stage.entries.map((entry) => tallyOfEntry(moment, entry));
  return rankEntries(rankingOf(moment, tallies));
}

/** What a stage's standings bring to later stages, by person. */
export function pointsOf(
  { entries }: RankedStage,
  standings: readonly Standing[],
): Map<ContestantId, EarlierPoints> {
  const contestantOf = new Map(entries.map(({ id, contestantId }) => [id, contestantId]));
  return new Map(
    standings.map(({ entryId, tally: { own, total } }) => [contestantOf.get(entryId)!, { own, total }]),
  );
}
