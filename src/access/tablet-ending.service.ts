import { Injectable } from '@nestjs/common';
import type { CompetitionId } from '../domain/kernel/ids';
import { AuditRepository } from '../platform/audit/audit.repository';
import { Clock } from '../platform/clock/clock';
import { Transactions } from '../platform/database/transactions';
import { RefusedError } from '../platform/http/refused-error';
import type { Actor } from './actor';
import { requireWholeCompetition } from './require-whole-competition';
import { SessionEnding } from './session-ending';
import { TabletsRepository } from './tablets.repository';

/** The desk ends a judge's tablet: it is lost, or lent on. */
@Injectable()
export class TabletEnding {
  constructor(
    private readonly tablets: TabletsRepository,
    private readonly ending: SessionEnding,
    private readonly audit: AuditRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Its sessions end with it, on every node. @throws RefusedError NOT_ALLOWED, NOT_FOUND. */
  async end(actor: Actor, competitionId: CompetitionId, bindingId: string): Promise<void> {
    requireWholeCompetition(actor, 'ticket.issue', competitionId);
    const { accountId: actorId } = actor;
    if (actorId === null) throw new RefusedError({ code: 'NOT_ALLOWED' });
    const ended = await this.transactions.run(async (tx) => {
      await this.ending.takeTurn(tx);
      const judge = await this.tablets.end(tx, { id: bindingId, competitionId }, this.clock.nowText());
      if (judge === undefined) throw new RefusedError({ code: 'NOT_FOUND' });
      const outcome = await this.ending.endAllOfBinding(tx, bindingId);
      const subject = `tablet/${bindingId}`;
      await this.audit.record(tx, { actorId, action: 'tablet.end', subject, detail: { judge } });
      return outcome;
    });
    this.ending.takeEffect(ended);
  }
}
