import { Injectable } from '@nestjs/common';
import type { OwnResult } from '../../contract/public-results';
import type { CompetitionId, ContestantId, StageId } from '../../domain/kernel/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { statement } from '../../platform/database/statement';
import type { Tx } from '../../platform/database/transactions';
import type { EntryDetail } from './entry-details';

/** A final own result, and by whose code it is asked for. */
export interface StoredOwnResult {
  readonly stageId: StageId;
  readonly contestantId: ContestantId;
  readonly version: number;
  readonly result: OwnResult;
}

/** Tables edition_detail, which is internal, and own_result, which holds those of final editions. */
@Injectable()
export class OwnResultsRepository {
  async insertDetails(
    tx: Tx,
    { stageId, version }: { stageId: StageId; version: number },
    details: readonly EntryDetail[],
  ): Promise<void> {
    const columns = ['stage_id', 'version', 'entry_id', 'contestant_id', 'number', 'content'];
    const rows = details.map(({ entryId, contestantId, result }) => [
      stageId,
      version,
      entryId,
      contestantId,
      result.number,
      JSON.stringify(result),
    ]);
    await insertRows(tx, 'edition_detail', columns, rows);
  }

  /** The edition is final: what was kept of it for each contestant may be asked for. */
  async open(tx: Tx, competitionId: CompetitionId, stageId: StageId, version: number): Promise<void> {
    await statement(
      tx,
      `INSERT INTO own_result (stage_id, version, entry_id, competition_id, contestant_id, number, content)
       SELECT stage_id, version, entry_id, $1, contestant_id, number, content FROM edition_detail WHERE stage_id = $2 AND version = $3`,
      [competitionId, stageId, version],
    );
  }

  /** The newest final own results under a number; a number may be somebody else's in another trade. */
  async listOf(on: Tx, competitionId: CompetitionId, number: string): Promise<StoredOwnResult[]> {
    const sql = `SELECT o.stage_id AS "stageId", o.contestant_id AS "contestantId", o.version, o.content FROM own_result o
      JOIN stage s ON s.id = o.stage_id WHERE o.competition_id = $1 AND o.number = $2 AND o.version =
      (SELECT max(n.version) FROM own_result n WHERE n.stage_id = o.stage_id) ORDER BY s.ordinal, o.stage_id`;
    type Row = Omit<StoredOwnResult, 'result'> & { readonly content: string };
    const rows = await statement<Row>(on, sql, [competitionId, number]);
    return rows.map(({ content, ...row }) => ({ ...row, result: JSON.parse(content) as OwnResult }));
  }
}
