import { Injectable } from '@nestjs/common';
import type { AccountId, EntryId, StageId } from '../../domain/kernel/ids';
import type { SealedLot } from '../../domain/seal/seal-lots';
import { Clock } from '../../platform/clock/clock';
import { insertRows } from '../../platform/database/insert-rows';
import { lockSequence } from '../../platform/database/lock-sequence';
import { statement } from '../../platform/database/statement';
import { Transactions, type Tx } from '../../platform/database/transactions';

export interface StoredSession {
  readonly stageId: StageId;
  readonly startsAt: string;
  readonly lateMinutes: number;
  readonly endedAt: string | null;
  readonly settledAt: string | null;
}

export interface StoredArrival {
  readonly entryId: EntryId;
  readonly at: string;
  readonly isLate: number;
  readonly byId: AccountId;
}

const SESSION = `SELECT stage_id AS "stageId", starts_at AS "startsAt", late_minutes AS "lateMinutes", ended_at AS "endedAt",
  settled_at AS "settledAt" FROM check_in_session`;

/** Tables check_in_session and check_in. */
@Injectable()
export class CheckInRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  now(): number {
    return this.clock.now().getTime();
  }

  /** The session of a stage, held until the transaction ends: nobody comes while it is being ended. */
  async take(tx: Tx, stageId: StageId): Promise<StoredSession | undefined> {
    await lockSequence(tx, `check-in:${stageId}`);
    return this.sessionOf(stageId, tx);
  }

  async sessionOf(stageId: StageId, on: Tx = this.transactions.reader): Promise<StoredSession | undefined> {
    const [row] = await statement<StoredSession>(on, `${SESSION} WHERE stage_id = $1`, [stageId]);
    return row;
  }

  /** Sessions whose absent have not all been set absent, whether their limit has passed or not. */
  listUnsettled(): Promise<StoredSession[]> {
    return statement<StoredSession>(this.transactions.reader, `${SESSION} WHERE settled_at IS NULL`);
  }

  async save(tx: Tx, session: Omit<StoredSession, 'endedAt' | 'settledAt'>, by: AccountId): Promise<void> {
    const { stageId, startsAt, lateMinutes } = session;
    await statement(
      tx,
      `INSERT INTO check_in_session (stage_id, starts_at, late_minutes, set_by, set_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (stage_id) DO UPDATE SET starts_at = $2, late_minutes = $3, set_by = $4, set_at = $5`,
      [stageId, startsAt, lateMinutes, by, this.clock.nowText()],
    );
  }

  async end(tx: Tx, stageId: StageId): Promise<void> {
    const sql = 'UPDATE check_in_session SET ended_at = $1 WHERE stage_id = $2 AND ended_at IS NULL';
    await statement(tx, sql, [this.clock.nowText(), stageId]);
  }

  async settle(tx: Tx, stageId: StageId): Promise<void> {
    const sql = 'UPDATE check_in_session SET settled_at = $1 WHERE stage_id = $2';
    await statement(tx, sql, [this.clock.nowText(), stageId]);
  }

  arrivalsOf(stageId: StageId, on: Tx = this.transactions.reader): Promise<StoredArrival[]> {
    const sql =
      'SELECT entry_id AS "entryId", at, is_late AS "isLate", by_id AS "byId" FROM check_in WHERE stage_id = $1';
    return statement<StoredArrival>(on, sql, [stageId]);
  }

  async insertArrivals(tx: Tx, stageId: StageId, arrivals: readonly StoredArrival[]): Promise<void> {
    const rows = arrivals.map(({ entryId, at, isLate, byId }) => [stageId, entryId, at, isLate, byId]);
    if (rows.length > 0)
      await insertRows(tx, 'check_in', ['stage_id', 'entry_id', 'at', 'is_late', 'by_id'], rows);
  }

  /** @returns false when she had not come. */
  async removeArrival(tx: Tx, stageId: StageId, entryId: EntryId): Promise<boolean> {
    const sql = 'DELETE FROM check_in WHERE stage_id = $1 AND entry_id = $2 RETURNING entry_id';
    return (await statement(tx, sql, [stageId, entryId])).length > 0;
  }

  /**
   * Whoever has come has come under her new id too. All at the same moment, in the order of the new ids: a time of arrival would
   * tell who became which.
   */
  async relabel(tx: Tx, stageId: StageId, lots: readonly SealedLot[], byId: AccountId): Promise<void> {
    await this.take(tx, stageId);
    const newIdOf = new Map(lots.map(({ key, id }) => [key, id]));
    const moved = (await this.arrivalsOf(stageId, tx)).filter(({ entryId }) => newIdOf.has(entryId));
    for (const { entryId } of moved) await this.removeArrival(tx, stageId, entryId);
    const at = this.clock.nowText();
    const ids = moved.map(({ entryId }) => newIdOf.get(entryId)!).toSorted();
    await this.insertArrivals(
      tx,
      stageId,
      ids.map((entryId) => ({ entryId, at, isLate: 0, byId })),
    );
  }
}
