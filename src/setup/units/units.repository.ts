import { Injectable } from '@nestjs/common';
import type { CompetitionId, UnitId } from '../../domain/kernel/ids';
import type { UnitHolds } from '../../domain/kernel/registration-refusal';
import type { UnitDraft } from '../../domain/units/unit-draft';
import { insertRows } from '../../platform/database/insert-rows';
import { lockSequence } from '../../platform/database/lock-sequence';
import { statement } from '../../platform/database/statement';
import type { Tx } from '../../platform/database/transactions';

export interface StoredUnit extends UnitDraft {
  readonly id: UnitId;
}

const MEMBERS = `id, name, kind, headcount, parent_id AS "parentId", credit_code AS "creditCode", contact_name AS "contactName",
  contact_phone AS "contactPhone"`;

/** Table unit, one at a time. */
@Injectable()
export class UnitsRepository {
  /** All of a competition; nobody else changes them until the transaction ends. */
  async take(tx: Tx, competitionId: CompetitionId): Promise<StoredUnit[]> {
    await lockSequence(tx, `units:${competitionId}`);
    return this.listOf(tx, competitionId);
  }

  listOf(tx: Tx, competitionId: CompetitionId): Promise<StoredUnit[]> {
    const sql = 'SELECT ' + MEMBERS + ' FROM unit WHERE competition_id = $1 ORDER BY id';
    return statement<StoredUnit>(tx, sql, [competitionId]);
  }

  async competitionOf(tx: Tx, id: UnitId): Promise<CompetitionId | undefined> {
    const sql = 'SELECT competition_id FROM unit WHERE id = $1';
    const [row] = await statement<{ competition_id: CompetitionId }>(tx, sql, [id]);
    return row?.competition_id;
  }

  insert(tx: Tx, competitionId: CompetitionId, unit: StoredUnit): Promise<void> {
    return this.insertAll(tx, competitionId, [unit]);
  }

  /** Each after the one above it. */
  async insertAll(tx: Tx, competitionId: CompetitionId, units: readonly StoredUnit[]): Promise<void> {
    const columns = [
      'id',
      'competition_id',
      'name',
      'kind',
      'headcount',
      'parent_id',
      'credit_code',
      'contact_name',
      'contact_phone',
    ];
    const rows = units.map(
      ({ id, name, kind, headcount, parentId, creditCode, contactName, contactPhone }) => {
        const contact = [creditCode, contactName, contactPhone];
        return [id, competitionId, name, kind, headcount, parentId, ...contact];
      },
    );
    await insertRows(tx, 'unit', columns, rows);
  }

  async update(tx: Tx, unit: StoredUnit): Promise<void> {
    const { id, name, kind, headcount, parentId, creditCode, contactName, contactPhone } = unit;
    await statement(
      tx,
      `UPDATE unit SET name = $1, kind = $2, headcount = $3, parent_id = $4, credit_code = $5, contact_name = $6,
        contact_phone = $7 WHERE id = $8`,
      [name, kind, headcount, parentId, creditCode, contactName, contactPhone, id],
    );
  }

  async delete(tx: Tx, id: UnitId): Promise<void> {
    await statement(tx, 'DELETE FROM unit WHERE id = $1', [id]);
  }

  /** What hangs on a unit. */
  async holds(tx: Tx, id: UnitId): Promise<UnitHolds> {
    const [row] = await statement<UnitHolds>(
      tx,
      `SELECT CAST((SELECT count(*) FROM unit WHERE parent_id = $1) AS INTEGER) AS below,
        CAST((SELECT count(*) FROM contestant WHERE unit_id = $1) AS INTEGER) AS people,
        CAST((SELECT count(*) FROM participation WHERE unit_id = $1) AS INTEGER) AS participations`,
      [id],
    );
    return row ?? { below: 0, people: 0, participations: 0 };
  }

  async setAims(
    tx: Tx,
    competitionId: CompetitionId,
    target: number | null,
    hasOneTradeEach: boolean,
  ): Promise<void> {
    const sql = 'UPDATE competition SET participation_target = $1, has_one_trade_each = $2 WHERE id = $3';
    await statement(tx, sql, [target, hasOneTradeEach ? 1 : 0, competitionId]);
  }
}
