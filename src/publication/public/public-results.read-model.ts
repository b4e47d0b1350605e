import { Injectable } from '@nestjs/common';
import type { PublicResultView } from '../../contract/public-results';
import type { CompetitionId, StageId } from '../../domain/kernel/ids';
import { Transactions } from '../../platform/database/transactions';
import { FrozenStages } from '../../results/freeze/frozen-stages';
import { PublicResultsRepository } from './public-results.repository';

/**
 * All that any public door reads of results (PBP-3): never the editions themselves, and nothing that was published while the board
 * stood still and has not been revealed (RVL-4).
 */
@Injectable()
export class PublicResults {
  constructor(
    private readonly results: PublicResultsRepository,
    private readonly transactions: Transactions,
    private readonly frozen: FrozenStages,
  ) {}

  /** One edition, the newest that is public unless a version is named. */
  async find(stageId: StageId, version?: number): Promise<PublicResultView | undefined> {
    if (version === undefined) return (await this.editionsOf(stageId))[0];
    const result = await this.results.find(this.transactions.reader, stageId, version);
    return result && this.isRevealed(result) ? result : undefined;
  }

  /** Every edition of a stage that is or was public, the newest first. */
  async editionsOf(stageId: StageId): Promise<PublicResultView[]> {
    const editions = await this.results.listOf(this.transactions.reader, stageId);
    return editions.filter((edition) => this.isRevealed(edition));
  }

  /** The newest public edition of every stage, in the order of the trades. */
  async newestOf(competitionId: CompetitionId): Promise<PublicResultView[]> {
    const newest = await this.results.listNewest(this.transactions.reader, competitionId);
    const shown: PublicResultView[] = [];
    for (const result of newest) {
      const one = this.isRevealed(result) ? result : await this.find(result.content.stageId);
      if (one) shown.push(one);
    }
    return shown;
  }

  /** Competitions in which the public sees anything, and when that changed last. */
  async competitionsShown(): Promise<ReadonlyMap<CompetitionId, string>> {
    const all = await this.results.competitionsShown(this.transactions.reader);
    const shown = new Map<CompetitionId, string>();
    for (const id of all.keys()) {
      const moments = (await this.newestOf(id)).map(({ finalAt, shownAt }) => finalAt ?? shownAt);
      const last = moments.toSorted().at(-1);
      if (last !== undefined) shown.set(id, last);
    }
    return shown;
  }

  private isRevealed({ content }: PublicResultView): boolean {
    const { competitionId, stageId, publishedAt } = content;
    return !this.frozen.isUnrevealed(competitionId, stageId, publishedAt);
  }
}
