import { Injectable } from '@nestjs/common';
import type { RosterCounts } from '../../contract/roster';
import type {
  AccountId,
  CompetitionId,
  ContestantId,
  RegistrationId,
  TradeId,
  UnitId,
} from '../../domain/kernel/ids';
import type { KnownPerson } from '../../domain/roster/decide-row';
import type { QuotaCount } from '../../domain/roster/quota-book';
import { insertRows } from '../../platform/database/insert-rows';
import { statement } from '../../platform/database/statement';
import type { Tx } from '../../platform/database/transactions';
import { endsOfRun } from '../../platform/identity/ordered-ids';
import { removeDocuments } from '../entries/person-documents';
import { PersonalData } from '../../platform/identity/personal-data';
import { PERSON_COLUMNS, type SoundRow } from './roster-batch';

const [, ...CHANGED_COLUMNS] = PERSON_COLUMNS;

export interface NewImport {
  readonly id: string;
  readonly competitionId: CompetitionId;
  readonly fileName: string;
  readonly fileHash: string;
  readonly by: AccountId;
  /** With which the ids of all begin that it brings. */
  readonly run: string;
  readonly at: string;
}

/** A registration that a row brings, of a person who is known or comes with it. */
export interface BroughtRegistration {
  readonly id: RegistrationId;
  readonly contestantId: ContestantId;
  readonly row: SoundRow;
  readonly isReserve: boolean;
}

interface KnownRow {
  readonly identity_index: string;
  readonly id: ContestantId;
  readonly unit_id: UnitId;
  readonly unit_name: string;
  readonly trade_id: TradeId | null;
  readonly state: KnownPerson['registrations'][number]['state'] | null;
  readonly facts_index: string | null;
}

/** Table roster_import, and what an import brings into contestant and registration. */
@Injectable()
export class RosterImportRepository {
  constructor(private readonly data: PersonalData) {}

  async insertImport(tx: Tx, one: NewImport): Promise<void> {
    await statement(
      tx,
      `INSERT INTO roster_import (id, competition_id, file_name, file_hash, state, counts, started_by, started_at, heard_at, first_id, last_id)
       VALUES ($1, $2, $3, $4, 'running', '{}', $5, $6, $6, $7, $8)`,
      [one.id, one.competitionId, one.fileName, one.fileHash, one.by, one.at, ...endsOfRun(one.run)],
    );
  }

  async insertPeople(tx: Tx, one: NewImport, rows: readonly SoundRow[]): Promise<void> {
    const same = { competition_id: one.competitionId, import_id: one.id };
    const people = rows.map((row) => row.columns(this.data));
    await insertRows(tx, 'contestant', { same, each: PERSON_COLUMNS }, people);
  }

  async insertRegistrations(tx: Tx, one: NewImport, brought: readonly BroughtRegistration[]): Promise<void> {
    const same = { state: 'submitted', submitted_at: one.at, submitted_by: one.by, import_id: one.id };
    const each = ['id', 'trade_id', 'contestant_id', 'is_reserve', 'years_in_trade', 'facts_index'];
    const rows = brought.map(({ id, contestantId, row, isReserve }) => [
      id,
      row.tradeId,
      contestantId,
      isReserve ? 1 : 0,
      row.yearsInTrade,
      row.factsIndex,
    ]);
    await insertRows(tx, 'registration', { same, each }, rows);
  }

  async changePerson(tx: Tx, id: ContestantId, row: SoundRow): Promise<void> {
    const changes = CHANGED_COLUMNS.map((column, index) => `${column} = $${index + 2}`).join(', ');
    const values = [row.unitId, ...row.plain, ...row.sealedFor(id, this.data)];
    await statement(tx, 'UPDATE contestant SET ' + changes + ' WHERE id = $1', [id, ...values]);
    await statement(
      tx,
      `UPDATE registration SET years_in_trade = $3, facts_index = $4, state = 'submitted' WHERE contestant_id = $1 AND trade_id = $2`,
      [id, row.tradeId, row.yearsInTrade, row.factsIndex],
    );
  }

  async heard(tx: Tx, id: string, at: string): Promise<void> {
    await statement(tx, 'UPDATE roster_import SET heard_at = $2 WHERE id = $1', [id, at]);
  }

