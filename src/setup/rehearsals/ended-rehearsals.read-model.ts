import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { may } from '../../access/may';
import type { CompetitionId } from '../../domain/kernel/ids';
import { statement } from '../../platform/database/statement';
import { Transactions, type Tx } from '../../platform/database/transactions';
import { RefusedError } from '../../platform/http/refused-error';

/** Rehearsals that are over: nothing is written into them any more, and only who watches over them still reads them (RHS-6). */
@Injectable()
export class EndedRehearsals {
  constructor(private readonly transactions: Transactions) {}

  /** Whether this is a rehearsal that has ended; inside a transaction as that sees it. */
  async has(id: CompetitionId, on: Tx = this.transactions.reader): Promise<boolean> {
    const sql = 'SELECT competition_id FROM rehearsal WHERE competition_id = $1 AND ended_at IS NOT NULL';
    return (await statement(on, sql, [id])).length > 0;
  }

  /** @throws RefusedError NOT_FOUND for whoever may not look back at an ended rehearsal. */
  async requireShown(actor: Actor, competitionId: CompetitionId): Promise<void> {
    if (may(actor, 'rehearsal.read', { competitionId })) return;
    if (await this.has(competitionId)) throw new RefusedError({ code: 'NOT_FOUND' });
  }

  /** @throws RefusedError REHEARSAL_ENDED. */
  async requireOpen(competitionId: CompetitionId, on?: Tx): Promise<void> {
    if (await this.has(competitionId, on)) throw new RefusedError({ code: 'REHEARSAL_ENDED' });
  }
}
