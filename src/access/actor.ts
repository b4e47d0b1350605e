import type { AccountId } from '../domain/kernel/ids';
import type { Grant } from '../contract/access';

/** Whoever stands behind a request or a message: the session, its account (none for a guest) and what it was granted. */
export interface Actor {
  readonly sessionId: string;
  readonly accountId: AccountId | null;
  readonly grants: readonly Grant[];
}
