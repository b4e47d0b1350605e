import type { AccountId } from '../domain/kernel/ids';

/** Every node forgets these sessions and closes their sockets. */
export const SESSIONS_ENDED = 'session.ended.v1';

export interface SessionsEnded {
  readonly sessionIds: readonly string[];
  /** When all sessions of an account ended: also those that were opened a moment before. */
  readonly accountId: AccountId | null;
}

/** Every node asks again what these accounts may do. Their sessions and sockets stay. */
export const GRANTS_CHANGED = 'grants.changed.v1';

export interface GrantsChanged {
  readonly accountIds: readonly AccountId[];
}
