import type { AccountId } from '../domain/kernel/ids';

/** Every node forgets these sessions and closes their sockets. */
export const SESSIONS_ENDED = 'session.ended.v1';

export interface SessionsEnded {
  readonly sessionIds: readonly string[];
  /** When all sessions of an account ended: also those that were opened a moment before. */
  readonly accountId: AccountId | null;
}

/** Every node reads anew what an account may do. Its sessions live on. */
export const GRANTS_CHANGED = 'account.granted.v1';

export interface GrantsChanged {
  readonly accountId: AccountId;
}
