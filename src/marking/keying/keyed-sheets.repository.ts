import { Injectable } from '@nestjs/common';
import type { KeyedMark } from '../../domain/keying/keyed-mark';
import type { PaperSheet } from '../../domain/keying/refuse-keyed';
import type { AccountId, EntryId, JudgeId, StageId } from '../../domain/kernel/ids';
import { statement } from '../../platform/database/statement';
import { Transactions, type Tx } from '../../platform/database/transactions';

/** One typist's reading of one paper sheet. */
export interface KeyedSheet extends PaperSheet {
  readonly typistId: AccountId;
  readonly marks: readonly KeyedMark[];
  readonly at: string;
}

interface KeyedRow {
  readonly entry_id: EntryId;
  readonly judge_id: JudgeId;
  readonly typist_id: AccountId;
  readonly marks: string;
  readonly keyed_at: string;
}

const COLUMNS = 'entry_id, judge_id, typist_id, marks, keyed_at';

function toKeyed(row: KeyedRow): KeyedSheet {
  return {
    entryId: row.entry_id,
    judgeId: row.judge_id,
    typistId: row.typist_id,
    marks: JSON.parse(row.marks) as KeyedMark[],
    at: row.keyed_at,
  };
}

/** Table keyed_sheet: a typist's latest reading of a sheet takes the place of her earlier one. */
@Injectable()
export class KeyedSheetsRepository {
  constructor(private readonly transactions: Transactions) {}

  async listOfStage(stageId: StageId): Promise<KeyedSheet[]> {
    const sql = 'SELECT ' + COLUMNS + ' FROM keyed_sheet WHERE stage_id = $1 ORDER BY keyed_at';
    return (await statement<KeyedRow>(this.transactions.reader, sql, [stageId])).map(toKeyed);
  }

  async listOfSheet(tx: Tx, { entryId, judgeId }: PaperSheet): Promise<KeyedSheet[]> {
    const sql =
      'SELECT ' + COLUMNS + ' FROM keyed_sheet WHERE entry_id = $1 AND judge_id = $2 ORDER BY keyed_at';
    return (await statement<KeyedRow>(tx, sql, [entryId, judgeId])).map(toKeyed);
  }

  async save(tx: Tx, stageId: StageId, keyed: KeyedSheet): Promise<void> {
    await statement(
      tx,
      `INSERT INTO keyed_sheet (stage_id, entry_id, judge_id, typist_id, marks, keyed_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (entry_id, judge_id, typist_id) DO UPDATE SET marks = excluded.marks, keyed_at = excluded.keyed_at`,
      [stageId, keyed.entryId, keyed.judgeId, keyed.typistId, JSON.stringify(keyed.marks), keyed.at],
    );
  }

  /** After it became marks, or was opened again for a correction: the next reading starts afresh. */
  async remove(tx: Tx, { entryId, judgeId }: PaperSheet): Promise<void> {
    await statement(tx, 'DELETE FROM keyed_sheet WHERE entry_id = $1 AND judge_id = $2', [entryId, judgeId]);
  }
}
