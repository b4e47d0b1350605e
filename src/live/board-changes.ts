import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CompetitionId, StageId } from '../domain/kernel/ids';
import { LedgerTail } from '../marking/ledger/ledger-tail';
import { StageBooks } from '../marking/ledger/stage-books.read-model';
import { OutboxTail } from '../platform/outbox/outbox-tail';
import { FrozenStages } from '../results/freeze/frozen-stages';
import { Editions } from './editions';

/** A stage that may look different now; `seq` is the ledger row behind it, null for a publication. */
export interface Touched {
  readonly competitionId: CompetitionId;
  readonly stageId: StageId;
  readonly seq: number | null;
}

/** Everything that can change a board, from the ledger, from publication and from set-up, as one stream. */
@Injectable()
export class BoardChanges implements OnModuleInit {
  private readonly listeners: ((touched: Touched) => void)[] = [];
  private readonly resetListeners: ((competitionId: CompetitionId | null) => void)[] = [];

  constructor(
    // Named first so that its books are folded before we say that they changed.
    readonly books: StageBooks,
    // The same for what is hidden.
    private readonly frozen: FrozenStages,
    private readonly ledgerTail: LedgerTail,
    private readonly editions: Editions,
    private readonly outboxTail: OutboxTail,
  ) {}

  onModuleInit(): void {
    this.ledgerTail.on((competitionId, entries) => {
      for (const { seq, fact } of entries) this.tell({ competitionId, stageId: fact.stageId, seq });
    });
    this.editions.on((competitionId, stageId) => this.tell({ competitionId, stageId, seq: null }));
    this.outboxTail.on('stage.changed.v1', () => {
      this.tellReset(null);
    });
    this.frozen.on((competitionId) => this.tellReset(competitionId));
  }

  on(listener: (touched: Touched) => void): void {
    this.listeners.push(listener);
  }

  /** Which stages or rows are shown may be others: set-up changed (null), or a board of a competition stopped, was revealed or goes on. */
  onReset(listener: (competitionId: CompetitionId | null) => void): void {
    this.resetListeners.push(listener);
  }

  /** @returns the last ledger row of the competition that has been told. */
  async follow(competitionId: CompetitionId): Promise<number> {
    const seq = await this.ledgerTail.follow(competitionId);
    await this.frozen.refresh(competitionId);
    return seq;
  }

  /** Whether the public must not learn of this. */
  isHidden({ competitionId, stageId, seq }: Touched): boolean {
    if (seq === null) return this.frozen.of(competitionId, stageId) !== undefined;
    return this.frozen.hides(competitionId, stageId, seq);
  }

  /** The number of a public room as of a row of the ledger. */
  publicSeq(competitionId: CompetitionId, seq: number): number {
    return this.frozen.publicSeq(competitionId, seq);
  }

  private tellReset(competitionId: CompetitionId | null): void {
    for (const listener of this.resetListeners) listener(competitionId);
  }

  private tell(touched: Touched): void {
    for (const listener of this.listeners) listener(touched);
  }
}
