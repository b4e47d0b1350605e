import { Injectable } from '@nestjs/common';
import type { HonoursView } from '../contract/honours';
import type { CompetitionId } from '../domain/kernel/ids';
import { statement } from '../platform/database/statement';
import { Transactions, type Tx } from '../platform/database/transactions';

export type Conferral = Pick<HonoursView, 'conferredAt' | 'editions'>;

/** When the honours of a competition were conferred last, and from which editions. */
@Injectable()
export class ConferralReadModel {
  constructor(private readonly transactions: Transactions) {}

  async find(competitionId: CompetitionId, on: Tx = this.transactions.reader): Promise<Conferral> {
    const sql = 'SELECT conferred_at, editions FROM honours WHERE competition_id = $1';
    const [row] = await statement<{ conferred_at: string; editions: string }>(on, sql, [competitionId]);
    if (!row) return { conferredAt: null, editions: [] };
    return { conferredAt: row.conferred_at, editions: JSON.parse(row.editions) as HonoursView['editions'] };
  }
}
