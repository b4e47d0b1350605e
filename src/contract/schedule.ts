import type { EntryId, StageId } from '../domain/kernel/ids';
import type { ScheduleWarnings } from '../domain/schedule/schedule-warnings';
import type { Placement, Session, StageSchedule } from '../domain/schedule/session';

/** What placing goes by: a draw of stations, a draw of the order, or the numbers. */
export type PlacementBasis = 'stations' | 'order' | 'number';

/** PUT /api/stages/:stageId/schedule. */
export interface ScheduleBody extends StageSchedule {
  /** The version that was changed; 0: there was none. */
  readonly version: number;
}

/** POST /api/stages/:stageId/schedule/proposal: nothing is written. */
export interface ProposalBody {
  readonly sessions: readonly Session[];
  /** Who stays where she is. */
  readonly placements: readonly Placement[];
}

export interface ProposalView {
  readonly basis: PlacementBasis;
  readonly placements: readonly Placement[];
  readonly warnings: ScheduleWarnings;
}

/** Somebody of the stage; null while people are hidden. */
export interface ScheduledEntryView {
  readonly entryId: EntryId;
  readonly number: string;
  readonly contestantName: string | null;
  readonly unitName: string | null;
}

/** GET /api/stages/:stageId/schedule. */
export interface ScheduleView {
  readonly stageId: StageId;
  readonly version: number;
  /** Null before anything was saved. */
  readonly savedAt: string | null;
  readonly savedByName: string | null;
  readonly schedule: StageSchedule;
  readonly basis: PlacementBasis;
  readonly isSealed: boolean;
  /** By number. */
  readonly entries: readonly ScheduledEntryView[];
  readonly warnings: ScheduleWarnings;
}

/** The answer to saving. */
export interface SavedSchedule {
  readonly version: number;
  /** Who comes to another place or time than before. */
  readonly moved: readonly EntryId[];
}
