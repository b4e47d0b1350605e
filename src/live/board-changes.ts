import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CompetitionId, StageId } from '../domain/kernel/ids';
import { LedgerTail } from '../marking/ledger/ledger-tail';
import { StageBooks } from '../marking/ledger/stage-books.read-model';
import { OutboxTail } from '../platform/outbox/outbox-tail';
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
  private readonly resetListeners: (() => void)[] = [];

  constructor(
    // Named first so that its books are folded before we say that they changed.
    readonly books: StageBooks,
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
      for (const listener of this.resetListeners) listener();
    });
  }

  on(listener: (touched: Touched) => void): void {
    this.listeners.push(listener);
  }

  /** Set-up changed: which stages are shown may be others. */
  onReset(listener: () => void): void {
    this.resetListeners.push(listener);
  }

  /** @returns the last ledger row of the competition that has been told. */
  follow(competitionId: CompetitionId): Promise<number> {
    return this.ledgerTail.follow(competitionId);
  }

  private tell(touched: Touched): void {
    for (const listener of this.listeners) listener(touched);
  }
}
