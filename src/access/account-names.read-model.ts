import { Injectable } from '@nestjs/common';
import type { AccountId } from '../domain/kernel/ids';
import { statement } from '../platform/database/statement';
import { Transactions } from '../platform/database/transactions';

/** Display names of accounts, for those who may see who marked. */
@Injectable()
export class AccountNames {
  constructor(private readonly transactions: Transactions) {}

  async ofMany(ids: readonly AccountId[]): Promise<Map<AccountId, string>> {
    const known = [...new Set(ids)];
    if (known.length === 0) return new Map();
    const places = known.map((_, index) => `$${index + 1}`).join(',');
    const sql = 'SELECT id, display_name FROM account WHERE id IN (' + places + ')';
    const rows = await statement<{ id: AccountId; display_name: string }>(
      this.transactions.reader,
      sql,
      known,
    );
    return new Map(rows.map((row) => [row.id, row.display_name]));
  }
}
