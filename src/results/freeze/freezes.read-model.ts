import { Injectable } from '@nestjs/common';
import { AccountNames } from '../../access/account-names.read-model';
import type { FreezeView } from '../../contract/reveal';
import { nextToReveal } from '../../domain/reveal/revealed-rows';
import type { StageContext } from '../../setup/stages/stage-context';
import { StandingsReadModel } from '../ranking/standings.read-model';
import { FrozenStages } from './frozen-stages';
import { RevealedStandings } from './revealed-standings.read-model';

/** How a board stands, for the presenter: what the hall has seen, and what comes next. */
@Injectable()
export class FreezesReadModel {
  constructor(
    private readonly frozen: FrozenStages,
    private readonly revealed: RevealedStandings,
    private readonly standings: StandingsReadModel,
    private readonly accounts: AccountNames,
  ) {}

  async ofStage(stage: StageContext): Promise<FreezeView> {
    const { stageId, competitionId } = stage;
    const { isClosed } = (await this.standings.ofStage(stage)).book;
    const freeze = this.frozen.newestOf(competitionId, stageId);
    if (!freeze) return { stageId, isClosed, freeze: null };
    const { id, from, at, actorId, state } = freeze;
    const names = await this.accounts.ofMany([actorId]);
    const { freeze: shown, all } = await this.revealed.ofStage(stage);
    const rows = shown?.phase === 'revealing' ? nextToReveal(all, state) : [];
    const [first] = rows;
    return {
      stageId,
      isClosed,
      freeze: {
        id,
        from,
        phase: shown?.phase ?? 'frozen',
        shown: state.shown,
        ranks: shown?.ranks ?? 0,
        isPaused: state.isPaused,
        isAhead: shown === null,
        step: state.ordinal,
        by: names.get(actorId) ?? actorId,
        at,
        next: first?.place
          ? {
              place: first.place,
              numbers: rows.map(({ entryId }) => stage.entriesById.get(entryId)?.number ?? ''),
            }
          : null,
      },
    };
  }
}
