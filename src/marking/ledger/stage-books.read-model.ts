import { Injectable } from '@nestjs/common';
import type { CompetitionId, StageId } from '../../domain/kernel/ids';
import { emptyStageBook, foldEntry } from '../../domain/ledger/fold-ledger';
import type { LedgerEntry } from '../../domain/ledger/ledger-entry';
import type { StageBook } from '../../domain/ledger/stage-book';
import { LedgerRepository } from './ledger.repository';
import { LedgerTail } from './ledger-tail';

export type FoldListener = (stageId: StageId, entry: LedgerEntry) => void;

/** The books as committed: what sheets, progress and results are read from. Folded on from the tail, on every node. */
@Injectable()
export class StageBooks {
  private readonly books = new Map<StageId, StageBook>();
  private readonly loading = new Map<StageId, Promise<StageBook>>();
  private readonly arrivals = new Map<StageId, LedgerEntry[]>();
  private readonly listeners: FoldListener[] = [];

  constructor(
    private readonly ledger: LedgerRepository,
    private readonly tail: LedgerTail,
  ) {
    tail.on((_, entries) => this.foldAll(entries));
  }

  /** Called after each row is folded into a book that is held. */
  on(listener: FoldListener): void {
    this.listeners.push(listener);
  }

  async bookOf(competitionId: CompetitionId, stageId: StageId): Promise<StageBook> {
    const known = this.books.get(stageId);
    if (known) return known;
    const under = this.loading.get(stageId) ?? this.load(competitionId, stageId);
    this.loading.set(stageId, under);
    try {
      return await under;
    } finally {
      this.loading.delete(stageId);
    }
  }

  /** The same, with everything committed before the call, on whichever node. */
  async freshBookOf(competitionId: CompetitionId, stageId: StageId): Promise<StageBook> {
    const book = await this.bookOf(competitionId, stageId);
    this.foldAll(await this.ledger.listOfStage(stageId, book.seq));
    return book;
  }

  /** The book as of one row of the competition's ledger: later rows, even those folded already, are left out. Read only. */
  async bookAt(competitionId: CompetitionId, stageId: StageId, seq: number): Promise<StageBook> {
    const book = await this.freshBookOf(competitionId, stageId);
    if (book.seq <= seq) return book;
    const then = emptyStageBook();
    for (const entry of await this.ledger.listOfStage(stageId, 0))
      if (entry.seq <= seq) foldEntry(then, entry);
    return then;
  }

  private async load(competitionId: CompetitionId, stageId: StageId): Promise<StageBook> {
    await this.tail.follow(competitionId);
    // What the tail brings while we read is kept and folded after: a gap would never be noticed.
    const meanwhile: LedgerEntry[] = [];
    this.arrivals.set(stageId, meanwhile);
    try {
      const book = emptyStageBook();
      const rows = await this.ledger.listOfStage(stageId, 0);
      for (const entry of [...rows, ...meanwhile]) if (entry.seq > book.seq) foldEntry(book, entry);
      this.books.set(stageId, book);
      return book;
    } finally {
      this.arrivals.delete(stageId);
    }
  }

  private foldAll(entries: readonly LedgerEntry[]): void {
    for (const entry of entries) {
      const { stageId } = entry.fact;
      this.arrivals.get(stageId)?.push(entry);
      const book = this.books.get(stageId);
      // The tail and a fresh read may both bring a row: it counts once.
      if (!book || entry.seq <= book.seq) continue;
      foldEntry(book, entry);
      for (const listener of this.listeners) listener(stageId, entry);
    }
  }
}
