import { Injectable } from '@nestjs/common';
import type { PublishedContent } from '../../contract/publication';
import { RefusedError } from '../../platform/http/refused-error';
import { StandingsReadModel } from '../../results/ranking/standings.read-model';
import type { StageContext } from '../../setup/stages/stage-context';
import { OpenAppeals } from '../appeals/open-appeals.read-model';
import { requireWatched } from '../require-watched';

/** What keeps an edition from becoming more official. */
@Injectable()
export class OpenMatters {
  constructor(
    private readonly standings: StandingsReadModel,
    private readonly appeals: OpenAppeals,
  ) {}

  /**
   * Before the public sees an edition: nothing is open that would block publishing it, and it is still what the ledger gives
   * (PBS-5). @throws RefusedError STAGE_NOT_CLOSED, FLAGS_OPEN, RECHECK_OPEN, EDITION_BEHIND.
   */
  async requireSettled(stage: StageContext, edition: PublishedContent): Promise<void> {
    const { standings, book } = await this.standings.freshOfStage(stage);
    if (!book.isClosed) throw new RefusedError({ code: 'STAGE_NOT_CLOSED' });
    requireWatched(stage, book, standings);
    if (book.seq > edition.ledgerSeq) throw new RefusedError({ code: 'EDITION_BEHIND' });
  }

  /** Before an edition is final: the same, at the end of its notice, and no appeal is open in its trade (APL-10). @throws RefusedError APPEALS_OPEN too. */
  async requireNoObjection(stage: StageContext, edition: PublishedContent): Promise<void> {
    await this.requireSettled(stage, edition);
    await this.appeals.requireNone(stage.competitionId, stage.tradeId);
  }
}
