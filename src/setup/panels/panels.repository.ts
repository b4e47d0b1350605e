import { Injectable } from '@nestjs/common';
import type { ArchivedSeat } from '../../domain/archive/archive';
import type { CompetitionId, JudgeId, StageId } from '../../domain/kernel/ids';
import type { Seat } from '../../domain/scheme/seat';
import { insertRows } from '../../platform/database/insert-rows';
import { lockSequence } from '../../platform/database/lock-sequence';
import { statement } from '../../platform/database/statement';
import type { Tx } from '../../platform/database/transactions';

/** Table panel_seat: which judge marks which module of a stage. */
@Injectable()
export class PanelsRepository {
  async insertSeats(tx: Tx, seats: readonly (ArchivedSeat & { readonly stageId: StageId })[]): Promise<void> {
    const rows = seats.map((seat) => [seat.stageId, seat.moduleId, seat.judgeId]);
    await insertRows(tx, 'panel_seat', ['stage_id', 'module_id', 'judge_id'], rows);
  }

  async removeSeats(tx: Tx, stageId: StageId, seats: readonly Seat[]): Promise<void> {
    const sql = 'DELETE FROM panel_seat WHERE stage_id = $1 AND module_id = $2 AND judge_id = $3';
    for (const { moduleId, judgeId } of seats) await statement(tx, sql, [stageId, moduleId, judgeId]);
  }

  /** The seats of a stage, held until the transaction ends. */
  async takeSeats(tx: Tx, stageId: StageId): Promise<Seat[]> {
    await lockSequence(tx, `seats:${stageId}`);
    return this.listSeats(tx, stageId);
  }

  listSeats(on: Tx, stageId: StageId): Promise<Seat[]> {
    const sql =
      'SELECT module_id AS "moduleId", judge_id AS "judgeId" FROM panel_seat WHERE stage_id = $1 ORDER BY module_id, judge_id';
    return statement<Seat>(on, sql, [stageId]);
  }

  /** How many seats each judge has in the other stages of a competition. */
  async countElsewhere(
    on: Tx,
    competitionId: CompetitionId,
    stageId: StageId,
  ): Promise<Map<JudgeId, number>> {
    const rows = await statement<{ judgeId: JudgeId; seats: number }>(
      on,
      `SELECT p.judge_id AS "judgeId", CAST(count(*) AS INTEGER) AS seats FROM panel_seat p JOIN stage s ON s.id = p.stage_id
       WHERE s.competition_id = $1 AND s.id <> $2 GROUP BY p.judge_id`,
      [competitionId, stageId],
    );
    return new Map(rows.map(({ judgeId, seats }) => [judgeId, seats]));
  }

  /** Whether some account keeps mappings in a competition in which it has a seat. One transaction at a time asks. */
  async someKeeperMarks(tx: Tx): Promise<boolean> {
    await lockSequence(tx, 'keepers');
    const rows = await statement(
      tx,
      `SELECT p.judge_id FROM role_grant g JOIN panel_seat p ON p.judge_id = g.account_id JOIN stage s ON s.id = p.stage_id
       WHERE g.role = 'keeper' AND (g.competition_id IS NULL OR g.competition_id = s.competition_id) LIMIT 1`,
    );
    return rows.length > 0;
  }
}
