import { Injectable, Logger } from '@nestjs/common';
import type { CompetitionId } from '../../domain/kernel/ids';
import type { LedgerEntry } from '../../domain/ledger/ledger-entry';
import { refused } from '../../domain/kernel/result';
import { Clock } from '../../platform/clock/clock';
import { Transactions, type Tx } from '../../platform/database/transactions';
import { RefusedError } from '../../platform/http/refused-error';
import type { Ask, StepOutcome } from './ask';
import { GroupCommit } from './group-commit';
import { LedgerStores } from './ledger-stores';
import { LedgerTail } from './ledger-tail';

interface Waiting {
  readonly ask: Ask;
  readonly answer: (outcomes: StepOutcome[]) => void;
}

/** No more asks than this share one commit, so that no judge waits for a whole hall. */
const MOST_ASKS = 200;

/**
 * The only writer of marks. What arrives while a commit is under way goes into the next one together: one fsync for all.
 * An answer is given after the commit, so a receipt means "on disk".
 */
@Injectable()
export class LedgerService {
  private readonly logger = new Logger('ledger');
  private readonly waiting: Waiting[] = [];
  private isCommitting = false;

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly stores: LedgerStores,
    private readonly tail: LedgerTail,
  ) {}

  /** One outcome per step, in order. Refusal RETRY_LATER when the commit failed: nothing of it is stored. */
  append(ask: Ask): Promise<StepOutcome[]> {
    return new Promise((resolve) => {
      this.waiting.push({ ask, answer: resolve });
      if (!this.isCommitting) void this.commitAll();
    });
  }

  /**
   * Takes over rows of an archive as they stand, in one call or in chunks. The caller has checked their chain.
   * @throws RefusedError ALREADY_EXISTS when they do not continue the ledger that is there.
   */
  async takeOver(tx: Tx, competitionId: CompetitionId, entries: readonly LedgerEntry[]): Promise<void> {
    const [first] = entries;
    if (!first) return;
    const head = await this.stores.ledger.lockHead(tx, competitionId);
    if (first.seq !== head.seq + 1 || first.prevHash !== head.hash)
      throw new RefusedError({ code: 'ALREADY_EXISTS' });
    await this.stores.ledger.insert(tx, competitionId, entries);
    const last = new Map(
      entries.map(({ clientId: id, actorId: accountId, mutationId: lastMutationId }) => [
        id,
        { id, accountId, lastMutationId },
      ]),
    );
    await this.stores.clients.save(tx, [...last.values()]);
  }

  private async commitAll(): Promise<void> {
    this.isCommitting = true;
    // One turn of the loop: messages that arrived together are committed together.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.waiting.length > 0) {
      const first = this.waiting[0]?.ask.competitionId;
      const group = this.waiting.filter(({ ask }) => ask.competitionId === first).slice(0, MOST_ASKS);
      const taken = new Set(group);
      this.waiting.splice(0, this.waiting.length, ...this.waiting.filter((one) => !taken.has(one)));
      if (first) await this.commit(first, group);
    }
    this.isCommitting = false;
  }

  private async commit(competitionId: CompetitionId, group: readonly Waiting[]): Promise<void> {
    try {
      const { outcomes, entries } = await this.transact(
        competitionId,
        group.map(({ ask }) => ask),
      );
      this.tail.committed(competitionId, entries);
      for (const [index, { answer }] of group.entries()) answer(outcomes[index] ?? []);
    } catch (error) {
      this.logger.error(error);
      this.stores.books.forget(competitionId);
      const later = refused({ code: 'RETRY_LATER', retryAfterMs: 1000 } as const);
      for (const { ask, answer } of group) answer(ask.steps.map(() => later));
    }
  }

  private transact(
    competitionId: CompetitionId,
    asks: readonly Ask[],
  ): Promise<{ outcomes: StepOutcome[][]; entries: LedgerEntry[] }> {
    return this.transactions.run(async (tx) => {
      const group = new GroupCommit(tx, this.stores, competitionId, this.clock.nowText());
      const outcomes = await group.run(asks);
      return { outcomes, entries: group.entries };
    });
  }
}
