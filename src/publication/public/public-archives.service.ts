import { Injectable } from '@nestjs/common';
import type { PublicArchiveView } from '../../contract/public-archives';
import type { AccountId, CompetitionId } from '../../domain/kernel/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { lockSequence } from '../../platform/database/lock-sequence';
import { statement } from '../../platform/database/statement';
import { Transactions, type Tx } from '../../platform/database/transactions';

const HEAD = 'version, sha256, size, published_at AS "publishedAt"';

/** Table public_archive: archives for everybody, packed, as they were given out. Only ever added to. */
@Injectable()
export class PublicArchives {
  constructor(private readonly transactions: Transactions) {}

  /** Undefined until one is given out. */
  async newestOf(
    competitionId: CompetitionId,
    on: Tx = this.transactions.reader,
  ): Promise<PublicArchiveView | undefined> {
    const sql = `SELECT ${HEAD} FROM public_archive WHERE competition_id = $1 ORDER BY version DESC LIMIT 1`;
    const [row] = await statement<PublicArchiveView>(on, sql, [competitionId]);
    return row && { ...row };
  }

  /** The file packed by gzip. */
  async packedOf(competitionId: CompetitionId, version: number): Promise<Buffer | undefined> {
    const sql = 'SELECT packed FROM public_archive WHERE competition_id = $1 AND version = $2';
    const [row] = await statement<{ packed: Buffer }>(this.transactions.reader, sql, [
      competitionId,
      version,
    ]);
    return row?.packed;
  }

  /** From here to the end of the transaction nobody else adds one. */
  lock(tx: Tx, competitionId: CompetitionId): Promise<void> {
    return lockSequence(tx, `public-archive:${competitionId}`);
  }

  async insert(
    tx: Tx,
    competitionId: CompetitionId,
    { version, sha256, size, publishedAt }: PublicArchiveView,
    { packed, by }: { readonly packed: Buffer; readonly by: AccountId },
  ): Promise<void> {
    const columns = ['competition_id', 'version', 'sha256', 'size', 'packed', 'published_at', 'published_by'];
    const row = [competitionId, version, sha256, size, packed, publishedAt, by];
    await insertRows(tx, 'public_archive', columns, [row]);
  }
}