  /** From here on everything that an import brought is there. */
  async end(tx: Tx, id: string, at: string, counts: RosterCounts): Promise<void> {
    await statement(
      tx,
      `UPDATE roster_import SET state = 'taken', counts = $2, ended_at = $3 WHERE id = $1`,
      [id, JSON.stringify(counts), at],
    );
  }

  async markUndone(tx: Tx, id: string, at: string): Promise<void> {
    await statement(tx, `UPDATE roster_import SET state = 'undone', ended_at = $2 WHERE id = $1`, [id, at]);
  }

  /** Takes some of what an import brought away again. @returns whether there may be more */
  async removeSome(tx: Tx, id: string, most: number): Promise<boolean> {
    const some = (table: string): Promise<{ id: ContestantId }[]> =>
      statement(
        tx,
        // No tree has rows by import: its ids follow one another, and their ends say where to look.
        'SELECT b.id FROM roster_import i JOIN ' +
          table +
          ' b ON b.id BETWEEN i.first_id AND i.last_id AND b.import_id = i.id WHERE i.id = $1 LIMIT $2',
        [id, most],
      );
    for (const table of ['registration', 'contestant']) {
      const rows = await some(table);
      if (rows.length === 0) continue;
      if (table === 'contestant')
        await removeDocuments(
          tx,
          rows.map((row) => row.id),
        );
      const places = rows.map((_, index) => `$${index + 1}`).join(',');
      await statement(
        tx,
        'DELETE FROM ' + table + ' WHERE id IN (' + places + ')',
        rows.map((row) => row.id),
      );
      return true;
    }
    return false;
  }

  /** People of a competition by their documents. */
  async knownBy(
    tx: Tx,
    competitionId: CompetitionId,
    indexes: readonly string[],
  ): Promise<Map<string, KnownPerson>> {
    if (indexes.length === 0) return new Map();
    const places = indexes.map((_, index) => `$${index + 2}`).join(',');
    const rows = await statement<KnownRow>(
      tx,
      `SELECT c.identity_index, c.id, c.unit_id, u.name AS unit_name, r.trade_id, r.state, r.facts_index
       FROM contestant_document d JOIN contestant c ON c.id = d.contestant_id JOIN unit u ON u.id = c.unit_id
       LEFT JOIN registration r ON r.contestant_id = c.id
       WHERE d.competition_id = $1 AND d.identity_index IN (` +
        places +
        ')',
      [competitionId, ...indexes],
    );
    const known = new Map<string, KnownPerson>();
    for (const row of rows) {
      const before = known.get(row.identity_index)?.registrations ?? [];
      const { trade_id: tradeId, state, facts_index: factsIndex } = row;
      const here = tradeId === null || state === null ? [] : [{ tradeId, state, factsIndex }];
      known.set(row.identity_index, {
        id: row.id,
        unitId: row.unit_id,
        unitName: row.unit_name,
        registrations: [...before, ...here],
      });
    }
    return known;
  }

  async hasPeople(tx: Tx, competitionId: CompetitionId): Promise<boolean> {
    const rows = await statement(
      tx,
      'SELECT id FROM contestant WHERE competition_id = $1 AND identity_index IS NOT NULL LIMIT 1',
      [competitionId],
    );
    return rows.length > 0;
  }

  /** What units have taken of their places in some trades so far. */
  async quotaCounts(tx: Tx, trades: readonly TradeId[]): Promise<QuotaCount[]> {
    if (trades.length === 0) return [];
    const places = trades.map((_, index) => `$${index + 1}`).join(',');
    return statement<QuotaCount>(
      tx,
      `SELECT c.unit_id AS "unitId", r.trade_id AS "tradeId",
        CAST(sum(1 - r.is_reserve) AS INTEGER) AS places, CAST(sum(r.is_reserve) AS INTEGER) AS reserves
       FROM registration r JOIN contestant c ON c.id = r.contestant_id
       WHERE r.trade_id IN (` +
        places +
        `) AND r.state <> 'withdrawn' GROUP BY c.unit_id, r.trade_id`,
      trades,
    );
  }
}
