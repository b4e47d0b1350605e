import { Injectable } from '@nestjs/common';
import type { StuckAt } from '../../contract/rehearsals';
import type { AccountId, CompetitionId } from '../../domain/kernel/ids';
import { Clock } from '../../platform/clock/clock';
import { lockSequence } from '../../platform/database/lock-sequence';
import { statement } from '../../platform/database/statement';
import { Transactions, type Tx } from '../../platform/database/transactions';
import { RefusedError } from '../../platform/http/refused-error';
import { SILENT_MS } from './run-state';

export interface StoredRehearsal {
  readonly id: CompetitionId;
  readonly ofId: CompetitionId;
  readonly openedBy: AccountId;
  readonly openedAt: string;
  readonly endedBy: AccountId | null;
  readonly endedAt: string | null;
  readonly runId: string | null;
  readonly runSpeed: number | null;
  readonly runHeardAt: string | null;
  readonly slowestMs: number | null;
  /** Who ordered a run through all stages; null: no such run is at work. */
  readonly toEndBy: AccountId | null;
  /** As JSON, of the last run to the end. */
  readonly stuck: string | null;
}

/** Simulated judges at work: which run, how fast, and when its node was heard last. */
export interface Run {
  readonly competitionId: CompetitionId;
  readonly runId: string;
  readonly speed: number;
  /** Who ordered that they go on through all stages; null: they mark what is open. */
  readonly toEndBy: AccountId | null;
}

/** Later than any time that is written here. */
const AFTER_ALL = '9999';

const REHEARSAL = `SELECT competition_id AS id, of_id AS "ofId", opened_by AS "openedBy", opened_at AS "openedAt",
  ended_by AS "endedBy", ended_at AS "endedAt", run_id AS "runId", run_speed AS "runSpeed", run_heard_at AS "runHeardAt",
  slowest_ms AS "slowestMs", run_to_end_by AS "toEndBy", run_stuck AS stuck FROM rehearsal`;

