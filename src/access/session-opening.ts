import { Injectable } from '@nestjs/common';
import type { AccountId } from '../domain/kernel/ids';
import { AuditRepository } from '../platform/audit/audit.repository';
import { Clock } from '../platform/clock/clock';
import { Transactions, type Tx } from '../platform/database/transactions';
import { newId } from '../platform/identity/new-id';
import { newSecret, secretHash } from '../platform/identity/new-secret';
import type { SessionsEnded } from './access.events';
import { SessionEnding } from './session-ending';
import { ABSOLUTE_MS } from './session-limits';
import { SessionsRepository } from './sessions.repository';

export interface OpenedSession {
  readonly accountId: AccountId | null;
  /** For the cookie; never stored. */
  readonly secret: string;
}

/** Whose session, by which verb for the audit trail, and on which tablet's binding it stands, if on any. */
export interface Opening {
  readonly accountId: AccountId | null;
  readonly action: string;
  readonly binding?: { readonly id: string; readonly expiresAt: string };
  /** Sessions that the work has ended; it takes effect when the new one is open. */
  readonly ended?: SessionsEnded | undefined;
}

/** Opens a session under a new secret and ends the one the browser had: a planted cookie gains nothing. */
@Injectable()
export class SessionOpening {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly ending: SessionEnding,
    private readonly audit: AuditRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Runs the work that says whose session it is, and opens it in the same transaction. */
  async open(
    oldSecret: string | undefined,
    work: (tx: Tx) => Opening | Promise<Opening>,
  ): Promise<OpenedSession> {
    const secret = newSecret();
    const { accountId, ended } = await this.transactions.run(async (tx) => {
      // The outbox before the audit trail, as everywhere: two numbered sequences locked in one order cannot deadlock.
      const replaced = await this.endOld(tx, oldSecret);
      const opening = await work(tx);
      const { accountId: actorId, action } = opening;
      const sessionId = await this.insert(tx, secret, opening);
      if (actorId !== null) await this.audit.record(tx, { actorId, action, subject: `session/${sessionId}` });
      return { accountId: actorId, ended: [replaced, opening.ended] };
    });
    for (const one of ended) if (one) this.ending.takeEffect(one);
    return { accountId, secret };
  }

  private async endOld(tx: Tx, oldSecret: string | undefined): Promise<SessionsEnded | undefined> {
    if (oldSecret === undefined) return undefined;
    const old = await this.sessions.findOpenByHash(tx, secretHash(oldSecret));
    return old && this.ending.endOne(tx, old.id);
  }

  private async insert(tx: Tx, secret: string, { accountId, binding }: Opening): Promise<string> {
    const now = this.clock.now();
    const createdAt = now.toISOString();
    const id: string = newId();
    const latest = new Date(now.getTime() + ABSOLUTE_MS).toISOString();
    await this.sessions.insert(tx, {
      id,
      secretHash: secretHash(secret),
      accountId,
      createdAt,
      lastSeenAt: createdAt,
      expiresAt: binding && binding.expiresAt < latest ? binding.expiresAt : latest,
      bindingId: binding?.id ?? null,
    });
    return id;
  }
}
