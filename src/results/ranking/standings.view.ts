import type { StandingsView, StandingView } from '../../contract/results';
import type { ContestantId } from '../../domain/kernel/ids';
import { formatPoints } from '../../domain/kernel/format-points';
import { ratioText } from '../../domain/kernel/ratio-text';
import type { Standing } from '../../domain/ranking/standing';
import type { Rounding } from '../../domain/scheme/marking-scheme';
import { shownPoints } from '../../domain/tally/shown-points';
import type { NamedContestant } from '../../setup/entries/contestants.read-model';
import type { StageContext } from '../../setup/stages/stage-context';
import type { StageStandings } from './standings.read-model';

export function toStandingsView(
  context: StageContext,
  { standings, book }: StageStandings,
  people: ReadonlyMap<ContestantId, NamedContestant>,
): StandingsView {
  const { scheme } = context.rules;
  return {
    stageId: context.stageId,
    seq: book.seq,
    isClosed: book.isClosed,
    modules: (scheme?.modules ?? []).map((module) => ({
      moduleId: module.id,
      name: module.name,
      weight: module.weight,
      full: formatPoints(module.fullMarks),
    })),
    standings: scheme
      ? standings.map((standing) => toStandingView(context, scheme.rounding, standing, people))
      : [],
  };
}

function toStandingView(
  context: StageContext,
  rounding: Rounding,
  { entryId, place, sharedBy, separation, tally }: Standing,
  people: ReadonlyMap<ContestantId, NamedContestant>,
): StandingView {
  const entry = context.entriesById.get(entryId);
  const person = entry && people.get(entry.contestantId);
  if (!entry || !person) throw new Error(`entry ${entryId} stands in a ranking without a person`);
  return {
    entryId,
    number: entry.number,
    contestantId: person.id,
    contestantName: person.name,
    unitName: person.unitName,
    place,
    sharedBy,
    separation,
    total: shownPoints(tally.total, rounding),
    exactTotal: tally.total && ratioText(tally.total),
    modules: tally.modules.map((module) => shownPoints(module.value, rounding)),
    marked: tally.marked,
    expected: tally.expected,
  };
}
