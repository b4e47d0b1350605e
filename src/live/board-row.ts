import type { BoardRow } from '../contract/live';
import type { StageBook } from '../domain/ledger/stage-book';
import type { MarkedStage } from '../domain/mark/marked-stage';
import { marksExpected } from '../domain/mark/marks-due';
import type { Standing } from '../domain/ranking/standing';
import { shownPoints } from '../domain/tally/shown-points';
import type { StageContext } from '../setup/stages/stage-context';

/** A standing as the hall sees it: a number, no name. */
export function toBoardRow(
  stage: StageContext & { readonly marked: MarkedStage },
  book: StageBook,
  { entryId, place, sharedBy, tally }: Standing,
): BoardRow {
  const { rounding } = stage.marked.scheme;
  return {
    entryId,
    number: stage.entriesById.get(entryId)?.number ?? '',
    place,
    sharedBy,
    total: shownPoints(tally.total, rounding),
    modules: tally.modules.map((module) => shownPoints(module.value, rounding)),
    marked: tally.marked,
    expected: marksExpected(stage.marked, book, entryId, tally.marked),
  };
}

/** Whether two rows look the same on a board. */
export function isSameRow(a: BoardRow, b: BoardRow): boolean {
  return (
    a.place === b.place &&
    a.total === b.total &&
    a.marked === b.marked &&
    a.sharedBy === b.sharedBy &&
    a.expected === b.expected &&
    a.number === b.number &&
    a.modules.length === b.modules.length &&
    a.modules.every((points, index) => points === b.modules[index])
  );
}
