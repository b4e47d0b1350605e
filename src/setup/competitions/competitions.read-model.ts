import { Injectable } from '@nestjs/common';
import type {
  CompetitionListItem,
  CompetitionView,
  StageSummary,
  TradeSummary,
} from '../../contract/competitions';
import type { Archive, ArchivedUnit } from '../../domain/archive/archive';
import type { StageKind } from '../../domain/archive/stage-kind';
import type { CompetitionId, StageId, TradeId } from '../../domain/kernel/ids';
import type { LocalText } from '../../domain/kernel/local-text';
import type { EntryRules } from '../../domain/registration/entry-rules';
import type { UnitResultRule } from '../../domain/units/unit-result-rule';
import { statement } from '../../platform/database/statement';
import { Transactions } from '../../platform/database/transactions';

interface CompetitionRow {
  readonly id: CompetitionId;
  readonly name: string;
  readonly year: number;
  readonly note: string | null;
  readonly rehearsal_of: CompetitionId | null;
}

interface TradeRow {
  readonly id: TradeId;
  readonly ordinal: number;
  readonly name: string;
  readonly occupation_code: string;
  readonly occupation_name: string;
  readonly occupation_edition: string;
  readonly entrants: number;
}

interface StageRow {
  readonly id: StageId;
  readonly trade_id: TradeId;
  readonly ordinal: number;
  readonly kind: StageKind;
  readonly name: string;
  readonly entries: number;
}

interface CompetitionAims {
  readonly unit_results: string | null;
  readonly participation_target: number | null;
  readonly has_one_trade_each: number;
}

type UnitRow = Pick<ArchivedUnit, 'id' | 'name' | 'kind' | 'headcount'> & {
  readonly parentId: ArchivedUnit['id'] | null;
  readonly creditCode: string | null;
  readonly contactName: string | null;
  readonly contactPhone: string | null;
};

const COMPETITION = 'SELECT c.id, c.name, c.year, c.note, c.rehearsal_of FROM competition c';
const SHOWN =
  ' NOT EXISTS (SELECT 1 FROM rehearsal r WHERE r.competition_id = c.id AND r.ended_at IS NOT NULL)';

const local = (text: string): LocalText => JSON.parse(text) as LocalText;

@Injectable()
export class CompetitionsReadModel {
  constructor(private readonly transactions: Transactions) {}

  /** Everything that has a ledger, rehearsals that have ended included. */
  async list(): Promise<CompetitionListItem[]> {
    const rows = await this.read<CompetitionRow>(COMPETITION + ' ORDER BY c.year DESC, c.id', []);
    return rows.map(toListItem);
  }

  /** What people are offered: without ended rehearsals, and those that are open last (RHS-6). */
  async listShown(): Promise<CompetitionListItem[]> {
    const rows = await this.read<CompetitionRow>(
      COMPETITION +
        ' WHERE' +
        SHOWN +
        ' ORDER BY CASE WHEN c.rehearsal_of IS NULL THEN 0 ELSE 1 END, c.year DESC, c.id',
      [],
    );
    return rows.map(toListItem);
  }

  async find(id: CompetitionId): Promise<CompetitionListItem | undefined> {
    const [row] = await this.read<CompetitionRow>(COMPETITION + ' WHERE c.id = $1', [id]);
    return row && toListItem(row);
  }

  /** The same, if it is shown to everybody: not a rehearsal that has ended. */
  async findShown(id: CompetitionId): Promise<CompetitionListItem | undefined> {
    const [row] = await this.read<CompetitionRow>(COMPETITION + ' WHERE c.id = $1 AND' + SHOWN, [id]);
    return row && toListItem(row);
  }

  /** The same as an archive holds it. */
  async archived(id: CompetitionId): Promise<Archive['competition'] | undefined> {
    const found = await this.find(id);
    if (!found) return undefined;
    const { rehearsalOf, ...item } = found;
    const [row] = await this.read<CompetitionAims>(
      'SELECT unit_results, participation_target, has_one_trade_each FROM competition WHERE id = $1',
      [id],
    );
    const { unit_results = null, participation_target = null, has_one_trade_each = 0 } = row ?? {};
    return {
      ...item,
      ...(unit_results === null ? {} : { unitResults: JSON.parse(unit_results) as UnitResultRule[] }),
      ...(participation_target === null ? {} : { participationTarget: participation_target }),
      ...(has_one_trade_each ? { hasOneTradeEach: true } : {}),
      ...(rehearsalOf === null ? {} : { rehearsalOf }),
    };
  }

  /** Who may register, for trades that say so. */
  async entryRulesByTrade(id: CompetitionId): Promise<Map<TradeId, EntryRules>> {
    const rows = await this.read<{ id: TradeId; entry_rules: string }>(
      'SELECT id, entry_rules FROM trade WHERE competition_id = $1 AND entry_rules IS NOT NULL',
      [id],
    );
    return new Map(rows.map((row) => [row.id, JSON.parse(row.entry_rules) as EntryRules]));
  }

