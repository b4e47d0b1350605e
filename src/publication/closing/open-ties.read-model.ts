import { Injectable } from '@nestjs/common';
import { openTies, type OpenTie } from '../../domain/tie/open-ties';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import type { StageStandings } from '../../results/ranking/standings.read-model';
import { CompetitionsReadModel } from '../../setup/competitions/competitions.read-model';
import { ContestantsReadModel } from '../../setup/entries/contestants.read-model';
import type { StageContext } from '../../setup/stages/stage-context';

/** Ties of a stage on which something hangs that the rules leave to a decision. */
@Injectable()
export class OpenTies {
  constructor(
    private readonly contestants: ContestantsReadModel,
    private readonly competitions: CompetitionsReadModel,
  ) {}

  async ofStage(stage: StageContext, { standings, moment }: StageStandings): Promise<OpenTie[]> {
    if (!moment) return [];
    const people = await this.contestants.personsOfStage(stage.stageId);
    const { year } = found(await this.competitions.find(stage.competitionId));
    return openTies({ ...moment, people }, { standings, rules: stage.rules, year });
  }

  /** @throws RefusedError TIES_OPEN (SGN-9). */
  async requireDecided(stage: StageContext, read: StageStandings): Promise<void> {
    const ties = (await this.ofStage(stage, read)).length;
    if (ties > 0) throw new RefusedError({ code: 'TIES_OPEN', ties });
  }
}
