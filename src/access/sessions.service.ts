import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../platform/clock/clock';
import { Transactions } from '../platform/database/transactions';
import { secretHash } from '../platform/identity/new-secret';
import { AccountsRepository } from './accounts.repository';
import type { Actor } from './actor';
import { GUEST_GRANT } from './guest-grant';
import { judgesGrantsAt } from './judges-grants-at';
import { SessionCache, type CachedSession } from './session-cache';
import { IDLE_MS, TOUCH_MS } from './session-limits';
import { SessionsRepository, type FoundSession } from './sessions.repository';

/** Says who stands behind a session, as long as it lives: 12 hours idle, 7 days in all, not ended. */
@Injectable()
export class SessionsService {
  private readonly logger = new Logger('sessions');

  constructor(
    private readonly sessions: SessionsRepository,
    private readonly accounts: AccountsRepository,
    private readonly cache: SessionCache,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** The actor of a cookie's secret. */
  async findBySecret(secret: string): Promise<Actor | undefined> {
    const hash = secretHash(secret);
    const held = this.cache.byHash(hash);
    if (held && this.isFresh(held)) return this.use(held);
    return this.load(() => this.sessions.findOpenByHash(this.transactions.reader, hash));
  }

  /** The actor of a socket's session: asked again for every message, so that an ended session is refused. */
  async findById(sessionId: string): Promise<Actor | undefined> {
    const held = this.cache.byId(sessionId);
    if (held && this.isFresh(held)) return this.use(held);
    return this.load(() => this.sessions.findOpenById(this.transactions.reader, sessionId));
  }

  /** Whether a session lives, without counting the question as use of it. */
  async isOpen(sessionId: string): Promise<boolean> {
    const held = this.cache.byId(sessionId);
    if (held && this.isFresh(held)) return true;
    const row = await this.sessions.findOpenById(this.transactions.reader, sessionId);
    return row !== undefined && this.isFresh(await this.toCached(row));
  }

  private isFresh(held: CachedSession): boolean {
    const now = this.clock.now().getTime();
    return now < held.expiresAtMs && now - held.lastSeenAtMs < IDLE_MS;
  }

  private use(held: CachedSession): Actor {
    const now = this.clock.now();
    held.lastSeenAtMs = now.getTime();
    if (held.lastSeenAtMs - held.touchedAtMs >= TOUCH_MS) {
      held.touchedAtMs = held.lastSeenAtMs;
      // In the background: no request waits for it. It also finds out what an event failed to tell.
      void this.touch(held.actor.sessionId, now.toISOString());
    }
    return held.actor;
  }

  private async touch(sessionId: string, at: string): Promise<void> {
    try {
      if (!(await this.sessions.touch(this.transactions.reader, sessionId, at))) this.cache.drop(sessionId);
    } catch (error) {
      this.logger.warn(error);
    }
  }

  private async load(find: () => Promise<FoundSession | undefined>): Promise<Actor | undefined> {
    const { epoch } = this.cache;
    const row = await find();
    if (!row) return undefined;
    const session = await this.toCached(row);
    if (!this.isFresh(session)) return undefined;
    this.cache.put(session, epoch);
    return this.use(session);
  }

  private async toCached(row: FoundSession): Promise<CachedSession> {
    const { id: sessionId, accountId, competitionId, tradeId } = row;
    const all =
      accountId === null ? [GUEST_GRANT] : await this.accounts.grantsOf(this.transactions.reader, accountId);
    const grants = competitionId === null ? all : judgesGrantsAt(all, { competitionId, tradeId });
    const lastSeenAtMs = Date.parse(row.lastSeenAt);
    return {
      actor: { sessionId, accountId, grants },
      secretHash: row.secretHash,
      expiresAtMs: Date.parse(row.expiresAt),
      lastSeenAtMs,
      touchedAtMs: lastSeenAtMs,
    };
  }
}
