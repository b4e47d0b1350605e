import { Injectable } from '@nestjs/common';
import type { ArchivedSeat } from '../../domain/archive/archive';
import type { StageId } from '../../domain/kernel/ids';
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
