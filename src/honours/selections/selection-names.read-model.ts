import { Injectable } from '@nestjs/common';
import type { CompetitionId, ContestantId, TradeId, UnitId } from '../../domain/kernel/ids';
import { CompetitionsReadModel } from '../../setup/competitions/competitions.read-model';
import { ContestantsReadModel } from '../../setup/entries/contestants.read-model';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';

/** Everything in a competition that rules and acts of a selection may name. */
export interface KnownInCompetition {
  readonly tradeIds: ReadonlySet<TradeId>;
  readonly awardIds: ReadonlySet<string>;
  readonly unitIds: ReadonlySet<UnitId>;
}

@Injectable()
export class SelectionNames {
  constructor(
    private readonly competitions: CompetitionsReadModel,
    private readonly stages: StageContexts,
    private readonly contestants: ContestantsReadModel,
  ) {}

  async ofCompetition(competitionId: CompetitionId): Promise<KnownInCompetition> {
    const contexts = await this.stages.listOfCompetition(competitionId);
    const units = await this.competitions.units(competitionId);
    return {
      tradeIds: new Set(contexts.map(({ tradeId }) => tradeId)),
      awardIds: new Set(contexts.flatMap(({ rules }) => rules.awards.map(({ id }) => id))),
      unitIds: new Set(units.map(({ id }) => id)),
    };
  }

  /** Which of these people are in the competition. */
  async peopleOf(competitionId: CompetitionId, ids: readonly ContestantId[]): Promise<Set<ContestantId>> {
    return new Set((await this.contestants.named(competitionId, [...new Set(ids)])).keys());
  }
}
