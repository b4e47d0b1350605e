import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { CompetitionId } from '../../domain/kernel/ids';
import type { LedgerEntry } from '../../domain/ledger/ledger-entry';
import { Transactions } from '../../platform/database/transactions';
import { LedgerRepository } from './ledger.repository';

export type LedgerListener = (competitionId: CompetitionId, entries: readonly LedgerEntry[]) => void;

/** How often other nodes' rows are asked for; on SQLite there are no other nodes. */
const POLL_MS = 100;
const BATCH = 2000;

/**
 * Hands every committed row of the followed competitions to its listeners, in order of seq and once, whoever appended it.
 * Rows of this node come straight after their commit; rows of other nodes by number from the table.
 */
@Injectable()
export class LedgerTail implements OnApplicationShutdown {
  private readonly logger = new Logger('ledger-tail');
  private readonly listeners: LedgerListener[] = [];
  private readonly lastSeq = new Map<CompetitionId, number>();
  private readonly running = new Map<CompetitionId, Promise<void>>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly ledger: LedgerRepository,
    private readonly transactions: Transactions,
  ) {}

  on(listener: LedgerListener): void {
    this.listeners.push(listener);
  }

  /** Starts to follow a competition from its present end. @returns the last row handed over so far. */
  async follow(competitionId: CompetitionId): Promise<number> {
    if (!this.lastSeq.has(competitionId)) {
      const { seq } = await this.ledger.head(competitionId);
      if (!this.lastSeq.has(competitionId)) this.lastSeq.set(competitionId, seq);
      if (this.transactions.isPostgres) this.timer ??= setInterval(() => this.pollAll(), POLL_MS);
    }
    return this.lastSeq.get(competitionId) ?? 0;
  }

  /** Rows this node has just committed. */
  committed(competitionId: CompetitionId, entries: readonly LedgerEntry[]): void {
    const last = this.lastSeq.get(competitionId);
    const [first] = entries;
    if (last === undefined || !first) return;
    if (first.seq === last + 1) this.handOver(competitionId, entries);
    else if (first.seq > last) void this.readOn(competitionId);
  }

  /** Resolves when every row committed before the call has been handed over. */
  async readOn(competitionId: CompetitionId): Promise<void> {
    await this.running.get(competitionId);
    const reading = this.read(competitionId)
      .catch((error: unknown) => this.logger.error(error))
      .finally(() => this.running.delete(competitionId));
    this.running.set(competitionId, reading);
    return reading;
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private pollAll(): void {
    for (const competitionId of this.lastSeq.keys()) {
      if (!this.running.has(competitionId)) void this.readOn(competitionId);
    }
  }

  private async read(competitionId: CompetitionId): Promise<void> {
    for (;;) {
      const entries = await this.ledger.listAfter(competitionId, this.lastSeq.get(competitionId) ?? 0, BATCH);
      // A commit of this node may have handed some of them over while we read.
      const last = this.lastSeq.get(competitionId) ?? 0;
      this.handOver(
        competitionId,
        entries.filter((entry) => entry.seq > last),
      );
      if (entries.length < BATCH) return;
    }
  }

  private handOver(competitionId: CompetitionId, entries: readonly LedgerEntry[]): void {
    const end = entries.at(-1);
    if (!end) return;
    this.lastSeq.set(competitionId, end.seq);
    for (const listener of this.listeners) {
      try {
        listener(competitionId, entries);
      } catch (error) {
        // The rows are on disk: a fault further on must not turn their receipts into "try again".
        this.logger.error(error);
      }
    }
  }
}
