import { Injectable } from '@nestjs/common';
import { stageDocument } from '../../domain/archive/stage-document';
import type { StandingsDocument } from '../../domain/archive/standings-document';
import type { CompetitionId } from '../../domain/kernel/ids';
import { LedgerHeads } from '../../marking/ledger/ledger-heads.read-model';
import { StageBooks } from '../../marking/ledger/stage-books.read-model';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';

/** The standings of a whole competition in the form the archive reader prints too: the same bytes. */
@Injectable()
export class StandingsDocumentReadModel {
  constructor(
    private readonly stages: StageContexts,
    private readonly books: StageBooks,
    private readonly heads: LedgerHeads,
  ) {}

  async ofCompetition(competitionId: CompetitionId): Promise<StandingsDocument> {
    const head = await this.heads.headOf(competitionId);
    const stages: StandingsDocument['stages'][number][] = [];
    for (const context of await this.stages.listOfCompetition(competitionId)) {
      const { scheme, ranking } = context.rules;
      if (!scheme) continue;
      const book = await this.books.bookAt(competitionId, context.stageId, head.seq);
      const stage = { id: context.stageId, scheme, ranking, seats: context.seats, entries: context.entries };
      stages.push(stageDocument({ tradeId: context.tradeId, stage, book }));
    }
    return {
      format: 'baigong-standings',
      version: 1,
      competitionId,
      ledgerSeq: head.seq,
      ledgerHash: head.hash,
      stages,
    };
  }
}
