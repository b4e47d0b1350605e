import { Injectable } from '@nestjs/common';
import type { CompetitionId, TradeId, UnitId } from '../../domain/kernel/ids';
import type { ParticipationChange } from '../../domain/participation/participation-changes';
import { lockSequence } from '../../platform/database/lock-sequence';
import { statement } from '../../platform/database/statement';
import type { Tx } from '../../platform/database/transactions';

export interface StoredParticipation {
  readonly tradeId: TradeId;
  readonly unitId: UnitId;
  readonly entrants: number;
}

/** Table participation, one number at a time. */
@Injectable()
export class ParticipationsRepository {
  /** All of a competition; nobody else changes them until the transaction ends. */
  async take(tx: Tx, competitionId: CompetitionId): Promise<StoredParticipation[]> {
    await lockSequence(tx, `participations:${competitionId}`);
    return this.listOf(tx, competitionId);
  }

  listOf(tx: Tx, competitionId: CompetitionId): Promise<StoredParticipation[]> {
    return statement<StoredParticipation>(
      tx,
      `SELECT p.trade_id AS "tradeId", p.unit_id AS "unitId", p.entrants FROM participation p
       JOIN trade t ON t.id = p.trade_id WHERE t.competition_id = $1 AND t.removed_at IS NULL
       ORDER BY p.trade_id, p.unit_id`,
      [competitionId],
    );
  }

  async write(tx: Tx, { tradeId, unitId, entrants }: ParticipationChange): Promise<void> {
    await statement(tx, 'DELETE FROM participation WHERE trade_id = $1 AND unit_id = $2', [tradeId, unitId]);
    if (entrants === null) return;
    const sql = 'INSERT INTO participation (trade_id, unit_id, entrants) VALUES ($1, $2, $3)';
    await statement(tx, sql, [tradeId, unitId, entrants]);
  }
}
