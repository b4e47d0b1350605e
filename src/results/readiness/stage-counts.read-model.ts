import { Injectable } from '@nestjs/common';
import type { CompetitionId, ModuleId, StageId, TradeId } from '../../domain/kernel/ids';
import { statement } from '../../platform/database/statement';
import { Transactions } from '../../platform/database/transactions';

export interface TradeCounts {
  readonly tradeId: TradeId;
  readonly hasEntryRules: number;
  readonly entrants: number;
  readonly undecided: number;
  readonly approved: number;
}

export interface StageCounts {
  readonly stageId: StageId;
  readonly tradeId: TradeId;
  /** The newest version, as it is stored. */
  readonly rules: string;
  readonly hasStarted: number;
  readonly entries: number;
  /** Entries whose people are known. */
  readonly known: number;
  readonly sessions: number;
  readonly placed: number;
  readonly draws: number;
  readonly checkIns: number;
  readonly prints: number;
}

const counted = (name: string, from: string): string =>
  `CAST((SELECT count(*) FROM ${from}) AS INTEGER) AS "${name}"`;

/** What there is in a competition, counted by the database: a large one has hundreds of thousands of rows. */
@Injectable()
export class StageCountsReadModel {
  constructor(private readonly transactions: Transactions) {}

  /** The units, and those that work without a headcount. */
  async units(id: CompetitionId): Promise<{ readonly units: number; readonly without: number }> {
    const [row] = await this.read<{ units: number; without: number }>(
      `SELECT CAST(count(*) AS INTEGER) AS units, CAST(coalesce(sum(CASE WHEN headcount = 0
         AND kind IN ('enterprise', 'institution') THEN 1 ELSE 0 END), 0) AS INTEGER) AS without
       FROM unit WHERE competition_id = $1`,
      id,
    );
    return row ?? { units: 0, without: 0 };
  }

  trades(id: CompetitionId): Promise<TradeCounts[]> {
    return this.read(
      `SELECT t.id AS "tradeId", CASE WHEN t.entry_rules IS NULL THEN 0 ELSE 1 END AS "hasEntryRules",
         CAST((SELECT coalesce(sum(p.entrants), 0) FROM participation p WHERE p.trade_id = t.id) AS INTEGER) AS entrants,
         CAST(coalesce(r.undecided, 0) AS INTEGER) AS undecided, CAST(coalesce(r.approved, 0) AS INTEGER) AS approved
       FROM trade t LEFT JOIN (SELECT k.trade_id,
           sum(CASE WHEN k.state IN ('submitted', 'forwarded') THEN 1 ELSE 0 END) AS undecided,
           sum(CASE WHEN k.state = 'approved' AND k.is_reserve = 0 THEN 1 ELSE 0 END) AS approved
         FROM known_registration k WHERE k.trade_id IN (SELECT x.id FROM trade x WHERE x.competition_id = $1)
         GROUP BY k.trade_id) r ON r.trade_id = t.id
       WHERE t.competition_id = $1 AND t.removed_at IS NULL ORDER BY t.ordinal`,
      id,
    );
  }

  stages(id: CompetitionId): Promise<StageCounts[]> {
    return this.read(
      `SELECT s.id AS "stageId", s.trade_id AS "tradeId", v.rules,
         CASE WHEN EXISTS (SELECT 1 FROM ledger l WHERE l.stage_id = s.id) THEN 1 ELSE 0 END AS "hasStarted",
         ${counted('entries', 'entry e WHERE e.stage_id = s.id')},
         ${counted('known', 'entry e WHERE e.stage_id = s.id AND e.contestant_id IS NOT NULL')},
         ${counted('sessions', 'bench_session b WHERE b.stage_id = s.id')},
         ${counted('placed', 'placement p WHERE p.stage_id = s.id')},
         ${counted('draws', 'draw d WHERE d.stage_id = s.id')},
         ${counted('checkIns', 'check_in_session c WHERE c.stage_id = s.id')},
         ${counted('prints', 'admission_print a WHERE a.stage_id = s.id')}
       FROM stage s JOIN stage_rules v ON v.stage_id = s.id
         AND v.version = (SELECT max(w.version) FROM stage_rules w WHERE w.stage_id = s.id)
       WHERE s.competition_id = $1 AND s.removed_at IS NULL ORDER BY s.trade_id, s.ordinal`,
      id,
    );
  }

  /** By stage and module, how many judges have a seat. */
  async seats(id: CompetitionId): Promise<Map<StageId, Map<ModuleId, number>>> {
    const rows = await this.read<{ stageId: StageId; moduleId: ModuleId; seats: number }>(
      `SELECT p.stage_id AS "stageId", p.module_id AS "moduleId", CAST(count(*) AS INTEGER) AS seats FROM panel_seat p
       JOIN stage s ON s.id = p.stage_id WHERE s.competition_id = $1 GROUP BY p.stage_id, p.module_id`,
      id,
    );
    const byStage = new Map<StageId, Map<ModuleId, number>>();
    for (const { stageId, moduleId, seats } of rows)
      byStage.set(stageId, (byStage.get(stageId) ?? new Map<ModuleId, number>()).set(moduleId, seats));
    return byStage;
  }

  private read<Row>(sql: string, id: CompetitionId): Promise<Row[]> {
    return statement<Row>(this.transactions.reader, sql, [id]);
  }
}
