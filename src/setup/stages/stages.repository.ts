import { Injectable } from '@nestjs/common';
import type { ArchivedTrade } from '../../domain/archive/archive';
import type { AccountId, CompetitionId, StageId } from '../../domain/kernel/ids';
import type { StageRules } from '../../domain/stage-rules/stage-rules';
import { insertRows } from '../../platform/database/insert-rows';
import { lockSequence } from '../../platform/database/lock-sequence';
import { statement } from '../../platform/database/statement';
import type { Tx } from '../../platform/database/transactions';

/** One version of a stage's rules, to be stored. */
export interface NewRules {
  readonly stageId: StageId;
  readonly version: number;
  readonly rules: StageRules;
  readonly changedAt: string;
  readonly changedBy: AccountId;
}

/** Tables stage, and stage_rules: the rules of a stage are one document, stored as the organizer wrote them, version by version. */
@Injectable()
export class StagesRepository {
  async insertStages(
    tx: Tx,
    competitionId: CompetitionId,
    trades: readonly Pick<ArchivedTrade, 'id' | 'stages'>[],
  ): Promise<void> {
    const rows = trades.flatMap((trade) =>
      trade.stages.map((stage) => [
        stage.id,
        competitionId,
        trade.id,
        stage.ordinal,
        // The column of the first schema knows no review.
        stage.kind === 'review' ? 'final' : stage.kind,
        stage.kind === 'review' ? 1 : 0,
        JSON.stringify(stage.name),
      ]),
    );
    await insertRows(
      tx,
      'stage',
      ['id', 'competition_id', 'trade_id', 'ordinal', 'kind', 'is_review', 'name'],
      rows,
    );
  }

  async insertRules(tx: Tx, versions: readonly NewRules[]): Promise<void> {
    const rows = versions.map(({ stageId, version, rules, changedAt, changedBy }) => [
      stageId,
      version,
      JSON.stringify(rules),
      changedAt,
      changedBy,
    ]);
    await insertRows(tx, 'stage_rules', ['stage_id', 'version', 'rules', 'changed_at', 'changed_by'], rows);
  }

  /** The rules that hold now, as a transaction sees them. */
  async newestRules(tx: Tx, stageId: StageId): Promise<{ rules: StageRules } | undefined> {
    const sql = 'SELECT rules FROM stage_rules WHERE stage_id = $1 ORDER BY version DESC LIMIT 1';
    const [row] = await statement<{ rules: string }>(tx, sql, [stageId]);
    return row && { rules: JSON.parse(row.rules) as StageRules };
  }

  /** The number of the next version of a stage's rules, held until the transaction ends. */
  async nextVersion(tx: Tx, stageId: StageId): Promise<number> {
    await lockSequence(tx, `rules:${stageId}`);
    const sql = 'SELECT max(version) AS version FROM stage_rules WHERE stage_id = $1';
    const [row] = await statement<{ version: number | null }>(tx, sql, [stageId]);
    return (row?.version ?? 0) + 1;
  }
}
