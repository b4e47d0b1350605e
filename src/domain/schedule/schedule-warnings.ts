import type { ContestantId, EntryId, SessionId, StageId } from '../kernel/ids';
import { groupBy } from '../kernel/group-by';
import { overlaps, type Placement, type Session, type StageSchedule } from './session';
import type { PlacedEntry } from './propose-placements';

/** A session of any stage of the competition. */
export interface SessionElsewhere {
  readonly stageId: StageId;
  readonly session: Session;
}

/** When somebody works in another stage. */
export interface WorkElsewhere extends SessionElsewhere {
  readonly contestantId: ContestantId;
}

/** Two sessions that share a place and a moment. */
export interface SessionOverlap {
  readonly sessionId: SessionId;
  readonly with: SessionElsewhere;
}

/** Somebody who would work at two places at once. */
export interface PersonClash {
  readonly entryId: EntryId;
  readonly sessionId: SessionId;
  readonly with: SessionElsewhere;
}

export interface ScheduleWarnings {
  readonly unplaced: readonly EntryId[];
  readonly clashes: readonly PersonClash[];
  readonly overlaps: readonly SessionOverlap[];
}

export interface ScheduleField {
  readonly stageId: StageId;
  readonly entries: readonly PlacedEntry[];
  /** Sessions of the other stages. */
  readonly sessionsElsewhere: readonly SessionElsewhere[];
  /** Who works when in the other stages. */
  readonly workElsewhere: readonly WorkElsewhere[];
}

/** A hall is the same however its name is spaced or wide its letters are. */
const placeKey = ({ place }: Session): string => place.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();

function overlapsOf(sessions: readonly Session[], field: ScheduleField): SessionOverlap[] {
  const here = sessions.map((session): SessionElsewhere => ({ stageId: field.stageId, session }));
  return sessions.flatMap((session, index) =>
    [...here.slice(index + 1), ...field.sessionsElsewhere]
      .filter((other) => placeKey(other.session) === placeKey(session) && overlaps(other.session, session))
      .map((other) => ({ sessionId: session.id, with: other })),
  );
}

function clashesOf({ sessions, placements }: ScheduleParts, field: ScheduleField): PersonClash[] {
  const sessionById = new Map(sessions.map((session) => [session.id, session]));
  const work = groupBy(field.workElsewhere, ({ contestantId }) => contestantId);
  const personOf = new Map(field.entries.map(({ id, contestantId }) => [id, contestantId]));
  return placements.flatMap(({ entryId, sessionId }) => {
    const contestantId = personOf.get(entryId) ?? null;
    const session = sessionById.get(sessionId);
    const others = contestantId === null ? [] : (work.get(contestantId) ?? []);
    return others
      .filter((other) => session && overlaps(other.session, session))
      .map(({ stageId, session: there }) => ({ entryId, sessionId, with: { stageId, session: there } }));
  });
}

type ScheduleParts = Pick<StageSchedule, 'sessions' | 'placements'>;

/** What an organizer should look at before the tickets are printed (SES-5): it may stand, and it is said. */
export function scheduleWarnings(schedule: ScheduleParts, field: ScheduleField): ScheduleWarnings {
  const placed = new Set(schedule.placements.map(({ entryId }) => entryId));
  return {
    unplaced: field.entries.flatMap(({ id }) => (placed.has(id) ? [] : [id])),
    clashes: clashesOf(schedule, field),
    overlaps: overlapsOf(schedule.sessions, field),
  };
}

/** Who would come to another place or another time than before: what a confirmation names (SES-6). */
export function movedEntries(before: ScheduleParts, after: ScheduleParts): EntryId[] {
  const whereOf = ({ sessions, placements }: ScheduleParts): Map<EntryId, string> => {
    const byId = new Map(sessions.map((session) => [session.id, session]));
    return new Map(placements.map((placement) => [placement.entryId, whereabouts(placement, byId)]));
  };
  const [was, is] = [whereOf(before), whereOf(after)];
  return [...was].flatMap(([entryId, where]) => (is.get(entryId) === where ? [] : [entryId]));
}

function whereabouts(
  { sessionId, batch, station }: Placement,
  sessions: ReadonlyMap<SessionId, Session>,
): string {
  const session = sessions.get(sessionId);
  const slot = session && [session.startsAt, session.endsAt, session.place, session.address];
  return JSON.stringify([slot, batch, station]);
}
