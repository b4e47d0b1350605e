import { Injectable } from '@nestjs/common';
import type { PublishedContent } from '../contract/publication';
import type { StageId } from '../domain/kernel/ids';
import { insertRows } from '../platform/database/insert-rows';
import { lockSequence } from '../platform/database/lock-sequence';
import { statement } from '../platform/database/statement';
import type { Tx } from '../platform/database/transactions';

export interface NewPublishedResult {
  readonly id: string;
  readonly content: PublishedContent;
  /** Canonical JSON of the content: the bytes that were hashed. */
  readonly text: string;
  readonly hash: string;
}

/** Table published_result: editions are added, never edited; the database refuses it. */
@Injectable()
export class PublishedResultsRepository {
  /** The number of the next edition of a stage, held until the transaction ends. */
  async nextVersion(tx: Tx, stageId: StageId): Promise<number> {
    await lockSequence(tx, `published:${stageId}`);
    const sql = 'SELECT max(version) AS version FROM published_result WHERE stage_id = $1';
    const [row] = await statement<{ version: number | null }>(tx, sql, [stageId]);
    return (row?.version ?? 0) + 1;
  }

  async insert(tx: Tx, { id, content, text, hash }: NewPublishedResult): Promise<void> {
    const columns = [
      'id',
      'competition_id',
      'trade_id',
      'stage_id',
      'version',
      'published_at',
      'content',
      'hash',
    ];
    const { competitionId, tradeId, stageId, version, publishedAt } = content;
    await insertRows(tx, 'published_result', columns, [
      [id, competitionId, tradeId, stageId, version, publishedAt, text, hash],
    ]);
  }
}
