import { Injectable } from '@nestjs/common';
import type { AccountId, CompetitionId, TradeId, UnitId } from '../domain/kernel/ids';
import { statement } from '../platform/database/statement';
import { Transactions } from '../platform/database/transactions';

/** The units that judges belong to: as the register of the competition has it, and as far as their grants in a place say so. */
@Injectable()
export class JudgeUnits {
  constructor(private readonly transactions: Transactions) {}

  /** Of whom neither names a unit is not in it. */
  async ofMany(
    ids: readonly AccountId[],
    { competitionId, tradeId }: { readonly competitionId: CompetitionId; readonly tradeId: TradeId | null },
  ): Promise<Map<AccountId, Set<UnitId>>> {
    const units = new Map<AccountId, Set<UnitId>>();
    const known = [...new Set(ids)];
    if (known.length === 0) return units;
    const places = known.map((_, index) => `$${index + 3}`).join(',');
    const sql =
      `SELECT account_id AS "accountId", unit_id AS "unitId" FROM role_grant WHERE unit_id IS NOT NULL
       AND (competition_id IS NULL OR competition_id = $1) AND (trade_id IS NULL OR trade_id = $2) AND account_id IN (` +
      places +
      `) UNION SELECT judge_id, unit_id FROM judge_profile WHERE unit_id IS NOT NULL AND competition_id = $1 AND judge_id IN (` +
      places +
      ')';
    const rows = await statement<{ readonly accountId: AccountId; readonly unitId: UnitId }>(
      this.transactions.reader,
      sql,
      [competitionId, tradeId, ...known],
    );
    for (const { accountId, unitId } of rows)
      units.set(accountId, (units.get(accountId) ?? new Set()).add(unitId));
    return units;
  }
}
