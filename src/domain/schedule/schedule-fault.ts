import type { EntryId } from '../kernel/ids';
import type { RuleFault, RuleFaultCode } from '../kernel/rule-fault';
import type { Placement, Session, StageSchedule } from './session';

const MONTH_MS = 31 * 24 * 60 * 60_000;

/** The first index at which a key stands for the second time; -1 when none does. */
function secondOf<T>(list: readonly T[], keyOf: (member: T) => string): number {
  const seen = new Set<string>();
  return list.findIndex((member) => seen.size === seen.add(keyOf(member)).size);
}

function sessionFault(session: Session): Pick<RuleFault, 'path' | 'fault'> | null {
  const length = Date.parse(session.endsAt) - Date.parse(session.startsAt);
  // An instant may have the right form and be none: the 31st of February.
  if (Number.isNaN(length)) return { path: 'startsAt', fault: 'wrong-value' };
  if (length <= 0) return { path: 'endsAt', fault: 'not-in-order' };
  return length > MONTH_MS ? { path: 'endsAt', fault: 'out-of-range' } : null;
}

const benchOf = ({ sessionId, batch, station }: Placement): string => `${sessionId} ${batch} ${station}`;

function placementFault(
  { entryId, sessionId, batch, station }: Placement,
  sessions: ReadonlyMap<string, Session>,
  entries: ReadonlySet<EntryId>,
): { readonly path: string; readonly fault: RuleFaultCode } | null {
  const session = sessions.get(sessionId);
  if (!entries.has(entryId)) return { path: 'entryId', fault: 'unknown-name' };
  if (!session) return { path: 'sessionId', fault: 'unknown-name' };
  if (batch > session.batches) return { path: 'batch', fault: 'out-of-range' };
  return station > session.stations ? { path: 'station', fault: 'out-of-range' } : null;
}

/**
 * The first thing that cannot be in a schedule (SES-1): a session that ends before it begins, somebody who is not in the stage or
 * stands twice, a batch or station that is not there, two at one station at the same time. Null when it can stand.
 */
export function scheduleFault(
  { sessions, placements }: Pick<StageSchedule, 'sessions' | 'placements'>,
  entries: ReadonlySet<EntryId>,
): RuleFault | null {
  const at = (path: string, fault: RuleFaultCode): RuleFault => ({ path, fault });
  for (const [index, session] of sessions.entries()) {
    const wrong = sessionFault(session);
    if (wrong) return at(`sessions[${index}].${wrong.path}`, wrong.fault);
  }
  const twice = secondOf(sessions, ({ id }) => id);
  if (twice >= 0) return at(`sessions[${twice}].id`, 'duplicate');
  const byId = new Map(sessions.map((session) => [session.id, session]));
  for (const [index, placement] of placements.entries()) {
    const wrong = placementFault(placement, byId, entries);
    if (wrong) return at(`placements[${index}].${wrong.path}`, wrong.fault);
  }
  const twicePlaced = secondOf(placements, ({ entryId }) => entryId);
  if (twicePlaced >= 0) return at(`placements[${twicePlaced}].entryId`, 'duplicate');
  const shared = secondOf(placements, benchOf);
  return shared < 0 ? null : at(`placements[${shared}].station`, 'duplicate');
}
