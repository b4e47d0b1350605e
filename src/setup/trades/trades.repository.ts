import { Injectable } from '@nestjs/common';
import type { ArchivedTrade } from '../../domain/archive/archive';
import type { StageKind } from '../../domain/archive/stage-kind';
import type { CompetitionId, StageId, TradeId } from '../../domain/kernel/ids';
import type { LocalText } from '../../domain/kernel/local-text';
import { Clock } from '../../platform/clock/clock';
import { statement } from '../../platform/database/statement';
import type { Tx } from '../../platform/database/transactions';

/** Who is in a trade already. */
export interface TradeUse {
  readonly people: number;
  readonly judges: number;
}

interface StageOrdinal {
  readonly id: StageId;
  readonly ordinal: number;
}

/** Changes of tables trade and stage. */
@Injectable()
export class TradesRepository {
  constructor(private readonly clock: Clock) {}

  /** What an id stands for, also when it was removed. */
  async find(tx: Tx, id: TradeId): Promise<Pick<ArchivedTrade, 'name' | 'occupation'> | undefined> {
    const [row] = await statement<Record<'name' | 'code' | 'occupation' | 'edition', string>>(
      tx,
      `SELECT name, occupation_code AS code, occupation_name AS occupation, occupation_edition AS edition
       FROM trade WHERE id = $1`,
      [id],
    );
    if (!row) return undefined;
    const { code, occupation, edition } = row;
    return { name: JSON.parse(row.name) as LocalText, occupation: { code, name: occupation, edition } };
  }

  /** After all trades there ever were. */
  async nextOrdinal(tx: Tx, competitionId: CompetitionId): Promise<number> {
    const sql = 'SELECT max(ordinal) AS last FROM trade WHERE competition_id = $1';
    const [row] = await statement<{ last: number | null }>(tx, sql, [competitionId]);
    return (row?.last ?? 0) + 1;
  }

  async useOf(tx: Tx, tradeId: TradeId): Promise<TradeUse> {
    const [row] = await statement<TradeUse>(
      tx,
      `SELECT CAST((SELECT count(*) FROM (SELECT e.contestant_id FROM entry e JOIN stage s ON s.id = e.stage_id
          WHERE s.trade_id = $1 UNION SELECT r.contestant_id FROM registration r WHERE r.trade_id = $1) known)
        + (SELECT coalesce(sum(p.entrants), 0) FROM participation p WHERE p.trade_id = $1) AS INTEGER) AS people,
       CAST((SELECT count(*) FROM panel_seat p JOIN stage s ON s.id = p.stage_id WHERE s.trade_id = $1) AS INTEGER) AS judges`,
      [tradeId],
    );
    return row ?? { people: 0, judges: 0 };
  }

  async changeTrade(
    tx: Tx,
    { id, name, occupation }: Pick<ArchivedTrade, 'id' | 'name' | 'occupation'>,
  ): Promise<void> {
    await statement(
      tx,
      'UPDATE trade SET name = $2, occupation_code = $3, occupation_name = $4, occupation_edition = $5 WHERE id = $1',
      [id, JSON.stringify(name), occupation.code, occupation.name, occupation.edition],
    );
  }

  async removeTrade(tx: Tx, id: TradeId): Promise<void> {
    const at = this.clock.nowText();
    await statement(tx, 'UPDATE stage SET removed_at = $2 WHERE trade_id = $1 AND removed_at IS NULL', [
      id,
      at,
    ]);
    await statement(tx, 'UPDATE trade SET removed_at = $2 WHERE id = $1', [id, at]);
  }

  /** What an id stands for, also when it was removed. */
  async findStage(tx: Tx, id: StageId): Promise<{ name: LocalText; kind: StageKind } | undefined> {
    const sql =
      "SELECT name, CASE WHEN is_review = 1 THEN 'review' ELSE kind END AS kind FROM stage WHERE id = $1";
    const [row] = await statement<{ name: string; kind: StageKind }>(tx, sql, [id]);
    return row && { name: JSON.parse(row.name) as LocalText, kind: row.kind };
  }

  async changeStage(tx: Tx, id: StageId, name: LocalText, kind: StageKind): Promise<void> {
    await statement(tx, 'UPDATE stage SET name = $2, kind = $3, is_review = $4 WHERE id = $1', [
      id,
      JSON.stringify(name),
      kind === 'review' ? 'final' : kind,
      kind === 'review' ? 1 : 0,
    ]);
  }

  async removeStage(tx: Tx, id: StageId): Promise<void> {
    await statement(tx, 'UPDATE stage SET removed_at = $2 WHERE id = $1', [id, this.clock.nowText()]);
  }

  /** Leaves a number free for a stage that comes before another; null: behind all. @returns the free number. */
  async freeOrdinal(tx: Tx, tradeId: TradeId, before: StageId | null): Promise<number> {
    const sql = 'SELECT id, ordinal FROM stage WHERE trade_id = $1 ORDER BY ordinal DESC';
    const rows = await statement<StageOrdinal>(tx, sql, [tradeId]);
    const free = rows.find(({ id }) => id === before)?.ordinal;
    if (free === undefined) return (rows[0]?.ordinal ?? 0) + 1;
    // One at a time, from the end: no two ever have one number.
    for (const { id, ordinal } of rows.filter((row) => row.ordinal >= free))
      await statement(tx, 'UPDATE stage SET ordinal = $2 WHERE id = $1', [id, ordinal + 1]);
    return free;
  }
}
