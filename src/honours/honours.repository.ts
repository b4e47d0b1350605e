import { Injectable } from '@nestjs/common';
import type { HonoursView } from '../contract/honours';
import type { CompetitionId } from '../domain/kernel/ids';
import { statement } from '../platform/database/statement';
import { Transactions, type Tx } from '../platform/database/transactions';

type Conferral = Pick<HonoursView, 'conferredAt' | 'editions'>;

/** Table honours: when they were conferred last, and from which editions. */
@Injectable()
export class HonoursRepository {
  constructor(private readonly transactions: Transactions) {}

  async save(tx: Tx, competitionId: CompetitionId, { conferredAt, editions }: Conferral): Promise<void> {
    await statement(
      tx,
      `INSERT INTO honours (competition_id, conferred_at, editions) VALUES ($1, $2, $3)
       ON CONFLICT (competition_id) DO UPDATE SET conferred_at = excluded.conferred_at, editions = excluded.editions`,
      [competitionId, conferredAt, JSON.stringify(editions)],
    );
  }

  async find(competitionId: CompetitionId): Promise<Conferral> {
    const sql = 'SELECT conferred_at, editions FROM honours WHERE competition_id = $1';
    const [row] = await statement<{ conferred_at: string; editions: string }>(this.transactions.reader, sql, [
      competitionId,
    ]);
    if (!row) return { conferredAt: null, editions: [] };
    return { conferredAt: row.conferred_at, editions: JSON.parse(row.editions) as HonoursView['editions'] };
  }
}
