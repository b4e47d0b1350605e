import { Injectable } from '@nestjs/common';
import type { AccountId, ContestantId, EntryId, StageId } from '../../domain/kernel/ids';
import { Clock } from '../../platform/clock/clock';
import { insertRows } from '../../platform/database/insert-rows';
import { lockSequence } from '../../platform/database/lock-sequence';
import { statement } from '../../platform/database/statement';
import { Transactions, type Tx } from '../../platform/database/transactions';

export type PhotoType = 'image/jpeg' | 'image/png';

export interface StoredPhoto {
  readonly mediaType: PhotoType;
  readonly bytes: Buffer;
}

export interface StoredPrint {
  readonly printedBy: AccountId;
  readonly printedAt: string;
  readonly entries: readonly EntryId[];
}

/** Table contestant_photo, and admission_print: who printed whose tickets when; the second is never changed. */
@Injectable()
export class AdmissionRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async savePhoto(tx: Tx, id: ContestantId, photo: StoredPhoto, by: AccountId): Promise<void> {
    await statement(
      tx,
      `INSERT INTO contestant_photo (contestant_id, media_type, size, bytes, added_by, added_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (contestant_id) DO UPDATE SET media_type = $2, size = $3, bytes = $4, added_by = $5, added_at = $6`,
      [id, photo.mediaType, photo.bytes.length, photo.bytes, by, this.clock.nowText()],
    );
  }

  /** @returns false when there was none. */
  async removePhoto(tx: Tx, id: ContestantId): Promise<boolean> {
    const sql = 'DELETE FROM contestant_photo WHERE contestant_id = $1 RETURNING contestant_id';
    return (await statement(tx, sql, [id])).length > 0;
  }

  async photoOf(id: ContestantId): Promise<StoredPhoto | undefined> {
    const sql = 'SELECT media_type AS "mediaType", bytes FROM contestant_photo WHERE contestant_id = $1';
    const [row] = await statement<StoredPhoto>(this.transactions.reader, sql, [id]);
    return row;
  }

  /** Who of a stage has a photo. */
  async withPhoto(stageId: StageId): Promise<Set<ContestantId>> {
    const sql = `SELECT p.contestant_id AS id FROM contestant_photo p JOIN entry e ON e.contestant_id = p.contestant_id
      WHERE e.stage_id = $1`;
    const rows = await statement<{ id: ContestantId }>(this.transactions.reader, sql, [stageId]);
    return new Set(rows.map(({ id }) => id));
  }

  /** The last signs of the documents of a stage's people, where they are known. */
  async documentTails(stageId: StageId): Promise<Map<ContestantId, string>> {
    const sql = `SELECT c.id, c.identity_tail AS tail FROM contestant c JOIN entry e ON e.contestant_id = c.id
      WHERE e.stage_id = $1 AND c.identity_tail IS NOT NULL`;
    const rows = await statement<{ id: ContestantId; tail: string }>(this.transactions.reader, sql, [
      stageId,
    ]);
    return new Map(rows.map(({ id, tail }) => [id, tail]));
  }

  /** Prints of a stage, oldest first; inside a transaction, nobody prints meanwhile. */
  async takePrints(tx: Tx, stageId: StageId): Promise<StoredPrint[]> {
    await lockSequence(tx, `admission:${stageId}`);
    return this.listPrints(stageId, tx);
  }

  async listPrints(stageId: StageId, on: Tx = this.transactions.reader): Promise<StoredPrint[]> {
    const sql = `SELECT printed_by AS "printedBy", printed_at AS "printedAt", entries FROM admission_print
      WHERE stage_id = $1 ORDER BY ordinal`;
    const rows = await statement<Omit<StoredPrint, 'entries'> & { readonly entries: string }>(on, sql, [
      stageId,
    ]);
    return rows.map((row) => ({ ...row, entries: JSON.parse(row.entries) as EntryId[] }));
  }

  /** @param ordinal 1 is the first print of the stage. */
  async insertPrint(tx: Tx, stageId: StageId, ordinal: number, print: StoredPrint): Promise<void> {
    const { printedBy, printedAt, entries } = print;
    const columns = ['stage_id', 'ordinal', 'printed_by', 'printed_at', 'entries'];
    const row = [stageId, ordinal, printedBy, printedAt, JSON.stringify(entries)];
    await insertRows(tx, 'admission_print', columns, [row]);
  }
}
