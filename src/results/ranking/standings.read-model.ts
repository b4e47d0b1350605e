import { Injectable } from '@nestjs/common';
import type { StageBook } from '../../domain/ledger/stage-book';
import type { Standing } from '../../domain/ranking/standing';
import { rankEntries } from '../../domain/ranking/rank-entries';
import { StageBooks } from '../../marking/ledger/stage-books.read-model';
import type { StageContext } from '../../setup/stages/stage-context';
import { TalliesReadModel } from '../tally/tallies.read-model';

export interface StageStandings {
  readonly standings: readonly Standing[];
  readonly book: StageBook;
}

/** The ranking of a stage, best first. Derived: nothing of it is stored. */
@Injectable()
export class StandingsReadModel {
  constructor(
    private readonly tallies: TalliesReadModel,
    private readonly books: StageBooks,
  ) {}

  async ofStage(context: StageContext): Promise<StageStandings> {
    const { tallies, book } = await this.tallies.ofStage(context);
    const { scheme, ranking } = context.rules;
    return { standings: scheme ? rankEntries(tallies, ranking, scheme) : [], book };
  }

  /** The same, holding everything that was committed before the call on any node: for what becomes official. */
  async freshOfStage(context: StageContext): Promise<StageStandings> {
    await this.books.freshBookOf(context.competitionId, context.stageId);
    return this.ofStage(context);
  }
}
