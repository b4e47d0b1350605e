import { Injectable } from '@nestjs/common';
import type { StandingsView } from '../../contract/results';
import { ContestantsReadModel } from '../../setup/entries/contestants.read-model';
import type { StageContext } from '../../setup/stages/stage-context';
import { StandingsReadModel } from './standings.read-model';
import { toStandingsView } from './standings.view';

/** The ranking of a stage as screens and papers show it, people by name unless they are sealed. */
@Injectable()
export class StandingsViews {
  constructor(
    private readonly standings: StandingsReadModel,
    private readonly contestants: ContestantsReadModel,
  ) {}

  async ofStage(stage: StageContext): Promise<StandingsView> {
    const standings = await this.standings.ofStage(stage);
    return toStandingsView(stage, standings, await this.contestants.ofStage(stage.stageId));
  }
}
