import { Injectable } from '@nestjs/common';
import type { PublicResultView } from '../../contract/public-results';
import type { CompetitionId, StageId } from '../../domain/kernel/ids';
import { Transactions } from '../../platform/database/transactions';
import { PublicResultsRepository } from './public-results.repository';

/** All that any public door reads of results (PBP-3): never the editions themselves. */
@Injectable()
export class PublicResults {
  constructor(
    private readonly results: PublicResultsRepository,
    private readonly transactions: Transactions,
  ) {}

  /** One edition, the newest that is public unless a version is named. */
  async find(stageId: StageId, version?: number): Promise<PublicResultView | undefined> {
    if (version !== undefined) return this.results.find(this.transactions.reader, stageId, version);
    return (await this.editionsOf(stageId))[0];
  }

  /** Every edition of a stage that is or was public, the newest first. */
  editionsOf(stageId: StageId): Promise<PublicResultView[]> {
    return this.results.listOf(this.transactions.reader, stageId);
  }

  /** The newest public edition of every stage, in the order of the trades. */
  newestOf(competitionId: CompetitionId): Promise<PublicResultView[]> {
    return this.results.listNewest(this.transactions.reader, competitionId);
  }

  competitionsShown(): Promise<ReadonlyMap<CompetitionId, string>> {
    return this.results.competitionsShown(this.transactions.reader);
  }
}
