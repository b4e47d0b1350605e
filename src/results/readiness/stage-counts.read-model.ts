import { Injectable } from '@nestjs/common';
import type { StageKind } from '../../domain/archive/stage-kind';
import type { CompetitionId, ModuleId, StageId, TradeId } from '../../domain/kernel/ids';
import type { RegistrationState } from '../../domain/registration/registration';
import { statement } from '../../platform/database/statement';
import { Transactions } from '../../platform/database/transactions';

interface TradeRow {
  readonly tradeId: TradeId;
  readonly hasEntryRules: number;
  readonly entrants: number;
}

interface RegistrationCount {
  readonly tradeId: TradeId;
  readonly state: RegistrationState;
  readonly people: number;
}

export interface TradeCounts extends TradeRow {
  readonly undecided: number;
  readonly approved: number;
}

export interface StageCounts {
  readonly stageId: StageId;
  readonly tradeId: TradeId;
  readonly kind: StageKind;
  /** The newest version, as it is stored. */
  readonly rules: string;
  readonly hasStarted: number;
  readonly entries: number;
  /** Whether the people of some are hidden. */
  readonly isSealed: number;
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

  async trades(id: CompetitionId): Promise<TradeCounts[]> {
    const trades = await this.read<TradeRow>(
      `SELECT t.id AS "tradeId", CASE WHEN t.entry_rules IS NULL THEN 0 ELSE 1 END AS "hasEntryRules",
         CAST((SELECT coalesce(sum(p.entrants), 0) FROM participation p WHERE p.trade_id = t.id) AS INTEGER) AS entrants
       FROM trade t WHERE t.competition_id = $1 AND t.removed_at IS NULL ORDER BY t.ordinal`,
      id,
    );
    const rows = await this.registrations(id);
    return trades.map((trade) => {
      const own = rows.filter(({ tradeId }) => tradeId === trade.tradeId);
      const sum = (states: readonly RegistrationState[]): number =>
        own.reduce((all, { state, people }) => (states.includes(state) ? all + people : all), 0);
      return { ...trade, undecided: sum(['submitted', 'forwarded']), approved: sum(['approved']) };
    });
  }

  /**
   * Counted from the index by state, except while a roster is being taken: what that has brought is not there yet, and only the
   * rows tell. On 300,000 rows the one takes a fifth of the other, and marking waits meanwhile.
   */
  private async registrations(id: CompetitionId): Promise<RegistrationCount[]> {
    const running = "SELECT id FROM roster_import WHERE competition_id = $1 AND state = 'running'";
    const from = (await this.read(running, id)).length > 0 ? 'known_registration' : 'registration';
    return this.read(
      `SELECT r.trade_id AS "tradeId", r.state, CAST(count(*) AS INTEGER) AS people FROM ${from} r
       WHERE r.trade_id IN (SELECT t.id FROM trade t WHERE t.competition_id = $1)
       AND (r.state IN ('submitted', 'forwarded') OR r.state = 'approved' AND r.is_reserve = 0)
       GROUP BY r.trade_id, r.state`,
      id,
    );
  }

  stages(id: CompetitionId): Promise<StageCounts[]> {
    return this.read(
      `SELECT s.id AS "stageId", s.trade_id AS "tradeId", CASE WHEN s.is_review = 1 THEN 'review' ELSE s.kind END AS kind, v.rules,
         CASE WHEN EXISTS (SELECT 1 FROM ledger l WHERE l.stage_id = s.id) THEN 1 ELSE 0 END AS "hasStarted",
         ${counted('entries', 'entry e WHERE e.stage_id = s.id')},
         CASE WHEN EXISTS (SELECT 1 FROM entry e WHERE e.stage_id = s.id AND e.contestant_id IS NULL) THEN 1 ELSE 0 END AS "isSealed",
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
