import { Injectable } from '@nestjs/common';
import type { ImageType } from '../../domain/evidence/image-type';
import type { AccountId, StageId } from '../../domain/kernel/ids';
import { lockSequence } from '../../platform/database/lock-sequence';
import { statement } from '../../platform/database/statement';
import { Transactions, type Tx } from '../../platform/database/transactions';

export interface EvidenceDraft {
  readonly hash: string;
  readonly stageId: StageId;
  readonly uploadedBy: AccountId;
  readonly mediaType: ImageType;
  readonly bytes: Buffer;
  readonly at: string;
}

export interface StoredEvidence {
  readonly stageId: StageId;
  readonly uploadedBy: AccountId;
}

/** Table evidence: pictures by the hash of their bytes; inserted and read, never changed. */
@Injectable()
export class EvidenceRepository {
  constructor(private readonly transactions: Transactions) {}

  /** One at a time for each person, so that of many at once one is stored and the limit holds. */
  async lock(tx: Tx, stageId: StageId, accountId: AccountId): Promise<void> {
    await lockSequence(tx, `evidence:${stageId}:${accountId}`);
  }

  async has(tx: Tx, { hash, stageId, uploadedBy }: Omit<EvidenceDraft, 'bytes'>): Promise<boolean> {
    const sql = 'SELECT hash FROM evidence WHERE hash = $1 AND stage_id = $2 AND uploaded_by = $3';
    return (await statement(tx, sql, [hash, stageId, uploadedBy])).length > 0;
  }

  /** How many bytes a person has brought to a stage. */
  async sizeOf(tx: Tx, stageId: StageId, accountId: AccountId): Promise<number> {
    const sql =
      'SELECT coalesce(sum(size), 0) AS size FROM evidence WHERE stage_id = $1 AND uploaded_by = $2';
    const [row] = await statement<{ size: number | string }>(tx, sql, [stageId, accountId]);
    return Number(row?.size ?? 0);
  }

  async insert(tx: Tx, draft: EvidenceDraft): Promise<void> {
    await statement(
      tx,
      `INSERT INTO evidence (hash, stage_id, uploaded_by, media_type, size, bytes, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        draft.hash,
        draft.stageId,
        draft.uploadedBy,
        draft.mediaType,
        draft.bytes.length,
        draft.bytes,
        draft.at,
      ],
    );
  }

  /** Who brought these bytes, and to which stages; without the bytes. */
  async listOf(hash: string): Promise<StoredEvidence[]> {
    const sql = 'SELECT stage_id, uploaded_by FROM evidence WHERE hash = $1 ORDER BY at';
    const rows = await statement<{ stage_id: StageId; uploaded_by: AccountId }>(
      this.transactions.reader,
      sql,
      [hash],
    );
    return rows.map((row) => ({ stageId: row.stage_id, uploadedBy: row.uploaded_by }));
  }

  async bytesOf(hash: string): Promise<{ mediaType: ImageType; bytes: Buffer } | undefined> {
    const sql = 'SELECT media_type, bytes FROM evidence WHERE hash = $1 LIMIT 1';
    const [row] = await statement<{ media_type: ImageType; bytes: Buffer }>(this.transactions.reader, sql, [
      hash,
    ]);
    return row && { mediaType: row.media_type, bytes: row.bytes };
  }
}
