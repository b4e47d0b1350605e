import type { AccountId, ClientId } from '../kernel/ids';
import type { LedgerFact } from './ledger-fact';

/** One row of a competition's ledger: consecutive from 1, each holding the hash of the one before. */
export interface LedgerEntry {
  readonly seq: number;
  /** ISO 8601 UTC, the server's clock; information only, order is seq. */
  readonly at: string;
  readonly actorId: AccountId;
  readonly clientId: ClientId;
  /** Consecutive per client from 1: the key that makes a retry harmless. */
  readonly mutationId: number;
  readonly fact: LedgerFact;
  readonly prevHash: string;
  readonly hash: string;
}
