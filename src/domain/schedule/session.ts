import type { EntryId, SessionId } from '../kernel/ids';

/** A time slot at the benches: when, where, how many work at once and how often the benches are filled. */
export interface Session {
  readonly id: SessionId;
  /** ISO instants. */
  readonly startsAt: string;
  readonly endsAt: string;
  /** The hall, as people call it. */
  readonly place: string;
  /** Empty where the name says enough. */
  readonly address: string;
  readonly stations: number;
  readonly batches: number;
  /** How long after the start somebody may still come. */
  readonly lateMinutes: number;
}

/** Where and when somebody works. Batches and stations are counted from 1. */
export interface Placement {
  readonly entryId: EntryId;
  readonly sessionId: SessionId;
  readonly batch: number;
  readonly station: number;
}

/** The sessions of a stage and who works where in them. */
export interface StageSchedule {
  readonly sessions: readonly Session[];
  readonly placements: readonly Placement[];
  /** What the organizer has everybody read, printed on the ticket; empty: nothing. */
  readonly hallRules: string;
}

export const EMPTY_SCHEDULE: StageSchedule = { sessions: [], placements: [], hallRules: '' };

/** How many a session takes. */
export function capacityOf({ stations, batches }: Session): number {
  return stations * batches;
}

/** Sessions as they come in time; of those that begin together, by id. */
export function inOrder<Slot extends Pick<Session, 'id' | 'startsAt'>>(sessions: readonly Slot[]): Slot[] {
  const timeOf = ({ startsAt }: Slot): number => Date.parse(startsAt);
  return sessions.toSorted((a, b) => timeOf(a) - timeOf(b) || (a.id < b.id ? -1 : 1));
}

type Slot = Pick<Session, 'startsAt' | 'endsAt'>;

/** Whether two slots share a moment. One that begins as the other ends does not. */
export function overlaps(a: Slot, b: Slot): boolean {
  const [from, to] = [Date.parse(a.startsAt), Date.parse(a.endsAt)];
  return from < Date.parse(b.endsAt) && Date.parse(b.startsAt) < to;
}