/** Table rehearsal: one row a rehearsal, beside the competition that it is. */
@Injectable()
export class RehearsalsRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  listOf(ofId: CompetitionId): Promise<StoredRehearsal[]> {
    const sql = REHEARSAL + ' WHERE of_id = $1 ORDER BY opened_at DESC, competition_id';
    return statement<StoredRehearsal>(this.transactions.reader, sql, [ofId]);
  }

  async find(id: CompetitionId): Promise<StoredRehearsal | undefined> {
    const sql = REHEARSAL + ' WHERE competition_id = $1';
    const [row] = await statement<StoredRehearsal>(this.transactions.reader, sql, [id]);
    return row;
  }

  /** @throws RefusedError NOT_A_REHEARSAL for a competition that is none, NOT_FOUND for a rehearsal of another competition. */
  async getIn(ofId: CompetitionId, id: CompetitionId): Promise<StoredRehearsal> {
    const row = await this.find(id);
    if (!row) throw new RefusedError({ code: 'NOT_A_REHEARSAL' });
    if (row.ofId !== ofId) throw new RefusedError({ code: 'NOT_FOUND' });
    return row;
  }

  /** Whether a rehearsal of this competition is open; nobody else opens one until the transaction ends. */
  async takeOpen(tx: Tx, ofId: CompetitionId): Promise<boolean> {
    await lockSequence(tx, `rehearsal:${ofId}`);
    const sql = 'SELECT competition_id FROM rehearsal WHERE of_id = $1 AND ended_at IS NULL';
    return (await statement(tx, sql, [ofId])).length > 0;
  }

  async insert(tx: Tx, row: Pick<StoredRehearsal, 'id' | 'ofId' | 'openedBy'>): Promise<void> {
    await statement(
      tx,
      'INSERT INTO rehearsal (competition_id, of_id, opened_by, opened_at) VALUES ($1, $2, $3, $4)',
      [row.id, row.ofId, row.openedBy, this.clock.nowText()],
    );
  }

  /** @returns false when it had ended before. */
  async end(tx: Tx, id: CompetitionId, endedBy: AccountId): Promise<boolean> {
    const rows = await statement(
      tx,
      `UPDATE rehearsal SET ended_by = $1, ended_at = $2, run_id = NULL, run_speed = NULL, run_heard_at = NULL, run_to_end_by = NULL
       WHERE competition_id = $3 AND ended_at IS NULL RETURNING competition_id`,
      [endedBy, this.clock.nowText(), id],
    );
    return rows.length > 0;
  }

  /** Takes the one place of a run. @returns false when it is taken by a node heard since, or the rehearsal has ended. */
  async beginRun(tx: Tx, run: Run): Promise<boolean> {
    const now = this.clock.now();
    const silentSince = new Date(now.getTime() - SILENT_MS).toISOString();
    const rows = await statement(
      tx,
      `UPDATE rehearsal SET run_id = $1, run_speed = $2, run_heard_at = $3, run_to_end_by = $4, run_stuck = NULL
       WHERE competition_id = $5 AND ended_at IS NULL AND (run_id IS NULL OR run_heard_at < $6) RETURNING competition_id`,
      [run.runId, run.speed, now.toISOString(), run.toEndBy, run.competitionId, silentSince],
    );
    return rows.length > 0;
  }

  /** The node of a run says that it lives. @returns false when the run was stopped, here or from another node. */
  async beat(runId: string): Promise<boolean> {
    const rows = await statement(
      this.transactions.reader,
      'UPDATE rehearsal SET run_heard_at = $1 WHERE run_id = $2 RETURNING competition_id',
      [this.clock.nowText(), runId],
    );
    return rows.length > 0;
  }

  async noteSlowest(id: CompetitionId, slowestMs: number): Promise<void> {
    await statement(
      this.transactions.reader,
      `UPDATE rehearsal SET slowest_ms = $1 WHERE competition_id = $2 AND (slowest_ms IS NULL OR slowest_ms < $1)`,
      [slowestMs, id],
    );
  }

  /** Whatever run there is. @returns false when there was none. */
  async endRun(tx: Tx, id: CompetitionId): Promise<boolean> {
    const rows = await statement(
      tx,
      `UPDATE rehearsal SET run_id = NULL, run_speed = NULL, run_heard_at = NULL, run_to_end_by = NULL
       WHERE competition_id = $1 AND run_id IS NOT NULL RETURNING competition_id`,
      [id],
    );
    return rows.length > 0;
  }

  /** This run and no later one: it has nothing left to do, or nothing that it can do. */
  async finishRun(runId: string, stuck: StuckAt | null): Promise<void> {
    await statement(
      this.transactions.reader,
      `UPDATE rehearsal SET run_id = NULL, run_speed = NULL, run_heard_at = NULL, run_to_end_by = NULL, run_stuck = $1
       WHERE run_id = $2`,
      [stuck && JSON.stringify(stuck), runId],
    );
  }

  /** Runs to the end whose server is gone: where there are several nodes, those that were silent. */
  async cutOff(isOneOfMany: boolean): Promise<Run[]> {
    const silentSince = new Date(this.clock.now().getTime() - SILENT_MS).toISOString();
    return statement<Run>(
      this.transactions.reader,
      `SELECT competition_id AS "competitionId", run_id AS "runId", run_speed AS speed, run_to_end_by AS "toEndBy"
       FROM rehearsal WHERE run_id IS NOT NULL AND run_to_end_by IS NOT NULL AND run_heard_at < $1`,
      [isOneOfMany ? silentSince : AFTER_ALL],
    );
  }

  /** Of several nodes that want to go on with a run, one does. @returns whether it is this one */
  async takeOver(runId: string, anew: string): Promise<boolean> {
    const rows = await statement(
      this.transactions.reader,
      'UPDATE rehearsal SET run_id = $1, run_heard_at = $2 WHERE run_id = $3 RETURNING competition_id',
      [anew, this.clock.nowText(), runId],
    );
    return rows.length > 0;
  }
}
