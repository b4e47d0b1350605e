import { Injectable } from '@nestjs/common';
import type { ArchivedSeat } from '../../domain/archive/archive';
import type { StageId } from '../../domain/kernel/ids';
import { insertRows } from '../../platform/database/insert-rows';
import type { Tx } from '../../platform/database/transactions';

/** Table panel_seat: which judge marks which module of a stage. */
@Injectable()
export class PanelsRepository {
  async insertSeats(tx: Tx, seats: readonly (ArchivedSeat & { readonly stageId: StageId })[]): Promise<void> {
    const rows = seats.map((seat) => [seat.stageId, seat.moduleId, seat.judgeId]);
    await insertRows(tx, 'panel_seat', ['stage_id', 'module_id', 'judge_id'], rows);
  }
}
