import { Injectable } from '@nestjs/common';
import type { AccountId, ClientId, CompetitionId, StageId } from '../../domain/kernel/ids';
import { GENESIS_HASH } from '../../domain/ledger/chain-entry';
import type { LedgerEntry } from '../../domain/ledger/ledger-entry';
import type { LedgerFact } from '../../domain/ledger/ledger-fact';
import { insertRows } from '../../platform/database/insert-rows';
import { lockSequence } from '../../platform/database/lock-sequence';
import { statement } from '../../platform/database/statement';
import { Transactions, type Tx } from '../../platform/database/transactions';

interface LedgerRow {
  readonly seq: number;
  readonly at: string;
  readonly actor_id: AccountId;
  readonly client_id: ClientId;
  readonly mutation_id: number;
  readonly fact: string;
  readonly prev_hash: string;
  readonly hash: string;
}

export interface LedgerHead {
  readonly seq: number;
  readonly hash: string;
}

const COLUMNS = 'seq, at, actor_id, client_id, mutation_id, fact, prev_hash, hash';

/** Table ledger: rows are inserted and read, never changed; the database refuses anything else. */
@Injectable()
export class LedgerRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Takes the one place at the end of the competition's ledger until the transaction ends, and says where the end is. */
  async lockHead(tx: Tx, competitionId: CompetitionId): Promise<LedgerHead> {
    await lockSequence(tx, `ledger:${competitionId}`);
    return this.head(competitionId, tx);
  }

  async head(competitionId: CompetitionId, on = this.transactions.reader): Promise<LedgerHead> {
    const sql = 'SELECT seq, hash FROM ledger WHERE competition_id = $1 ORDER BY seq DESC LIMIT 1';
    const [row] = await statement<LedgerHead>(on, sql, [competitionId]);
    return row ?? { seq: 0, hash: GENESIS_HASH };
  }

  async firstSince(competitionId: CompetitionId, at: string): Promise<number | null> {
    const sql = 'SELECT min(seq) AS first FROM ledger WHERE competition_id = $1 AND at >= $2';
    const [row] = await statement<{ first: number | null }>(this.transactions.reader, sql, [
      competitionId,
      at,
    ]);
    return row?.first ?? null;
  }

  async countOfStage(
    stageId: StageId,
    after: number,
  ): Promise<{ readonly rows: number; readonly last: number }> {
    const sql = 'SELECT count(*) AS rows, max(seq) AS last FROM ledger WHERE stage_id = $1 AND seq > $2';
    const [row] = await statement<{ rows: number; last: number | null }>(this.transactions.reader, sql, [
      stageId,
      after,
    ]);
    return { rows: row?.rows ?? 0, last: row?.last ?? 0 };
  }

  /** Whether a stage has any row. */
  async hasRows(tx: Tx, stageId: StageId): Promise<boolean> {
    const rows = await statement(tx, 'SELECT seq FROM ledger WHERE stage_id = $1 LIMIT 1', [stageId]);
    return rows.length > 0;
  }

  async insert(tx: Tx, competitionId: CompetitionId, entries: readonly LedgerEntry[]): Promise<void> {
    const columns = [
      'competition_id',
      'seq',
      'stage_id',
      'at',
      'actor_id',
      'client_id',
      'mutation_id',
      'fact',
      'prev_hash',
      'hash',
    ];
    const rows = entries.map((entry) => [
      competitionId,
      entry.seq,
      entry.fact.stageId,
      entry.at,
      entry.actorId,
      entry.clientId,
      entry.mutationId,
      JSON.stringify(entry.fact),
      entry.prevHash,
      entry.hash,
    ]);
    await insertRows(tx, 'ledger', columns, rows);
  }

  async listAfter(
    competitionId: CompetitionId,
    seq: number,
    most: number,
    on = this.transactions.reader,
  ): Promise<LedgerEntry[]> {
    const sql =
      'SELECT ' + COLUMNS + ' FROM ledger WHERE competition_id = $1 AND seq > $2 ORDER BY seq LIMIT $3';
    return (await statement<LedgerRow>(on, sql, [competitionId, seq, most])).map(toEntry);
  }

  async listOfStage(stageId: StageId, after: number, on = this.transactions.reader): Promise<LedgerEntry[]> {
    const sql = 'SELECT ' + COLUMNS + ' FROM ledger WHERE stage_id = $1 AND seq > $2 ORDER BY seq';
    return (await statement<LedgerRow>(on, sql, [stageId, after])).map(toEntry);
  }

  /** What a client's mutation became, if it became a fact. */
  async findByMutation(tx: Tx, clientId: ClientId, mutationId: number): Promise<LedgerEntry | undefined> {
    const sql = 'SELECT ' + COLUMNS + ' FROM ledger WHERE client_id = $1 AND mutation_id = $2';
    const [row] = await statement<LedgerRow>(tx, sql, [clientId, mutationId]);
    return row && toEntry(row);
  }
}

function toEntry(row: LedgerRow): LedgerEntry {
  return {
    seq: row.seq,
    at: row.at,
    actorId: row.actor_id,
    clientId: row.client_id,
    mutationId: row.mutation_id,
    fact: JSON.parse(row.fact) as LedgerFact,
    prevHash: row.prev_hash,
    hash: row.hash,
  };
}
