import type { ScheduleView } from '#contract/schedule';
import { inPlaceOrder } from '#domain/schedule/propose-placements';
import type { ScheduleWarnings } from '#domain/schedule/schedule-warnings';
import {
  capacityOf,
  inOrder,
  type Placement,
  type Session,
  type StageSchedule,
} from '#domain/schedule/session';

/** A schedule while it is changed on the page; nothing of it is on the server before it is saved. */
export interface ScheduleDraft extends StageSchedule {
  /** What was last said of it: of the saved one, or of the last proposal. */
  readonly warnings: ScheduleWarnings;
  readonly isChanged: boolean;
}

export function draftOf({ schedule, warnings }: ScheduleView): ScheduleDraft {
  return { ...schedule, warnings, isChanged: false };
}

/** Puts a session in, or in the place of the one before. Who stood where there is no bench any more has no place. */
export function withSession(draft: ScheduleDraft, session: Session): ScheduleDraft {
  const others = draft.sessions.filter(({ id }) => id !== session.id);
  const fits = ({ sessionId, batch, station }: Placement): boolean =>
    sessionId !== session.id || (batch <= session.batches && station <= session.stations);
  return {
    ...draft,
    sessions: inOrder([...others, session]),
    placements: draft.placements.filter(fits),
    isChanged: true,
  };
}

export function withoutSession(draft: ScheduleDraft, id: Session['id']): ScheduleDraft {
  return {
    ...draft,
    sessions: draft.sessions.filter((session) => session.id !== id),
    placements: draft.placements.filter(({ sessionId }) => sessionId !== id),
    isChanged: true,
  };
}

/** Puts somebody at a bench; who stood there takes the place she left, or has none. */
export function withPlacement(draft: ScheduleDraft, to: Placement): ScheduleDraft {
  const left = draft.placements.find(({ entryId }) => entryId === to.entryId);
  const isTo = ({ sessionId, batch, station }: Placement): boolean =>
    sessionId === to.sessionId && batch === to.batch && station === to.station;
  const there = draft.placements.find((one) => isTo(one) && one.entryId !== to.entryId);
  const others = draft.placements.filter((one) => one !== left && one !== there);
  const swapped = there && left ? [{ ...left, entryId: there.entryId }] : [];
  return {
    ...draft,
    placements: inPlaceOrder([...others, to, ...swapped], draft.sessions),
    isChanged: true,
  };
}

export interface SessionLine {
  readonly session: Session;
  readonly capacity: number;
  readonly placements: readonly Placement[];
}

/** Each session with who works in it. */
export function linesOf({ sessions, placements }: StageSchedule): SessionLine[] {
  const sorted = inPlaceOrder(placements, sessions);
  return inOrder(sessions).map((session) => ({
    session,
    capacity: capacityOf(session),
    placements: sorted.filter(({ sessionId }) => sessionId === session.id),
  }));
}
