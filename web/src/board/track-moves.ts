import type { BoardSnapshot } from '#contract/live';

/** How long an arrow stays. */
export const ARROW_MS = 10_000;

export interface Move {
  /** Positive: up by so many places. */
  readonly places: number;
  readonly untilMs: number;
}

export type Moves = ReadonlyMap<string, Move>;

/** The arrows after a new board, by entryId: rows whose place changed, and older arrows that have time left. */
export function trackMoves(
  moves: Moves,
  boards: { readonly before: BoardSnapshot | null; readonly after: BoardSnapshot },
  nowMs: number,
): Moves {
  const places = new Map<string, number | null>();
  for (const stage of boards.before?.stages ?? []) {
    for (const row of stage.rows) places.set(row.entryId, row.place);
  }
  const next = new Map([...moves].filter(([, move]) => move.untilMs > nowMs));
  for (const stage of boards.after.stages) {
    for (const row of stage.rows) {
      const old = places.get(row.entryId);
      if (old === undefined || old === null || row.place === null || old === row.place) continue;
      next.set(row.entryId, { places: old - row.place, untilMs: nowMs + ARROW_MS });
    }
  }
  return next;
}
