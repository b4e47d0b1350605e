import { Injectable } from '@nestjs/common';
import type { CompetitionId, ContestantId } from '../../domain/kernel/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { lockSequence } from '../../platform/database/lock-sequence';
import { statement } from '../../platform/database/statement';
import type { Tx } from '../../platform/database/transactions';

/** Table kept_apart: two who look like one person and are not. */
@Injectable()
export class KeptApartRepository {
  async competitionOf(tx: Tx, id: ContestantId): Promise<CompetitionId | undefined> {
    const sql = 'SELECT competition_id FROM contestant WHERE id = $1';
    const [row] = await statement<{ competition_id: CompetitionId }>(tx, sql, [id]);
    return row?.competition_id;
  }

  async hold(tx: Tx, competitionId: CompetitionId): Promise<void> {
    await lockSequence(tx, `kept-apart:${competitionId}`);
  }

  async isKept(tx: Tx, [first, second]: readonly ContestantId[]): Promise<boolean> {
    const sql = 'SELECT first_id FROM kept_apart WHERE first_id = $1 AND second_id = $2';
    return (await statement(tx, sql, [first, second])).length > 0;
  }

  async insert(tx: Tx, row: readonly string[]): Promise<void> {
    await insertRows(tx, 'kept_apart', ['first_id', 'second_id', 'reason', 'at', 'actor_id'], [row]);
  }
}
