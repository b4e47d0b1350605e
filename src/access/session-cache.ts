import { Injectable } from '@nestjs/common';
import type { AccountId } from '../domain/kernel/ids';
import type { Actor } from './actor';

export interface CachedSession {
  readonly actor: Actor;
  readonly secretHash: string;
  /** Milliseconds since 1970, as the following. */
  readonly expiresAtMs: number;
  lastSeenAtMs: number;
  touchedAtMs: number;
}

const MOST = 50_000;

/** Open sessions in memory, so that a mark costs no query for its judge. Whatever ends a session drops it here, on every node. */
@Injectable()
export class SessionCache {
  private readonly sessionsById = new Map<string, CachedSession>();
  private readonly idsByHash = new Map<string, string>();
  private drops = 0;

  /** Take it before reading a session from the database, hand it to `put`. */
  get epoch(): number {
    return this.drops;
  }

  byHash(secretHash: string): CachedSession | undefined {
    const id = this.idsByHash.get(secretHash);
    return id === undefined ? undefined : this.sessionsById.get(id);
  }

  byId(id: string): CachedSession | undefined {
    return this.sessionsById.get(id);
  }

  /** Keeps nothing when a session was dropped since the epoch: what was read may be of before. */
  put(session: CachedSession, epoch: number): void {
    if (epoch !== this.drops) return;
    if (this.sessionsById.size >= MOST) {
      const [oldest] = this.sessionsById.keys();
      if (oldest !== undefined) this.remove(oldest);
    }
    this.sessionsById.set(session.actor.sessionId, session);
    this.idsByHash.set(session.secretHash, session.actor.sessionId);
  }

  drop(id: string): void {
    this.drops += 1;
    this.remove(id);
  }

  /** @returns the ids that were held. */
  dropAccount(accountId: AccountId): string[] {
    this.drops += 1;
    const ids = [...this.sessionsById.values()]
      .filter((session) => session.actor.accountId === accountId)
      .map((session) => session.actor.sessionId);
    for (const id of ids) this.remove(id);
    return ids;
  }

  private remove(id: string): void {
    const session = this.sessionsById.get(id);
    if (!session) return;
    this.sessionsById.delete(id);
    this.idsByHash.delete(session.secretHash);
  }
}
