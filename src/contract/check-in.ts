import type { EntryId, StageId } from '../domain/kernel/ids';

/** PUT /api/marking/stages/:stageId/check-in. */
export interface CheckInSessionBody {
  readonly startsAt: string;
  readonly lateMinutes: number;
}

/** POST /api/marking/stages/:stageId/check-in/arrivals: what was typed or scanned. */
export interface ArrivalBody {
  readonly ticket: string;
}

export interface CheckInRow {
  readonly entryId: EntryId;
  readonly number: string;
  /** For the staff at the door, never for judges; empty while the people are sealed. */
  readonly contestantName: string;
  readonly unitName: string;
  /** Null: has not come. */
  readonly arrivedAt: string | null;
  readonly isLate: boolean;
}

/** Who it was. `isAgain`: had come before, and the first time stands. */
export interface ArrivalView extends CheckInRow {
  readonly isAgain: boolean;
}

export interface CheckInSessionView extends CheckInSessionBody {
  /** When somebody is absent who has not come. */
  readonly endsAt: string;
  /** Set when the limit has passed and whoever was missing has been set absent. */
  readonly endedAt: string | null;
}

/** GET /api/marking/stages/:stageId/check-in. */
export interface CheckInView {
  readonly stageId: StageId;
  readonly session: CheckInSessionView | null;
  /** What the schedule offers: start and limit of the last session; null where there is none. */
  readonly planned: CheckInSessionBody | null;
  /** By number. */
  readonly rows: readonly CheckInRow[];
}
