import { Injectable } from '@nestjs/common';
import type { CompetitionId, StageId, TradeId } from '../domain/kernel/ids';
import { Clock } from '../platform/clock/clock';
import { statement } from '../platform/database/statement';
import { Transactions } from '../platform/database/transactions';

/** Whether those who are needed on the day can sign in: counts alone, nobody's name. */
@Injectable()
export class WaysIn {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Whether a trade of a competition has a chief judge with an active account. */
  async chiefJudges(competitionId: CompetitionId): Promise<(tradeId: TradeId) => boolean> {
    const rows = await statement<{ tradeId: TradeId | null }>(
      this.transactions.reader,
      `SELECT DISTINCT g.trade_id AS "tradeId" FROM role_grant g JOIN account a ON a.id = g.account_id
       WHERE g.role = 'chief-judge' AND a.is_active = 1 AND (g.competition_id = $1 OR g.competition_id IS NULL)`,
      [competitionId],
    );
    const trades = new Set(rows.map((row) => row.tradeId));
    return (tradeId) => trades.has(null) || trades.has(tradeId);
  }

  /** By stage, how many judges with a seat have no slip, no tablet, no password and no session. */
  async judgesWithout(competitionId: CompetitionId): Promise<Map<StageId, number>> {
    const rows = await statement<{ stageId: StageId; judges: number }>(
      this.transactions.reader,
      `SELECT p.stage_id AS "stageId", CAST(count(DISTINCT p.judge_id) AS INTEGER) AS judges
       FROM panel_seat p JOIN stage s ON s.id = p.stage_id JOIN account a ON a.id = p.judge_id
       WHERE s.competition_id = $1 AND a.password_hash IS NULL
       AND NOT EXISTS (SELECT 1 FROM slip l WHERE l.account_id = a.id AND l.competition_id = $1
         AND l.used_at IS NULL AND l.expires_at > $2)
       AND NOT EXISTS (SELECT 1 FROM tablet_binding b WHERE b.account_id = a.id AND b.competition_id = $1
         AND b.ended_at IS NULL AND b.expires_at > $2)
       AND NOT EXISTS (SELECT 1 FROM ticket k WHERE k.account_id = a.id AND k.used_at IS NULL AND k.expires_at > $2)
       AND NOT EXISTS (SELECT 1 FROM device_session d WHERE d.account_id = a.id AND d.ended_at IS NULL AND d.expires_at > $2)
       GROUP BY p.stage_id`,
      [competitionId, this.clock.nowText()],
    );
    return new Map(rows.map(({ stageId, judges }) => [stageId, judges]));
  }
}
