import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AccountId, CompetitionId } from '../domain/kernel/ids';
import { Clock } from '../platform/clock/clock';
import type { Tx } from '../platform/database/transactions';
import { OutboxTail } from '../platform/outbox/outbox-tail';
import { OutboxRepository } from '../platform/outbox/outbox.repository';
import { SocketRegistry } from '../platform/realtime/socket-registry';
import { SESSIONS_ENDED, type SessionsEnded } from './access.events';
import { SessionCache } from './session-cache';
import { SessionsRepository } from './sessions.repository';

/** Ends sessions: in the transaction of the reason, and, once that is committed, on every node with their sockets. */
@Injectable()
export class SessionEnding implements OnModuleInit {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly cache: SessionCache,
    private readonly sockets: SocketRegistry,
    private readonly outbox: OutboxRepository,
    private readonly tail: OutboxTail,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.tail.on(SESSIONS_ENDED, (event) => this.takeEffect(event.payload as unknown as SessionsEnded));
  }

  /** Before any row is locked in a transaction that ends sessions: two of them could wait for each other otherwise. */
  takeTurn(tx: Tx): Promise<void> {
    return this.outbox.takeTurn(tx);
  }

  /** @returns what to hand to `takeEffect` after the commit; undefined when there was no such open session. */
  async endOne(tx: Tx, sessionId: string): Promise<SessionsEnded | undefined> {
    await this.takeTurn(tx);
    if (!(await this.sessions.end(tx, sessionId, this.clock.nowText()))) return undefined;
    return this.announce(tx, { sessionIds: [sessionId], accountId: null });
  }

  async endAllOf(tx: Tx, accountId: AccountId): Promise<SessionsEnded> {
    await this.takeTurn(tx);
    const sessionIds = await this.sessions.endAllOf(tx, accountId, this.clock.nowText());
    return this.announce(tx, { sessionIds, accountId });
  }

  /** All sessions that were opened on one judge's binding of one tablet. */
  async endAllOfBinding(tx: Tx, bindingId: string): Promise<SessionsEnded> {
    await this.takeTurn(tx);
    const sessionIds = await this.sessions.endAllOfBinding(tx, bindingId, this.clock.nowText());
    return this.announce(tx, { sessionIds, accountId: null });
  }

  /** All sessions that were opened on tablets bound to one competition. */
  async endAllOfCompetition(tx: Tx, competitionId: CompetitionId): Promise<SessionsEnded> {
    await this.takeTurn(tx);
    const sessionIds = await this.sessions.endAllOfCompetition(tx, competitionId, this.clock.nowText());
    return this.announce(tx, { sessionIds, accountId: null });
  }

  /** Here at once; other nodes read the event within half a second. */
  takeEffect(ended: SessionsEnded): void {
    const held = ended.accountId === null ? [] : this.cache.dropAccount(ended.accountId);
    for (const sessionId of ended.sessionIds) this.cache.drop(sessionId);
    for (const sessionId of new Set([...ended.sessionIds, ...held])) this.sockets.closeSession(sessionId);
  }

  private async announce(tx: Tx, ended: SessionsEnded): Promise<SessionsEnded> {
    await this.outbox.append(tx, SESSIONS_ENDED, { ...ended });
    return ended;
  }
}
