import { Injectable } from '@nestjs/common';
import type { UnitKind } from '../../domain/eligibility/person';
import type { CompetitionId, TradeId, UnitId } from '../../domain/kernel/ids';
import type { EntryRules } from '../../domain/registration/entry-rules';
import { statement } from '../../platform/database/statement';
import type { Tx } from '../../platform/database/transactions';

export interface TradeToEnter {
  readonly tradeId: TradeId;
  readonly competitionId: CompetitionId;
  readonly rules: EntryRules | undefined;
  readonly hasOneTradeEach: boolean;
}

/** Table trade, where it says who may register. */
@Injectable()
export class EntryRulesRepository {
  async findTrade(tx: Tx, id: TradeId): Promise<TradeToEnter | undefined> {
    const sql = `SELECT t.competition_id, t.entry_rules, p.has_one_trade_each FROM trade t
      JOIN competition p ON p.id = t.competition_id WHERE t.id = $1`;
    const [row] = await statement<{
      competition_id: CompetitionId;
      entry_rules: string | null;
      has_one_trade_each: number;
    }>(tx, sql, [id]);
    return (
      row && {
        tradeId: id,
        competitionId: row.competition_id,
        rules: row.entry_rules === null ? undefined : (JSON.parse(row.entry_rules) as EntryRules),
        hasOneTradeEach: row.has_one_trade_each === 1,
      }
    );
  }

  async setEntryRules(tx: Tx, id: TradeId, rules: EntryRules): Promise<void> {
    await statement(tx, 'UPDATE trade SET entry_rules = $1 WHERE id = $2', [JSON.stringify(rules), id]);
  }

  /** The kind of a unit of a competition; undefined when it has no such unit. */
  async unitKind(tx: Tx, competitionId: CompetitionId, unitId: UnitId): Promise<UnitKind | undefined> {
    const sql = 'SELECT kind FROM unit WHERE id = $1 AND competition_id = $2';
    const [row] = await statement<{ kind: UnitKind }>(tx, sql, [unitId, competitionId]);
    return row?.kind;
  }

  async unitNames(tx: Tx, competitionId: CompetitionId): Promise<Map<string, string>> {
    const sql = 'SELECT id, name FROM unit WHERE competition_id = $1';
    const rows = await statement<{ id: string; name: string }>(tx, sql, [competitionId]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
