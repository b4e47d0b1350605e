import { Injectable } from '@nestjs/common';
import type { RulesVersionView, StageRulesView } from '../../contract/competitions';
import type { StageId } from '../../domain/kernel/ids';
import type { StageRules } from '../../domain/stage-rules/stage-rules';
import { statement } from '../../platform/database/statement';
import { Transactions, type Tx } from '../../platform/database/transactions';

interface Row {
  readonly version: number;
  readonly rules: string;
}

const NEWEST = 'version = (SELECT max(r.version) FROM stage_rules r WHERE r.stage_id = stage_rules.stage_id)';

/** The versions of stages' rules; none is ever changed. */
@Injectable()
export class StageRulesReadModel {
  constructor(private readonly transactions: Transactions) {}

  /** One version of a stage's rules, the newest unless one is named. */
  async find(stageId: StageId, version?: number): Promise<StageRulesView | undefined> {
    const head = 'SELECT version, rules FROM stage_rules WHERE stage_id = $1 AND ';
    const [row] =
      version === undefined
        ? await statement<Row>(this.transactions.reader, head + NEWEST, [stageId])
        : await statement<Row>(this.transactions.reader, head + 'version = $2', [stageId, version]);
    return row && { stageId, version: row.version, rules: JSON.parse(row.rules) as StageRules };
  }

  /** All versions without their rules, the first one first. */
  async versionsOf(stageId: StageId): Promise<RulesVersionView[]> {
    const sql = `SELECT version, changed_at AS "changedAt", changed_by AS "changedBy" FROM stage_rules
      WHERE stage_id = $1 ORDER BY version`;
    return statement<RulesVersionView>(this.transactions.reader, sql, [stageId]);
  }

  /** The version that holds now, as a transaction sees it. */
  async currentVersion(tx: Tx, stageId: StageId): Promise<number> {
    const sql = 'SELECT max(version) AS version FROM stage_rules WHERE stage_id = $1';
    const [row] = await statement<{ version: number | null }>(tx, sql, [stageId]);
    return row?.version ?? 0;
  }
}
