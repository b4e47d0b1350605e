import { Injectable } from '@nestjs/common';
import type { AwardView } from '../../contract/honours';
import type { CompetitionId } from '../../domain/kernel/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { statement } from '../../platform/database/statement';
import { Transactions, type Tx } from '../../platform/database/transactions';

/** Table award: what was conferred last, replaced whole when honours are conferred anew. */
@Injectable()
export class AwardsRepository {
  constructor(private readonly transactions: Transactions) {}

  async replace(tx: Tx, competitionId: CompetitionId, awards: readonly AwardView[]): Promise<void> {
    await statement(tx, 'DELETE FROM award WHERE competition_id = $1', [competitionId]);
    const rows = awards.map((award, index) => [
      competitionId,
      index + 1,
      award.contestantId,
      award.ruleId,
      JSON.stringify(award),
    ]);
    await insertRows(tx, 'award', ['competition_id', 'ordinal', 'contestant_id', 'rule_id', 'body'], rows);
  }

  async list(competitionId: CompetitionId): Promise<AwardView[]> {
    const sql = 'SELECT body FROM award WHERE competition_id = $1 ORDER BY ordinal';
    const rows = await statement<{ body: string }>(this.transactions.reader, sql, [competitionId]);
    return rows.map((row) => JSON.parse(row.body) as AwardView);
  }
}
