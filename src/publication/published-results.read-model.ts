import { Injectable } from '@nestjs/common';
import type { EditionHead, PublishedContent, PublishedResultView } from '../contract/publication';
import type { ArchivedEdition } from '../domain/archive/published';
import type { CompetitionId, StageId, TradeId } from '../domain/kernel/ids';
import { statement } from '../platform/database/statement';
import { Transactions, type Tx } from '../platform/database/transactions';

interface Row {
  readonly id: string;
  readonly content: string;
  readonly hash: string;
}

interface EditionRow {
  readonly stage_id: StageId;
  readonly trade_id: TradeId;
  readonly version: number;
  readonly published_at: string;
  readonly hash: string;
}

const NEWEST =
  'version = (SELECT max(p.version) FROM published_result p WHERE p.stage_id = published_result.stage_id)';

/** What is official: the only thing honours, exports and the public read. */
@Injectable()
export class PublishedResultsReadModel {
  constructor(private readonly transactions: Transactions) {}

  /** One edition of a stage, the newest unless a version is named. */
  async find(stageId: StageId, version?: number): Promise<PublishedResultView | undefined> {
    const head = 'SELECT id, content, hash FROM published_result WHERE stage_id = $1 AND ';
    const [row] =
      version === undefined
        ? await this.read<Row>(head + NEWEST, [stageId])
        : await this.read<Row>(head + 'version = $2', [stageId, version]);
    return row && toView(row);
  }

  /** Every edition of a stage without content, the newest first. */
  async allOfStage(stageId: StageId): Promise<EditionHead[]> {
    const sql =
      'SELECT stage_id, trade_id, version, published_at, hash FROM published_result WHERE stage_id = $1 ORDER BY version DESC';
    return (await this.read<EditionRow>(sql, [stageId])).map(toEdition);
  }

  /** The newest edition of every published stage of a competition, in the order of the trades. */
  async newestOf(competitionId: CompetitionId): Promise<PublishedResultView[]> {
    const sql =
      'SELECT published_result.id, content, hash FROM published_result JOIN trade t ON t.id = published_result.trade_id ' +
      'WHERE published_result.competition_id = $1 AND ' +
      NEWEST +
      ' ORDER BY t.ordinal, stage_id';
    return (await this.read<Row>(sql, [competitionId])).map(toView);
  }

  /** The same without content. */
  async editionsOf(competitionId: CompetitionId, on: Tx = this.transactions.reader): Promise<EditionHead[]> {
    const sql =
      'SELECT stage_id, trade_id, version, published_at, hash FROM published_result WHERE competition_id = $1 AND ' +
      NEWEST +
      ' ORDER BY stage_id';
    return (await statement<EditionRow>(on, sql, [competitionId])).map(toEdition);
  }

  /** Every edition of a competition, for its archive. */
  async archivedOf(competitionId: CompetitionId): Promise<ArchivedEdition[]> {
    const sql =
      'SELECT id, content, hash FROM published_result WHERE competition_id = $1 ORDER BY stage_id, version';
    return (await this.read<Row>(sql, [competitionId])).map((row) => {
      const { content, hash } = toView(row);
      return { content, hash };
    });
  }

  private read<T>(sql: string, parameters: readonly unknown[]): Promise<T[]> {
    return statement<T>(this.transactions.reader, sql, parameters);
  }
}

function toEdition(row: EditionRow): EditionHead {
  return {
    stageId: row.stage_id,
    tradeId: row.trade_id,
    version: row.version,
    publishedAt: row.published_at,
    hash: row.hash,
  };
}

function toView(row: Row): PublishedResultView {
  return { id: row.id, hash: row.hash, content: JSON.parse(row.content) as PublishedContent };
}
