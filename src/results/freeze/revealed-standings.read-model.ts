import { Injectable } from '@nestjs/common';
import type { BoardFreeze } from '../../contract/reveal';
import type { StageBook } from '../../domain/ledger/stage-book';
import type { Standing } from '../../domain/ranking/standing';
import { ranksToReveal, revealedRows } from '../../domain/reveal/revealed-rows';
import { LedgerTail } from '../../marking/ledger/ledger-tail';
import type { StageContext } from '../../setup/stages/stage-context';
import { StandingsReadModel } from '../ranking/standings.read-model';
import { FrozenStages, type FrozenStage } from './frozen-stages';

/** What the public may see of a stage: as it is, as it was at the freeze, or as far as it has been revealed. */
export interface PublicStandings {
  readonly standings: readonly Standing[];
  readonly book: StageBook;
  /** Of all entries, also those that are not revealed yet. */
  readonly all: readonly Standing[];
  readonly freeze: (BoardFreeze & { readonly stage: FrozenStage }) | null;
}

/** The standings that leave the house. */
@Injectable()
export class RevealedStandings {
  constructor(
    private readonly standings: StandingsReadModel,
    private readonly frozen: FrozenStages,
    private readonly tail: LedgerTail,
  ) {}

  async ofStage(context: StageContext): Promise<PublicStandings> {
    const { competitionId, stageId } = context;
    const stage = this.frozen.of(competitionId, stageId);
    if (!stage) {
      const { standings, book } = await this.standings.ofStage(context);
      return { standings, book, all: standings, freeze: null };
    }
    const { state, from } = stage;
    const isRevealing = state.phase === 'revealing' && state.ledgerSeq !== null;
    // Nothing may have come yet after the moment: then what this node has been told is what everybody may know.
    const cut = stage.cutSeq ?? (await this.tail.follow(competitionId));
    const { standings: all, book } = await this.standings.asOf(context, state.ledgerSeq ?? cut);
    const ranks = isRevealing ? ranksToReveal(all, state.oneByOne).length : 0;
    const { shown, isPaused } = state;
    const phase = isRevealing ? ('revealing' as const) : ('frozen' as const);
    return {
      standings: isRevealing ? revealedRows(all, state) : all,
      book,
      all,
      freeze: { from, phase, shown, ranks, isPaused, stage },
    };
  }
}
