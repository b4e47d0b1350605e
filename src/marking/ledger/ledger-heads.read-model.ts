import { Injectable } from '@nestjs/common';
import type { CompetitionId, StageId } from '../../domain/kernel/ids';
import type { LedgerEntry } from '../../domain/ledger/ledger-entry';
import type { Tx } from '../../platform/database/transactions';
import { LedgerRepository, type LedgerHead } from './ledger.repository';

/** What other rooms and stations may ask of the ledger itself: its end, and its rows for an archive. */
@Injectable()
export class LedgerHeads {
  constructor(private readonly ledger: LedgerRepository) {}

  headOf(competitionId: CompetitionId): Promise<LedgerHead> {
    return this.ledger.head(competitionId);
  }

  /** All rows of a stage, in order. */
  listOfStage(stageId: StageId): Promise<LedgerEntry[]> {
    return this.ledger.listOfStage(stageId, 0);
  }

  /** The same, with the end of the ledger held until the transaction ends: no mark slips in after the look. */
  async takeStage(tx: Tx, competitionId: CompetitionId, stageId: StageId): Promise<LedgerEntry[]> {
    await this.ledger.lockHead(tx, competitionId);
    return this.ledger.listOfStage(stageId, 0, tx);
  }

  /** The end of a ledger, held until the transaction ends: whatever comes after sees what the transaction did. */
  async takeEnd(tx: Tx, competitionId: CompetitionId): Promise<void> {
    await this.ledger.lockHead(tx, competitionId);
  }

  /** Rows after a number, in order. */
  listAfter(competitionId: CompetitionId, seq: number, most: number): Promise<LedgerEntry[]> {
    return this.ledger.listAfter(competitionId, seq, most);
  }

  /** The first row of a competition that was taken at this moment or later; null while there is none. */
  firstSince(competitionId: CompetitionId, at: string): Promise<number | null> {
    return this.ledger.firstSince(competitionId, at);
  }

  /** How many rows a stage has after a number, and the last of them. */
  countOfStage(stageId: StageId, after: number): Promise<{ readonly rows: number; readonly last: number }> {
    return this.ledger.countOfStage(stageId, after);
  }
}