  async competitionOfTrade(id: TradeId): Promise<CompetitionId | undefined> {
    const sql = 'SELECT competition_id AS id FROM trade WHERE id = $1 AND removed_at IS NULL';
    return (await this.read<{ id: CompetitionId }>(sql, [id]))[0]?.id;
  }

  /** The rankings of units within trades, where there are any. */
  async unitResultsByTrade(id: CompetitionId): Promise<Map<TradeId, UnitResultRule[]>> {
    const rows = await this.read<{ id: TradeId; unit_results: string }>(
      'SELECT id, unit_results FROM trade WHERE competition_id = $1 AND unit_results IS NOT NULL AND removed_at IS NULL',
      [id],
    );
    return new Map(rows.map((row) => [row.id, JSON.parse(row.unit_results) as UnitResultRule[]]));
  }

  async view(id: CompetitionId): Promise<CompetitionView | undefined> {
    const item = await this.find(id);
    if (!item) return undefined;
    const units = await this.units(id);
    return { ...item, units: units.length, trades: await this.trades(id) };
  }

  async units(id: CompetitionId): Promise<ArchivedUnit[]> {
    const rows = await this.read<UnitRow>(
      `SELECT id, name, kind, headcount, parent_id AS "parentId", credit_code AS "creditCode", contact_name AS "contactName",
        contact_phone AS "contactPhone" FROM unit WHERE competition_id = $1 ORDER BY id`,
      [id],
    );
    return rows.map(toUnit);
  }

  async participations(
    id: CompetitionId,
  ): Promise<{ trade_id: TradeId; unitId: ArchivedUnit['id']; entrants: number }[]> {
    return this.read(
      `SELECT p.trade_id, p.unit_id AS "unitId", p.entrants FROM participation p JOIN trade t ON t.id = p.trade_id
       WHERE t.competition_id = $1 ORDER BY p.trade_id, p.unit_id`,
      [id],
    );
  }

  async trades(id: CompetitionId): Promise<TradeSummary[]> {
    const trades = await this.read<TradeRow>(
      `SELECT t.id, t.ordinal, t.name, t.occupation_code, t.occupation_name, t.occupation_edition,
        CAST((SELECT coalesce(sum(p.entrants), 0) FROM participation p WHERE p.trade_id = t.id) AS INTEGER) AS entrants
       FROM trade t WHERE t.competition_id = $1 AND t.removed_at IS NULL ORDER BY t.ordinal`,
      [id],
    );
    const stages = await this.read<StageRow>(
      `SELECT s.id, s.trade_id, s.ordinal, CASE WHEN s.is_review = 1 THEN 'review' ELSE s.kind END AS kind, s.name,
        CAST((SELECT count(*) FROM entry e WHERE e.stage_id = s.id) AS INTEGER) AS entries
       FROM stage s WHERE s.competition_id = $1 AND s.removed_at IS NULL ORDER BY s.trade_id, s.ordinal`,
      [id],
    );
    return trades.map((trade) =>
      toTradeSummary(
        trade,
        stages.filter((stage) => stage.trade_id === trade.id),
      ),
    );
  }

  private read<Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    return statement<Row>(this.transactions.reader, sql, parameters);
  }
}

function toUnit({
  id,
  name,
  kind,
  headcount,
  parentId,
  creditCode,
  contactName,
  contactPhone,
}: UnitRow): ArchivedUnit {
  return {
    id,
    name,
    kind,
    headcount,
    ...(parentId === null ? {} : { parentId }),
    ...(creditCode === null ? {} : { creditCode }),
    ...(contactName === null ? {} : { contactName }),
    ...(contactPhone === null ? {} : { contactPhone }),
  };
}

function toListItem(row: CompetitionRow): CompetitionListItem {
  return {
    id: row.id,
    name: local(row.name),
    year: row.year,
    note: row.note === null ? null : local(row.note),
    rehearsalOf: row.rehearsal_of,
  };
}

function toTradeSummary(trade: TradeRow, stages: readonly StageRow[]): TradeSummary {
  return {
    id: trade.id,
    ordinal: trade.ordinal,
    name: local(trade.name),
    occupation: {
      code: trade.occupation_code,
      name: trade.occupation_name,
      edition: trade.occupation_edition,
    },
    stages: stages.map(toStageSummary),
    entrants: trade.entrants,
  };
}

function toStageSummary(stage: StageRow): StageSummary {
  return {
    id: stage.id,
    ordinal: stage.ordinal,
    kind: stage.kind,
    name: local(stage.name),
    entries: stage.entries,
  };
}
