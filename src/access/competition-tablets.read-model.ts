import { Injectable } from '@nestjs/common';
import type { RehearsalTablet } from '../contract/rehearsals';
import type { AccountId, CompetitionId, TradeId } from '../domain/kernel/ids';
import { Clock } from '../platform/clock/clock';
import { Transactions } from '../platform/database/transactions';
import { CompetitionGrantsRepository } from './competition-grants.repository';
import { TabletsRepository } from './tablets.repository';

/** Slips and tablets of one competition, for stations that ask who has come on a tablet. */
@Injectable()
export class CompetitionTablets {
  constructor(
    private readonly grants: CompetitionGrantsRepository,
    private readonly tablets: TabletsRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Unused slips that are still good. */
  countSlips(competitionId: CompetitionId): Promise<number> {
    return this.grants.countSlips(this.transactions.reader, competitionId, this.clock.nowText());
  }

  /** Every tablet that was ever bound to the competition, with its judge. */
  everOf(competitionId: CompetitionId): Promise<RehearsalTablet[]> {
    return this.grants.listTablets(this.transactions.reader, competitionId, this.clock.nowText());
  }

  /** The judges that a tablet is bound to now, each with the trade it is narrowed to; null: all of them. */
  boundJudges(
    competitionId: CompetitionId,
  ): Promise<readonly { readonly accountId: AccountId; readonly tradeId: TradeId | null }[]> {
    return this.tablets.listOpen(this.transactions.reader, competitionId, this.clock.nowText());
  }
}
