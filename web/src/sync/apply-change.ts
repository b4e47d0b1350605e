import type { BoardRow, BoardSnapshot, BoardStage, BoardStageChange, RankingChanged } from '#contract/live';

function comparePlaces(a: BoardRow, b: BoardRow): number {
  const byPlace = (a.place ?? Number.POSITIVE_INFINITY) - (b.place ?? Number.POSITIVE_INFINITY);
  if (byPlace !== 0 && !Number.isNaN(byPlace)) return byPlace;
  return a.number < b.number ? -1 : a.number > b.number ? 1 : 0;
}

function changeStage(stage: BoardStage, change: BoardStageChange): BoardStage {
  const rows = new Map(stage.rows.map((row) => [row.entryId, row]));
  for (const row of change.rows) rows.set(row.entryId, row);
  return {
    ...stage,
    isClosed: change.isClosed,
    edition: change.edition,
    marked: change.marked,
    expected: change.expected,
    rows: [...rows.values()].sort(comparePlaces),
  };
}

/**
 * The board after one numbered change. A change below the number held leaves the board as it is; one with the number held is
 * applied, for a publication adds no ledger row. `gap` means that a change before this one is missing and the watcher has to
 * ask from its own number.
 */
export function applyChange(board: BoardSnapshot, change: RankingChanged): BoardSnapshot | 'gap' {
  if (change.seq < board.seq) return board;
  if (change.from > board.seq) return 'gap';
  const byStage = new Map(change.stages.map((stage) => [stage.stageId, stage]));
  if (change.stages.some(({ stageId }) => !board.stages.some((stage) => stage.stageId === stageId)))
    return 'gap';
  const stages = board.stages.map((stage) => {
    const changed = byStage.get(stage.stageId);
    return changed ? changeStage(stage, changed) : stage;
  });
  return { ...board, seq: change.seq, at: change.at, stages };
}
