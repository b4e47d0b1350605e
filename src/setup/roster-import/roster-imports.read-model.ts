import { Injectable } from '@nestjs/common';
import type { RosterImportView } from '../../contract/roster';
import type { AccountId, CompetitionId } from '../../domain/kernel/ids';
import { statement } from '../../platform/database/statement';
import { Transactions, type Tx } from '../../platform/database/transactions';

interface ImportRow {
  readonly id: string;
  readonly file_name: string;
  readonly state: RosterImportView['state'];
  readonly counts: string;
  readonly started_by: string;
  readonly started_by_id: AccountId;
  readonly started_at: string;
  readonly ended_at: string | null;
  readonly built_on: number;
}

const NONE = { newPeople: 0, newRegistrations: 0, reserves: 0, changed: 0, same: 0, faulty: 0 };

/** Whether the import i brought a row: the ends of its ids say where to look, as no tree has them by import. */
const brought = (row: string): string =>
  `${row}.id BETWEEN i.first_id AND i.last_id AND ${row}.import_id = i.id`;

/** What has been taken from files. */
@Injectable()
export class RosterImportsReadModel {
  constructor(private readonly transactions: Transactions) {}

  async list(competitionId: CompetitionId): Promise<RosterImportView[]> {
    const rows = await statement<ImportRow>(
      this.transactions.reader,
      `SELECT i.id, i.file_name, i.state, i.counts, coalesce(a.display_name, i.started_by) AS started_by, i.started_by AS started_by_id, i.started_at, i.ended_at,
        CASE WHEN EXISTS (SELECT 1 FROM registration r JOIN registration_step s ON s.registration_id = r.id WHERE ${brought('r')})
          OR EXISTS (SELECT 1 FROM contestant c JOIN entry e ON e.contestant_id = c.id WHERE ${brought('c')})
          OR EXISTS (SELECT 1 FROM contestant c JOIN registration r ON r.contestant_id = c.id
            WHERE ${brought('c')} AND (r.import_id IS NULL OR r.import_id <> i.id))
          OR EXISTS (SELECT 1 FROM kept_apart k JOIN contestant c ON c.id IN (k.first_id, k.second_id) WHERE ${brought('c')})
        THEN 1 ELSE 0 END AS built_on
       FROM roster_import i LEFT JOIN account a ON a.id = i.started_by WHERE i.competition_id = $1 ORDER BY i.started_at DESC`,
      [competitionId],
    );
    return rows.map(toView);
  }

  running(): Promise<{ id: string; heardAt: string }[]> {
    return statement(
      this.transactions.reader,
      `SELECT id, heard_at AS "heardAt" FROM roster_import WHERE state = 'running'`,
    );
  }

  /** From here on nothing that it brought is there, whoever removes it. */
  async claim(tx: Tx, id: string): Promise<void> {
    await statement(tx, `UPDATE roster_import SET state = 'running' WHERE id = $1 AND state = 'taken'`, [id]);
  }
}

function toView(row: ImportRow): RosterImportView {
  const counts =
    row.state === 'running' ? {} : (JSON.parse(row.counts) as Partial<RosterImportView['counts']>);
  return {
    id: row.id,
    fileName: row.file_name,
    state: row.state,
    counts: { ...NONE, ...counts },
    startedBy: row.started_by,
    startedById: row.started_by_id,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    mayUndo: row.state === 'taken' && row.built_on === 0,
  };
}
