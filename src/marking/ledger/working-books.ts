import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CompetitionId, StageId } from '../../domain/kernel/ids';
import { emptyStageBook, foldEntry } from '../../domain/ledger/fold-ledger';
import type { LedgerEntry } from '../../domain/ledger/ledger-entry';
import type { StageBook } from '../../domain/ledger/stage-book';
import type { Tx } from '../../platform/database/transactions';
import { OutboxTail } from '../../platform/outbox/outbox-tail';
import { StageRulesReadModel } from '../../setup/stages/stage-rules.read-model';
import { LedgerRepository } from './ledger.repository';

interface CompetitionBooks {
  /** Rows up to here are folded into every book below. */
  seq: number;
  readonly byStage: Map<StageId, StageBook>;
  /** Of stages with rows: by which version of its rules each is marked. */
  readonly rulesVersions: Map<StageId, number>;
}

const BATCH = 5000;

/**
 * The books decisions are made on, held by the ledger's writer alone. They run ahead of the disk inside a transaction; when
 * it fails they are thrown away and folded anew from the ledger.
 */
@Injectable()
export class WorkingBooks implements OnModuleInit {
  private readonly byCompetition = new Map<CompetitionId, CompetitionBooks>();

  constructor(
    private readonly ledger: LedgerRepository,
    private readonly rules: StageRulesReadModel,
    private readonly tail: OutboxTail,
  ) {}

  /** A layer laid over those who are still in renews the rules of a stage that has rows (SEA-2). */
  onModuleInit(): void {
    this.tail.on('stage.changed.v1', ({ payload }) => {
      for (const books of this.byCompetition.values()) books.rulesVersions.delete(payload.stageId as StageId);
    });
  }

  /** Folds in what other nodes have appended. Call with the head locked. */
  async catchUp(tx: Tx, competitionId: CompetitionId, headSeq: number): Promise<void> {
    const books = this.byCompetition.get(competitionId) ?? {
      seq: headSeq,
      byStage: new Map<StageId, StageBook>(),
      rulesVersions: new Map<StageId, number>(),
    };
    this.byCompetition.set(competitionId, books);
    while (books.seq < headSeq) {
      const entries = await this.ledger.listAfter(competitionId, books.seq, BATCH, tx);
      for (const entry of entries) this.fold(competitionId, entry);
    }
  }

  /** The book of a stage as of the locked head. */
  async bookOf(tx: Tx, competitionId: CompetitionId, stageId: StageId): Promise<StageBook> {
    const books = this.heldOf(competitionId);
    const known = books.byStage.get(stageId);
    if (known) return known;
    const book = emptyStageBook();
    for (const entry of await this.ledger.listOfStage(stageId, 0, tx)) foldEntry(book, entry);
    books.byStage.set(stageId, book);
    return book;
  }

  /** The version of the rules that a stage is marked by. Its first row fixes it (RUV-4), so from then on it is remembered. */
  async rulesVersionOf(tx: Tx, competitionId: CompetitionId, stageId: StageId): Promise<number> {
    const { rulesVersions } = this.heldOf(competitionId);
    const known = rulesVersions.get(stageId);
    if (known !== undefined) return known;
    const book = await this.bookOf(tx, competitionId, stageId);
    const version = await this.rules.currentVersion(tx, stageId);
    if (book.seq > 0) rulesVersions.set(stageId, version);
    return version;
  }

  fold(competitionId: CompetitionId, entry: LedgerEntry): void {
    const books = this.byCompetition.get(competitionId);
    if (!books) return;
    const book = books.byStage.get(entry.fact.stageId);
    if (book) foldEntry(book, entry);
    books.seq = entry.seq;
  }

  forget(competitionId: CompetitionId): void {
    this.byCompetition.delete(competitionId);
  }

  private heldOf(competitionId: CompetitionId): CompetitionBooks {
    const books = this.byCompetition.get(competitionId);
    if (!books) throw new Error('a working book without a locked head');
    return books;
  }
}
