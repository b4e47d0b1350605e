import { Injectable } from '@nestjs/common';
import type { Appeal, AppealAct, AppealStep, FilerRole } from '../../domain/appeal/appeal';
import type { AccountId, AppealId, CompetitionId, EntryId, StageId, TradeId } from '../../domain/kernel/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { lockSequence } from '../../platform/database/lock-sequence';
import { statement } from '../../platform/database/statement';
import type { Tx } from '../../platform/database/transactions';

/** An appeal as it is stored. */
export interface StoredAppeal extends Appeal {
  readonly competitionId: CompetitionId;
  readonly tradeId: TradeId;
  readonly version: number;
  readonly filerRole: FilerRole;
  readonly filerName: string;
  readonly subject: string;
  readonly text: string;
}

interface StepRow {
  readonly appealId: AppealId;
  readonly at: string;
  readonly by: AccountId;
  readonly act: string;
}

const COLUMNS = `SELECT id, competition_id AS "competitionId", trade_id AS "tradeId", stage_id AS "stageId", entry_id AS "entryId",
  version, kind, filer_role AS "filerRole", filer_name AS "filerName", subject, body AS text, filed_by AS "filedBy",
  filed_at AS "filedAt" FROM appeal `;
const STEPS = `SELECT s.appeal_id AS "appealId", s.at, s.by_id AS by, s.act FROM appeal_step s `;

/** Tables appeal and appeal_step: rows are added, never edited; the database refuses it. */
@Injectable()
export class AppealsRepository {
  /** One writer per stage until the transaction ends: two that are merged into each other would both be gone. */
  async lock(tx: Tx, stageId: StageId): Promise<void> {
    await lockSequence(tx, `appeals:${stageId}`);
  }

  async find(on: Tx, id: AppealId): Promise<StoredAppeal | undefined> {
    const [row] = await statement<StoredAppeal>(on, COLUMNS + 'WHERE id = $1', [id]);
    return row;
  }

  async listOfCompetition(on: Tx, id: CompetitionId): Promise<StoredAppeal[]> {
    const sql = COLUMNS + 'WHERE competition_id = $1 ORDER BY filed_at, id';
    return statement<StoredAppeal>(on, sql, [id]);
  }

  /** Appeals, not score queries, that an entry has filed in a stage. */
  async countOfEntry(tx: Tx, stageId: StageId, entryId: EntryId): Promise<number> {
    const sql = `SELECT CAST(count(*) AS INTEGER) AS n FROM appeal WHERE stage_id = $1 AND entry_id = $2 AND kind = 'appeal'`;
    const [row] = await statement<{ n: number }>(tx, sql, [stageId, entryId]);
    return row?.n ?? 0;
  }

  async insert(tx: Tx, appeal: StoredAppeal): Promise<void> {
    const { id, competitionId, tradeId, stageId, entryId, version, kind } = appeal;
    const { filerRole, filerName, subject, text, filedBy, filedAt } = appeal;
    const columns =
      'id,competition_id,trade_id,stage_id,entry_id,version,kind,filer_role,filer_name,subject,body,filed_by,filed_at';
    const row = [id, competitionId, tradeId, stageId, entryId, version, kind];
    await insertRows(tx, 'appeal', columns.split(','), [
      [...row, filerRole, filerName, subject, text, filedBy, filedAt],
    ]);
  }

  async stepsOf(on: Tx, id: AppealId): Promise<AppealStep[]> {
    const rows = await statement<StepRow>(on, STEPS + 'WHERE s.appeal_id = $1 ORDER BY s.ordinal', [id]);
    return rows.map(toStep);
  }

  /** Steps of all appeals of a competition, by appeal. */
  async stepsOfCompetition(on: Tx, id: CompetitionId): Promise<Map<AppealId, AppealStep[]>> {
    const sql = STEPS + 'JOIN appeal a ON a.id = s.appeal_id WHERE a.competition_id = $1 ORDER BY s.ordinal';
    const steps = new Map<AppealId, AppealStep[]>();
    for (const row of await statement<StepRow>(on, sql, [id]))
      steps.set(row.appealId, [...(steps.get(row.appealId) ?? []), toStep(row)]);
    return steps;
  }

  async insertStep(
    tx: Tx,
    { id, appealId, ordinal }: { readonly id: string; readonly appealId: AppealId; readonly ordinal: number },
    { at, by, act }: AppealStep,
  ): Promise<void> {
    const columns = ['id', 'appeal_id', 'ordinal', 'at', 'by_id', 'act'];
    await insertRows(tx, 'appeal_step', columns, [[id, appealId, ordinal, at, by, JSON.stringify(act)]]);
  }

  async hasStep(tx: Tx, id: string): Promise<boolean> {
    const rows = await statement(tx, 'SELECT id FROM appeal_step WHERE id = $1', [id]);
    return rows.length > 0;
  }
}

const toStep = ({ at, by, act }: StepRow): AppealStep => ({ at, by, act: JSON.parse(act) as AppealAct });
