import { Injectable } from '@nestjs/common';
import type { PromotionView } from '../../contract/honours';
import type { CompetitionId } from '../../domain/kernel/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { statement } from '../../platform/database/statement';
import { Transactions, type Tx } from '../../platform/database/transactions';

/** What proposals stored by earlier versions do not say. */
const NOT_SAID_BEFORE = { missed: null, limitedBy: null, approver: null, certificate: null };

/** Table promotion: what was proposed last, replaced whole when honours are conferred anew. */
@Injectable()
export class PromotionsRepository {
  constructor(private readonly transactions: Transactions) {}

  async replace(tx: Tx, competitionId: CompetitionId, promotions: readonly PromotionView[]): Promise<void> {
    await statement(tx, 'DELETE FROM promotion WHERE competition_id = $1', [competitionId]);
    const rows = promotions.map((promotion, index) => [
      competitionId,
      index + 1,
      promotion.contestantId,
      promotion.ruleId,
      JSON.stringify(promotion),
    ]);
    await insertRows(
      tx,
      'promotion',
      ['competition_id', 'ordinal', 'contestant_id', 'rule_id', 'body'],
      rows,
    );
  }

  async list(competitionId: CompetitionId, on: Tx = this.transactions.reader): Promise<PromotionView[]> {
    const sql = 'SELECT body FROM promotion WHERE competition_id = $1 ORDER BY ordinal';
    const rows = await statement<{ body: string }>(on, sql, [competitionId]);
    return rows.map((row) => ({ ...NOT_SAID_BEFORE, ...(JSON.parse(row.body) as PromotionView) }));
  }
}
