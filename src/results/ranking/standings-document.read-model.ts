import { Injectable } from '@nestjs/common';
import { competitionDocument } from '../../domain/archive/competition-document';
import type { StandingsDocument } from '../../domain/archive/standings-document';
import type { CompetitionId, StageId } from '../../domain/kernel/ids';
import { emptyStageBook } from '../../domain/ledger/fold-ledger';
import type { StageBook } from '../../domain/ledger/stage-book';
import { LedgerHeads } from '../../marking/ledger/ledger-heads.read-model';
import { StageBooks } from '../../marking/ledger/stage-books.read-model';
import { found } from '../../platform/http/found';
import { CompetitionSetupReadModel } from '../../setup/competitions/competition-setup.read-model';

/** All results of a competition in the form the archive reader prints too: the same bytes. */
@Injectable()
export class StandingsDocumentReadModel {
  constructor(
    private readonly setups: CompetitionSetupReadModel,
    private readonly books: StageBooks,
    private readonly heads: LedgerHeads,
  ) {}

  async ofCompetition(competitionId: CompetitionId): Promise<StandingsDocument> {
    const head = await this.heads.headOf(competitionId);
    const setup = found(await this.setups.find(competitionId));
    const books = new Map<StageId, StageBook>();
    for (const { id, rules } of setup.trades.flatMap(({ stages }) => stages)) {
      if (rules.scheme) books.set(id, await this.books.bookAt(competitionId, id, head.seq));
    }
    const bookOf = (stageId: StageId): StageBook => books.get(stageId) ?? emptyStageBook();
    return competitionDocument(setup, { bookOf, head });
  }
}
