import { Injectable } from '@nestjs/common';
import type { AccountId, CompetitionId, TradeId } from '../domain/kernel/ids';
import { statement } from '../platform/database/statement';
import type { Tx } from '../platform/database/transactions';

/** Somebody who judges in a competition, and the trades in which she has a seat. */
export interface CompetitionJudge {
  readonly accountId: AccountId;
  readonly name: string;
  readonly tradeIds: readonly TradeId[];
}

/** Active accounts with a judge's grant in a competition. */
@Injectable()
export class JudgesReadModel {
  async listOf(on: Tx, competitionId: CompetitionId): Promise<CompetitionJudge[]> {
    const seats = new Map<AccountId, TradeId[]>();
    for (const { accountId, tradeId } of await this.seatsIn(on, competitionId))
      seats.set(accountId, [...(seats.get(accountId) ?? []), tradeId]);
    const judges = await statement<Omit<CompetitionJudge, 'tradeIds'>>(
      on,
      `SELECT a.id AS "accountId", a.display_name AS name FROM account a WHERE a.is_active = 1 AND EXISTS (
         SELECT 1 FROM role_grant g WHERE g.account_id = a.id AND g.role = 'judge'
         AND (g.competition_id = $1 OR g.competition_id IS NULL)) ORDER BY a.display_name, a.id`,
      [competitionId],
    );
    return judges.map((judge) => ({ ...judge, tradeIds: seats.get(judge.accountId) ?? [] }));
  }

  private seatsIn(
    on: Tx,
    competitionId: CompetitionId,
  ): Promise<{ readonly accountId: AccountId; readonly tradeId: TradeId }[]> {
    return statement(
      on,
      `SELECT DISTINCT p.judge_id AS "accountId", t.id AS "tradeId", t.ordinal FROM panel_seat p
       JOIN stage s ON s.id = p.stage_id JOIN trade t ON t.id = s.trade_id WHERE t.competition_id = $1 ORDER BY t.ordinal`,
      [competitionId],
    );
  }
}
