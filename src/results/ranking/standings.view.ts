import type { StandingsView, StandingView } from '../../contract/results';
import type { ContestantId } from '../../domain/kernel/ids';
import { formatPoints } from '../../domain/kernel/format-points';
import { ratioText } from '../../domain/kernel/ratio-text';
import type { StageBook } from '../../domain/ledger/stage-book';
import type { MarkedStage } from '../../domain/mark/marked-stage';
import { marksExpected } from '../../domain/mark/marks-due';
import type { Standing } from '../../domain/ranking/standing';
import { shownPoints } from '../../domain/tally/shown-points';
import type { NamedContestant } from '../../setup/entries/contestants.read-model';
import type { StageContext } from '../../setup/stages/stage-context';
import type { StageStandings } from './standings.read-model';

export function toStandingsView(
  context: StageContext,
  { standings, book }: StageStandings,
  people: ReadonlyMap<ContestantId, NamedContestant>,
): StandingsView {
  const { marked } = context;
  return {
    stageId: context.stageId,
    seq: book.seq,
    isClosed: book.isClosed,
    modules: (marked?.scheme.modules ?? []).map((module) => ({
      moduleId: module.id,
      name: module.name,
      weight: module.weight,
      full: formatPoints(module.fullMarks),
    })),
    standings: marked
      ? standings.map((standing) => toStandingView({ context, marked, book, people }, standing))
      : [],
  };
}

interface Shown {
  readonly context: StageContext;
  readonly marked: MarkedStage;
  readonly book: StageBook;
  readonly people: ReadonlyMap<ContestantId, NamedContestant>;
}

function toStandingView(
  { context, marked, book, people }: Shown,
  { entryId, place, sharedBy, separation, tally }: Standing,
): StandingView {
  const { rounding } = marked.scheme;
  const entry = context.entriesById.get(entryId);
  const person = entry && people.get(entry.contestantId);
  if (!entry || (!person && !context.isSealed))
    throw new Error(`entry ${entryId} stands in a ranking without a person`);
  return {
    entryId,
    number: entry.number,
    contestantId: entry.contestantId,
    contestantName: person?.name ?? '',
    unitName: person?.unitName ?? '',
    place,
    sharedBy,
    separation,
    total: shownPoints(tally.total, rounding),
    exactTotal: tally.total && ratioText(tally.total),
    modules: tally.modules.map((module) => shownPoints(module.value, rounding)),
    marked: tally.marked,
    expected: marksExpected(marked, book, entryId, tally.marked),
  };
}
