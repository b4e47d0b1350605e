import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { lockSequence } from '../database/lock-sequence';
import { statement } from '../database/statement';
import { Transactions, type Tx } from '../database/transactions';
import type { OutboxEvent } from './outbox-event';

interface Row {
  readonly seq: number;
  readonly at: string;
  readonly topic: string;
  readonly payload: string;
}

@Injectable()
export class OutboxRepository {
  constructor(
    private readonly clock: Clock,
    private readonly transactions: Transactions,
  ) {}

  /** For what locks rows and appends later: the turn first, else two of them could wait for each other. */
  takeTurn(tx: Tx): Promise<void> {
    return lockSequence(tx, 'outbox');
  }

  async append(tx: Tx, topic: string, payload: Readonly<Record<string, unknown>>): Promise<void> {
    await this.takeTurn(tx);
    await statement(
      tx,
      `INSERT INTO outbox (seq, at, topic, payload) SELECT coalesce(max(seq), 0) + 1, $1, $2, $3 FROM outbox`,
      [this.clock.nowText(), topic, JSON.stringify(payload)],
    );
  }

  async listAfter(seq: number, most: number): Promise<OutboxEvent[]> {
    const rows = await statement<Row>(
      this.transactions.reader,
      'SELECT seq, at, topic, payload FROM outbox WHERE seq > $1 ORDER BY seq LIMIT $2',
      [seq, most],
    );
    return rows.map(toEvent);
  }

  /** Everything ever said on one topic, for those who rebuild what they know of it. */
  async listOfTopic(topic: string): Promise<OutboxEvent[]> {
    const sql = 'SELECT seq, at, topic, payload FROM outbox WHERE topic = $1 ORDER BY seq';
    return (await statement<Row>(this.transactions.reader, sql, [topic])).map(toEvent);
  }

  async lastSeq(): Promise<number> {
    const [row] = await statement<{ seq: number | null }>(
      this.transactions.reader,
      'SELECT max(seq) AS seq FROM outbox',
    );
    return row?.seq ?? 0;
  }
}

function toEvent(row: Row): OutboxEvent {
  return { ...row, payload: JSON.parse(row.payload) as Record<string, unknown> };
}
