import { Injectable } from '@nestjs/common';
import type { ArchivedStage, ArchivedTrade } from '../../domain/archive/archive';
import type { CompetitionSetup } from '../../domain/archive/competition-document';
import type { CompetitionId } from '../../domain/kernel/ids';
import type { StageSchedule } from '../../domain/schedule/session';
import { ContestantsReadModel } from '../entries/contestants.read-model';
import { RegistrationsReadModel } from '../registrations/registrations.read-model';
import { SchedulesReadModel } from '../schedule/schedules.read-model';
import { requireUnsealed } from '../stages/require-unsealed';
import type { StageContext } from '../stages/stage-context';
import { StageContexts } from '../stages/stage-contexts.read-model';
import { CompetitionsReadModel } from './competitions.read-model';

/** A whole competition without its ledger, as archives hold it: lists in the order of their ids. */
@Injectable()
export class CompetitionSetupReadModel {
  constructor(
    private readonly competitions: CompetitionsReadModel,
    private readonly contestants: ContestantsReadModel,
    private readonly stages: StageContexts,
    private readonly registrations: RegistrationsReadModel,
    private readonly schedules: SchedulesReadModel,
  ) {}

  /** @throws RefusedError SEALED while the people of any stage are hidden: nothing whole can be told without them. */
  async find(id: CompetitionId): Promise<CompetitionSetup | undefined> {
    const competition = await this.competitions.archived(id);
    if (!competition) return undefined;
    const contexts = await this.stages.listOfCompetition(id);
    contexts.forEach(requireUnsealed);
    return {
      competition,
      units: await this.competitions.units(id),
      contestants: await this.contestants.archivedOf(id),
      trades: await this.trades(id, contexts),
    };
  }

  private async trades(id: CompetitionId, contexts: readonly StageContext[]): Promise<ArchivedTrade[]> {
    const participations = await this.competitions.participations(id);
    const unitResults = await this.competitions.unitResultsByTrade(id);
    const entryRules = await this.competitions.entryRulesByTrade(id);
    const registrations = await this.registrations.archivedOf(id);
    const schedules = await this.schedules.archivedOf(id);
    return (await this.competitions.trades(id)).map((trade) => {
      const ofTrade = unitResults.get(trade.id);
      const rules = entryRules.get(trade.id);
      const registered = registrations.get(trade.id);
      return {
        id: trade.id,
        ordinal: trade.ordinal,
        name: trade.name,
        occupation: trade.occupation,
        stages: contexts
          .filter((stage) => stage.tradeId === trade.id)
          .map((stage) => toArchivedStage(stage, schedules.get(stage.stageId))),
        participations: participations
          .filter((row) => row.trade_id === trade.id)
          .map(({ unitId, entrants }) => ({ unitId, entrants })),
        ...(ofTrade ? { unitResults: ofTrade } : {}),
        ...(rules ? { entryRules: rules } : {}),
        ...(registered ? { registrations: registered } : {}),
      };
    });
  }
}

function toArchivedStage(context: StageContext, schedule: StageSchedule | undefined): ArchivedStage {
  const { stageId, ordinal, kind, name, rules, entries, seats } = context;
  // What an archive holds, whatever else a row of the database brings.
  const plain = seats.map(({ moduleId, judgeId }) => ({ moduleId, judgeId }));
  const stage = { id: stageId, ordinal, kind, name, rules, entries, seats: plain };
  return schedule ? { ...stage, schedule } : stage;
}
