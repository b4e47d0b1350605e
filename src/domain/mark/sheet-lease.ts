import type { AccountId } from '../kernel/ids';

/** How long a lease holds without being renewed (LEA-1). */
export const LEASE_MS = 30_000;
/** How often whoever holds a sheet renews it, and whoever waits for it asks again. */
export const RENEW_MS = 10_000;

/** A device that a person is signed in on. */
export interface Holder {
  readonly sessionId: string;
  readonly accountId: AccountId;
}

/** Who has a judge's sheet of an entry open: advice for people, never a reason to refuse a mark. */
export interface SheetLease extends Holder {
  /** One for each time it is taken; renewing keeps it. */
  readonly leaseId: string;
  readonly takenAtMs: number;
  readonly untilMs: number;
  /** Who asked for it last and was shown the holder. */
  readonly wantedBy: Holder | null;
  readonly wantedAtMs: number;
}

/** The moment, and a name for a lease that is taken now. */
export interface Moment {
  readonly nowMs: number;
  readonly leaseId: string;
}

/** What asking comes to: the lease as it is kept, whether it is the asker's, and whether somebody else has just lost it. */
export interface Held {
  readonly lease: SheetLease;
  readonly isOwn: boolean;
  readonly hasPassed: boolean;
}

const takenBy = ({ sessionId, accountId }: Holder, { nowMs, leaseId }: Moment): SheetLease => ({
  sessionId,
  accountId,
  leaseId,
  takenAtMs: nowMs,
  untilMs: nowMs + LEASE_MS,
  wantedBy: null,
  wantedAtMs: 0,
});

/** Whether it still holds. */
export function isLive({ untilMs }: SheetLease, nowMs: number): boolean {
  return untilMs > nowMs;
}

/** Somebody opens a sheet, or has it open (LEA-1, LEA-2): takes what nobody holds, renews the own, waits for another's. */
export function holdSheet(known: SheetLease | undefined, asker: Holder, moment: Moment): Held {
  const { nowMs } = moment;
  const isOwn = known?.sessionId === asker.sessionId;
  if (known && isLive(known, nowMs)) {
    const lease = isOwn
      ? { ...known, untilMs: nowMs + LEASE_MS }
      : { ...known, wantedBy: { sessionId: asker.sessionId, accountId: asker.accountId }, wantedAtMs: nowMs };
    return { lease, isOwn, hasPassed: false };
  }
  return { lease: takenBy(asker, moment), isOwn: true, hasPassed: known !== undefined && !isOwn };
}

/** Whether somebody has asked lately, and so waits to be told. */
export function isWanted({ wantedBy, wantedAtMs }: SheetLease, nowMs: number): boolean {
  return wantedBy !== null && wantedAtMs + LEASE_MS > nowMs;
}

/**
 * The chief judge takes a sheet over (LEA-4): whoever waits for it gets it, else the desk has it until the lease runs out. Null
 * where nobody holds it.
 */
export function takeOverSheet(
  known: SheetLease | undefined,
  desk: Holder,
  moment: Moment,
): SheetLease | null {
  if (!known || !isLive(known, moment.nowMs)) return null;
  return takenBy(known.wantedBy && isWanted(known, moment.nowMs) ? known.wantedBy : desk, moment);
}

/** What a tablet is called where people have to find it: the end of its session's name. */
export function tabletOf(sessionId: string): string {
  return sessionId.slice(-4).toUpperCase();
}
