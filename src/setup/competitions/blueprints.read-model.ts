import { Injectable } from '@nestjs/common';
import type { Archive, ArchivedStage, ArchivedTrade } from '../../domain/archive/archive';
import type { CompetitionId, TradeId } from '../../domain/kernel/ids';
import type { StageContext } from '../stages/stage-context';
import { StageContexts } from '../stages/stage-contexts.read-model';
import { CompetitionsReadModel } from './competitions.read-model';

/** A competition with its rules and nobody in it. */
export type Blueprint = Pick<Archive, 'competition' | 'trades'>;

/** What copies start from, and what a change of the set-up must leave legal. People may be sealed: they are not asked for. */
@Injectable()
export class BlueprintsReadModel {
  constructor(
    private readonly competitions: CompetitionsReadModel,
    private readonly stages: StageContexts,
  ) {}

  async find(id: CompetitionId): Promise<Blueprint | undefined> {
    const competition = await this.competitions.archived(id);
    if (!competition) return undefined;
    const contexts = await this.stages.listOfCompetition(id);
    const unitResults = await this.competitions.unitResultsByTrade(id);
    const entryRules = await this.competitions.entryRulesByTrade(id);
    const trades = (await this.competitions.trades(id)).map((trade): ArchivedTrade => {
      const ofTrade = unitResults.get(trade.id);
      const rules = entryRules.get(trade.id);
      return {
        id: trade.id,
        ordinal: trade.ordinal,
        name: trade.name,
        occupation: trade.occupation,
        stages: contexts.filter(({ tradeId }) => tradeId === trade.id).map(toEmptyStage),
        participations: [],
        ...(ofTrade ? { unitResults: ofTrade } : {}),
        ...(rules ? { entryRules: rules } : {}),
      };
    });
    return { competition, trades };
  }

  /** One trade, wherever it is. */
  async findTrade(id: TradeId): Promise<{ trade: ArchivedTrade; blueprint: Blueprint } | undefined> {
    const competitionId = await this.competitions.competitionOfTrade(id);
    const blueprint = competitionId && (await this.find(competitionId));
    const trade = blueprint?.trades.find((one) => one.id === id);
    return blueprint && trade && { trade, blueprint };
  }
}

function toEmptyStage({ stageId, ordinal, kind, name, rules }: StageContext): ArchivedStage {
  return { id: stageId, ordinal, kind, name, rules, entries: [], seats: [] };
}
