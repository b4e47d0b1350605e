import { Injectable } from '@nestjs/common';
import type { Grant } from '../contract/access';
import type { RehearsalTablet } from '../contract/rehearsals';
import type { AccountId, CompetitionId } from '../domain/kernel/ids';
import { statement } from '../platform/database/statement';
import type { Tx } from '../platform/database/transactions';

export interface GrantOfAccount extends Grant {
  readonly accountId: AccountId;
}

/** Tables role_grant, slip, tablet_binding, as far as they belong to one competition alone. */
@Injectable()
export class CompetitionGrantsRepository {
  listOf(on: Tx, competitionId: CompetitionId): Promise<GrantOfAccount[]> {
    return statement<GrantOfAccount>(
      on,
      `SELECT account_id AS "accountId", role, competition_id AS "competitionId", trade_id AS "tradeId", unit_id AS "unitId"
       FROM role_grant WHERE competition_id = $1 ORDER BY account_id, role, id`,
      [competitionId],
    );
  }

  /** All but those who only watch. @returns whose they were. */
  async deleteAllButWatchers(tx: Tx, competitionId: CompetitionId): Promise<AccountId[]> {
    const rows = await statement<{ accountId: AccountId }>(
      tx,
      `DELETE FROM role_grant WHERE competition_id = $1 AND role <> 'supervisor' RETURNING account_id AS "accountId"`,
      [competitionId],
    );
    return [...new Set(rows.map(({ accountId }) => accountId))];
  }

  async voidSlips(tx: Tx, competitionId: CompetitionId, now: string): Promise<number> {
    const rows = await statement(
      tx,
      'UPDATE slip SET used_at = $1 WHERE competition_id = $2 AND used_at IS NULL RETURNING id',
      [now, competitionId],
    );
    return rows.length;
  }

  async endBindings(tx: Tx, competitionId: CompetitionId, now: string): Promise<number> {
    const rows = await statement(
      tx,
      'UPDATE tablet_binding SET ended_at = $1 WHERE competition_id = $2 AND ended_at IS NULL RETURNING id',
      [now, competitionId],
    );
    return rows.length;
  }

  async countSlips(on: Tx, competitionId: CompetitionId, now: string): Promise<number> {
    const rows = await statement(
      on,
      'SELECT id FROM slip WHERE competition_id = $1 AND used_at IS NULL AND expires_at > $2',
      [competitionId, now],
    );
    return rows.length;
  }

  /** Every tablet that was ever bound to the competition, with the judge it was bound to; `isBound` while it is. */
  async listTablets(on: Tx, competitionId: CompetitionId, now: string): Promise<RehearsalTablet[]> {
    const rows = await statement<{ judge: string; tablet: number; open: number }>(
      on,
      `SELECT a.display_name AS judge, t.number AS tablet,
         max(CASE WHEN b.ended_at IS NULL AND b.expires_at > $2 THEN 1 ELSE 0 END) AS open
       FROM tablet_binding b JOIN tablet t ON t.device_hash = b.device_hash JOIN account a ON a.id = b.account_id
       WHERE b.competition_id = $1 GROUP BY b.account_id, a.display_name, t.number ORDER BY t.number, a.display_name`,
      [competitionId, now],
    );
    return rows.map(({ open, ...row }) => ({ ...row, isBound: open === 1 }));
  }
}
