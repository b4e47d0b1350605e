import { Injectable } from '@nestjs/common';
import type { Archive, ArchiveHead } from '../../domain/archive/archive';
import type { CompetitionId } from '../../domain/kernel/ids';
import { HonoursService } from '../../honours/honours.service';
import type { Tx } from '../../platform/database/transactions';
import { PublishedResultsReadModel } from '../../publication/published-results.read-model';
import { ResultsPublisher } from '../../publication/results-publisher';

/** What became official, on its way into an archive and out of one. */
@Injectable()
export class ArchivePublished {
  constructor(
    private readonly results: PublishedResultsReadModel,
    private readonly publisher: ResultsPublisher,
    private readonly honours: HonoursService,
  ) {}

  async of(competitionId: CompetitionId): Promise<Pick<Archive, 'editions' | 'honours'>> {
    const editions = await this.results.archivedOf(competitionId);
    const honours = await this.honours.archivedOf(competitionId);
    return { ...(editions.length > 0 ? { editions } : {}), ...(honours ? { honours } : {}) };
  }

  async takeOver(tx: Tx, { competition, editions = [], honours }: ArchiveHead): Promise<void> {
    await this.publisher.takeOver(tx, editions);
    if (honours) await this.honours.takeOver(tx, competition.id, honours);
  }
}
