import { Injectable } from '@nestjs/common';
import type { CompetitionId } from '../../domain/kernel/ids';
import type { LedgerEntry } from '../../domain/ledger/ledger-entry';
import { LedgerRepository, type LedgerHead } from './ledger.repository';

/** What other stations may ask of the ledger itself: its end, and its rows for an archive. */
@Injectable()
export class LedgerHeads {
  constructor(private readonly ledger: LedgerRepository) {}

  headOf(competitionId: CompetitionId): Promise<LedgerHead> {
    return this.ledger.head(competitionId);
  }

  /** Rows after a number, in order. */
  listAfter(competitionId: CompetitionId, seq: number, most: number): Promise<LedgerEntry[]> {
    return this.ledger.listAfter(competitionId, seq, most);
  }
}
