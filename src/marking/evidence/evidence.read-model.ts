import { Injectable } from '@nestjs/common';
import type { StageId } from '../../domain/kernel/ids';
import { statement } from '../../platform/database/statement';
import { Transactions } from '../../platform/database/transactions';
import { RefusedError } from '../../platform/http/refused-error';

/** Which pictures of a stage are here. */
@Injectable()
export class EvidenceReadModel {
  constructor(private readonly transactions: Transactions) {}

  async presentOf(stageId: StageId, hashes: readonly string[]): Promise<ReadonlySet<string>> {
    const asked = [...new Set(hashes)];
    if (asked.length === 0) return new Set();
    const places = asked.map((_, index) => `$${index + 2}`).join(',');
    const sql = 'SELECT DISTINCT hash FROM evidence WHERE stage_id = $1 AND hash IN (' + places + ')';
    const rows = await statement<{ hash: string }>(this.transactions.reader, sql, [stageId, ...asked]);
    return new Set(rows.map(({ hash }) => hash));
  }

  /** The desk names only pictures that are here. @throws RefusedError NOT_FOUND */
  async requirePresent(stageId: StageId, hashes: readonly string[] = []): Promise<void> {
    const present = await this.presentOf(stageId, hashes);
    if (hashes.some((hash) => !present.has(hash))) throw new RefusedError({ code: 'NOT_FOUND' });
  }
}
