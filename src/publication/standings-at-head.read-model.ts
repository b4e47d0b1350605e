import { Injectable } from '@nestjs/common';
import { LedgerHeads } from '../marking/ledger/ledger-heads.read-model';
import { StandingsReadModel, type StageStandings } from '../results/ranking/standings.read-model';
import type { StageContext } from '../setup/stages/stage-context';

/** Standings and the end of the ledger they belong to: recomputing up to that row gives the same. */
@Injectable()
export class StandingsAtHead {
  constructor(
    private readonly standings: StandingsReadModel,
    private readonly heads: LedgerHeads,
  ) {}

  async ofStage(
    stage: StageContext,
  ): Promise<StageStandings & { readonly head: Awaited<ReturnType<LedgerHeads['headOf']>> }> {
    for (;;) {
      // The end of the ledger first: everything up to it is in the book that is read after.
      const head = await this.heads.headOf(stage.competitionId);
      const read = await this.standings.freshOfStage(stage);
      if (read.book.seq <= head.seq) return { ...read, head };
    }
  }
}
