import { Injectable } from '@nestjs/common';
import type { SessionView } from '../contract/access';
import { AuditRepository } from '../platform/audit/audit.repository';
import { Clock } from '../platform/clock/clock';
import { Transactions } from '../platform/database/transactions';
import { RefusedError } from '../platform/http/refused-error';
import type { Actor } from './actor';
import { requireEverywhere } from './require-everywhere';
import { SessionEnding } from './session-ending';
import { IDLE_MS } from './session-limits';
import { SessionsRepository } from './sessions.repository';

/** The devices that are signed in: to see them, and to end one (a lost tablet, or the own at sign-out). */
@Injectable()
export class DeviceSessionsService {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly ending: SessionEnding,
    private readonly audit: AuditRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<SessionView[]> {
    requireEverywhere(actor, 'session.manage');
    const idleSince = new Date(this.clock.now().getTime() - IDLE_MS).toISOString();
    return this.sessions.listOpen(this.transactions.reader, this.clock.nowText(), idleSince);
  }

  /** @throws RefusedError NOT_FOUND when there is no such open session. */
  async end(actor: Actor, sessionId: string): Promise<void> {
    requireEverywhere(actor, 'session.manage');
    await this.endWith(actor, sessionId, 'session.end');
  }

  async signOut(actor: Actor): Promise<void> {
    await this.endWith(actor, actor.sessionId, 'session.sign-out');
  }

  private async endWith(actor: Actor, sessionId: string, action: string): Promise<void> {
    const ended = await this.transactions.run(async (tx) => {
      const outcome = await this.ending.endOne(tx, sessionId);
      if (!outcome) throw new RefusedError({ code: 'NOT_FOUND' });
      const { accountId: actorId } = actor;
      if (actorId !== null) await this.audit.record(tx, { actorId, action, subject: `session/${sessionId}` });
      return outcome;
    });
    this.ending.takeEffect(ended);
  }
}
