import { Injectable } from '@nestjs/common';
import type { AccountId, StageId } from '../../domain/kernel/ids';
import type { SealedLot, UnsealedEntry } from '../../domain/seal/seal-lots';
import { insertRows } from '../../platform/database/insert-rows';
import { lockSequence } from '../../platform/database/lock-sequence';
import { statement } from '../../platform/database/statement';
import type { Tx } from '../../platform/database/transactions';
import { OutboxRepository } from '../../platform/outbox/outbox.repository';
import { StagesService } from '../stages/stages.service';

/** Called inside the transaction that puts new entries in the place of old ones. */
export type ReplaceListener = (
  tx: Tx,
  stageId: StageId,
  lots: readonly SealedLot[],
  by: AccountId,
) => Promise<void>;

/** Table entry, where a layer is laid over it or taken off. */
@Injectable()
export class SealedEntries {
  private readonly listeners: ReplaceListener[] = [];

  constructor(
    private readonly stages: StagesService,
    private readonly outbox: OutboxRepository,
  ) {}

  /** Later stations whose rows name entries take them along. */
  onReplace(listener: ReplaceListener): void {
    this.listeners.push(listener);
  }

  /** The entries of a stage, held until the transaction ends. */
  async take(tx: Tx, stageId: StageId): Promise<UnsealedEntry[]> {
    await lockSequence(tx, `entries:${stageId}`);
    const sql = `SELECT id, contestant_id AS "contestantId", number FROM entry WHERE stage_id = $1 ORDER BY id`;
    return statement<UnsealedEntry>(tx, sql, [stageId]);
  }

  /**
   * Puts new entries without people in the place of the old ones. Rows are removed and inserted by their random ids, never
   * changed: neither their order in the file nor their place tells which became which. Whoever still holds the stage as it was
   * is refused by the version of its rules.
   */
  async replace(tx: Tx, stageId: StageId, lots: readonly SealedLot[], by: AccountId): Promise<void> {
    for (const listener of this.listeners) await listener(tx, stageId, lots, by);
    for (const { key } of lots)
      await statement(tx, 'DELETE FROM entry WHERE id = $1 AND stage_id = $2', [key, stageId]);
    const rows = lots
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, label }) => [id, stageId, null, label]);
    await insertRows(tx, 'entry', ['id', 'stage_id', 'contestant_id', 'number'], rows);
    await this.stages.renewRules(tx, stageId, by);
    await this.outbox.append(tx, 'stage.changed.v1', { stageId });
  }

  /** Takes a layer off: labels become what they were, and in layer 1 people stand at their entries again. */
  async restore(tx: Tx, stageId: StageId, lots: readonly SealedLot[]): Promise<void> {
    const relabel = 'UPDATE entry SET number = $1 WHERE stage_id = $2 AND number = $3';
    const name = 'UPDATE entry SET contestant_id = $1 WHERE stage_id = $2 AND number = $3';
    for (const { contestantId, before, label } of lots)
      await (contestantId === null
        ? statement(tx, relabel, [before, stageId, label])
        : statement(tx, name, [contestantId, stageId, label]));
    await this.outbox.append(tx, 'stage.changed.v1', { stageId });
  }
}
