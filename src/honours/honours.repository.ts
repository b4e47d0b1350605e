import { Injectable } from '@nestjs/common';
import type { CompetitionId } from '../domain/kernel/ids';
import { statement } from '../platform/database/statement';
import type { Tx } from '../platform/database/transactions';
import { ConferralReadModel, type Conferral } from './conferral.read-model';

/** Table honours: when they were conferred last, and from which editions. */
@Injectable()
export class HonoursRepository {
  constructor(private readonly conferrals: ConferralReadModel) {}

  async save(tx: Tx, competitionId: CompetitionId, { conferredAt, editions }: Conferral): Promise<void> {
    await statement(
      tx,
      `INSERT INTO honours (competition_id, conferred_at, editions) VALUES ($1, $2, $3)
       ON CONFLICT (competition_id) DO UPDATE SET conferred_at = excluded.conferred_at, editions = excluded.editions`,
      [competitionId, conferredAt, JSON.stringify(editions)],
    );
  }

  find(competitionId: CompetitionId): Promise<Conferral> {
    return this.conferrals.find(competitionId);
  }
}
