import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ArchivedEntry, ArchivedSeat } from '../../domain/archive/archive';
import type { StageKind } from '../../domain/archive/stage-kind';
import type { CompetitionId, EntryId, JudgeId, StageId, TradeId } from '../../domain/kernel/ids';
import type { LocalText } from '../../domain/kernel/local-text';
import { markedStageOf } from '../../domain/mark/marked-stage-of';
import { anonymousOf, type UnsealedEntry } from '../../domain/seal/seal-lots';
import type { StageRules } from '../../domain/stage-rules/stage-rules';
import { statement } from '../../platform/database/statement';
import { Transactions, type Tx } from '../../platform/database/transactions';
import { OutboxTail } from '../../platform/outbox/outbox-tail';
import type { StageContext } from './stage-context';

interface StageRow {
  readonly id: StageId;
  readonly competition_id: CompetitionId;
  readonly rehearsal_of: CompetitionId | null;
  readonly trade_id: TradeId;
  readonly trade_ordinal: number;
  readonly trade_name: string;
  readonly ordinal: number;
  readonly kind: StageKind;
  readonly name: string;
  readonly version: number;
  readonly rules: string;
}

/** Stages as marking and results see them, kept in memory; `stage.changed.v1` drops one on every node. */
@Injectable()
export class StageContexts implements OnModuleInit {
  private readonly contexts = new Map<StageId, Promise<StageContext | undefined>>();
  private readonly stageOfEntry = new Map<EntryId, StageId>();

  constructor(
    private readonly transactions: Transactions,
    private readonly tail: OutboxTail,
  ) {}

  onModuleInit(): void {
    this.tail.on('stage.changed.v1', (event) => this.drop(event.payload.stageId as StageId));
  }

  drop(stageId: StageId): void {
    this.contexts.delete(stageId);
  }

  find(stageId: StageId): Promise<StageContext | undefined> {
    const known = this.contexts.get(stageId);
    if (known) return known;
    const loading = this.load(stageId);
    this.contexts.set(stageId, loading);
    const forget = (): boolean => this.contexts.get(stageId) === loading && this.contexts.delete(stageId);
    loading.then((context) => context ?? forget(), forget);
    return loading;
  }

  /** The stage an entry stands in. */
  async findByEntry(entryId: EntryId): Promise<StageContext | undefined> {
    const known = this.stageOfEntry.get(entryId);
    if (known) return this.find(known);
    const [row] = await this.read<{ stage_id: StageId }>('SELECT stage_id FROM entry WHERE id = $1', [
      entryId,
    ]);
    if (!row) return undefined;
    this.stageOfEntry.set(entryId, row.stage_id);
    const context = await this.find(row.stage_id);
    for (const entry of context?.entries ?? []) this.stageOfEntry.set(entry.id, row.stage_id);
    return context;
  }

  /** The ids alone, as a transaction sees them. */
  async idsOfCompetition(tx: Tx, competitionId: CompetitionId): Promise<StageId[]> {
    const sql = 'SELECT id FROM stage WHERE competition_id = $1 ORDER BY id';
    return (await statement<{ id: StageId }>(tx, sql, [competitionId])).map(({ id }) => id);
  }

  async listOfCompetition(competitionId: CompetitionId): Promise<StageContext[]> {
    return this.listed(
      await this.read(
        'SELECT s.id FROM stage s JOIN trade t ON t.id = s.trade_id WHERE s.competition_id = $1 AND s.removed_at IS NULL ORDER BY t.ordinal, s.ordinal',
        [competitionId],
      ),
    );
  }

  /** The stages in which a judge has a seat, without those of rehearsals that have ended. */
  async listOfJudge(judgeId: JudgeId): Promise<StageContext[]> {
    const sql = `SELECT s.id FROM stage s JOIN trade t ON t.id = s.trade_id
      WHERE s.id IN (SELECT stage_id FROM panel_seat WHERE judge_id = $1)
      AND NOT EXISTS (SELECT 1 FROM rehearsal r WHERE r.competition_id = s.competition_id AND r.ended_at IS NOT NULL) ORDER BY t.ordinal, s.ordinal`;
    return this.listed(await this.read(sql, [judgeId]));
  }

  private async listed(rows: { id: StageId }[]): Promise<StageContext[]> {
    const contexts = await Promise.all(rows.map((row) => this.find(row.id)));
    return contexts.filter((context) => context !== undefined);
  }

  private async load(stageId: StageId): Promise<StageContext | undefined> {
    const [row] = await this.read<StageRow>(
      `SELECT s.id, s.competition_id, s.trade_id, t.ordinal AS trade_ordinal, t.name AS trade_name, s.ordinal, CASE WHEN s.is_review = 1 THEN 'review' ELSE s.kind END AS kind, s.name, r.version, r.rules, c.rehearsal_of
       FROM stage s JOIN competition c ON c.id = s.competition_id JOIN trade t ON t.id = s.trade_id JOIN stage_rules r ON r.stage_id = s.id
       WHERE s.id = $1 AND s.removed_at IS NULL ORDER BY r.version DESC LIMIT 1`,
      [stageId],
    );
    if (!row) return undefined;
    const rows = await this.read<UnsealedEntry>(
      'SELECT id, contestant_id AS "contestantId", number FROM entry WHERE stage_id = $1 ORDER BY number',
      [stageId],
    );
    const seats = await this.read<ArchivedSeat>(
      'SELECT module_id AS "moduleId", judge_id AS "judgeId" FROM panel_seat WHERE stage_id = $1 ORDER BY module_id, judge_id',
      [stageId],
    );
    return toContext(row, rows, seats);
  }

  private read<Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    return statement<Row>(this.transactions.reader, sql, parameters);
  }
}

function toContext(
  row: StageRow,
  rows: readonly UnsealedEntry[],
  seats: readonly ArchivedSeat[],
): StageContext {
  const rules = JSON.parse(row.rules) as StageRules;
  const entries = rows.map((entry): ArchivedEntry => ({
    ...entry,
    contestantId: entry.contestantId ?? anonymousOf(entry.id),
  }));
  return {
    stageId: row.id,
    competitionId: row.competition_id,
    isRehearsal: row.rehearsal_of !== null,
    tradeId: row.trade_id,
    tradeOrdinal: row.trade_ordinal,
    tradeName: JSON.parse(row.trade_name) as LocalText,
    ordinal: row.ordinal,
    kind: row.kind,
    name: JSON.parse(row.name) as LocalText,
    rulesVersion: row.version,
    rules,
    entries,
    entriesById: new Map(entries.map((entry) => [entry.id, entry])),
    isSealed: rows.some(({ contestantId }) => contestantId === null),
    seats,
    marked: markedStageOf(
      row.id,
      rules,
      seats,
      entries.map((entry) => entry.id),
    ),
  };
}
