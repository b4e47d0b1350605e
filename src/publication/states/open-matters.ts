import { Injectable } from '@nestjs/common';
import type { PublishedContent } from '../../contract/publication';
import { RefusedError } from '../../platform/http/refused-error';
import { StandingsReadModel } from '../../results/ranking/standings.read-model';
import type { StageContext } from '../../setup/stages/stage-context';
import { requireWatched } from '../require-watched';

/** What keeps an edition from becoming more official. */
@Injectable()
export class OpenMatters {
  constructor(private readonly standings: StandingsReadModel) {}

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

  /** Before an edition is final: the same, at the end of its notice. Whatever else blocks final results of one trade is asked here. */
  requireNoObjection(stage: StageContext, edition: PublishedContent): Promise<void> {
    return this.requireSettled(stage, edition);
  }
}
