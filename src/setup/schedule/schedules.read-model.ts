import { Injectable } from '@nestjs/common';
import { AccountNames } from '../../access/account-names.read-model';
import type { PlacementBasis, ProposalBody, ProposalView, ScheduleView } from '../../contract/schedule';
import type { Lot } from '../../domain/draw/draw-lots';
import { groupBy } from '../../domain/kernel/group-by';
import type { CompetitionId, EntryId, StageId } from '../../domain/kernel/ids';
import { proposePlacements, type PlacedEntry } from '../../domain/schedule/propose-placements';
import { scheduleWarnings, type ScheduleField } from '../../domain/schedule/schedule-warnings';
import { EMPTY_SCHEDULE, inOrder, type Session, type StageSchedule } from '../../domain/schedule/session';
import { Transactions } from '../../platform/database/transactions';
import { DrawsReadModel } from '../draws/draws.read-model';
import { ContestantsReadModel, type NamedContestant } from '../entries/contestants.read-model';
import type { StageContext } from '../stages/stage-context';
import { SchedulesRepository } from './schedules.repository';

/** Sessions of stages and who works where; what a proposal would say. */
@Injectable()
export class SchedulesReadModel {
  constructor(
    private readonly schedules: SchedulesRepository,
    private readonly draws: DrawsReadModel,
    private readonly contestants: ContestantsReadModel,
    private readonly accounts: AccountNames,
    private readonly transactions: Transactions,
  ) {}

  async ofStage(stage: StageContext): Promise<ScheduleView> {
    const { stageId, isSealed } = stage;
    const stored = await this.schedules.find(this.transactions.reader, stageId);
    const people = await this.contestants.ofStage(stageId);
    const schedule = stored ? partsOf(stored) : EMPTY_SCHEDULE;
    const names = await this.accounts.ofMany(stored ? [stored.savedBy] : []);
    return {
      stageId,
      version: stored?.version ?? 0,
      savedAt: stored?.savedAt ?? null,
      savedByName: stored ? (names.get(stored.savedBy) ?? stored.savedBy) : null,
      schedule,
      basis: basisOf(await this.lotsOf(stage)),
      isSealed,
      entries: stage.entries.map(({ id, number, contestantId }) => {
        const person = people.get(contestantId);
        return {
          entryId: id,
          number,
          contestantName: person?.name ?? null,
          unitName: person?.unitName ?? null,
        };
      }),
      warnings: scheduleWarnings(schedule, await this.fieldOf(stage, people)),
    };
  }

  /** Who would work where. Nothing is written. */
  async propose(stage: StageContext, { sessions, placements: kept }: ProposalBody): Promise<ProposalView> {
    const people = await this.contestants.ofStage(stage.stageId);
    const field = await this.fieldOf(stage, people);
    const lots = await this.lotsOf(stage);
    const work = groupBy(field.workElsewhere, ({ contestantId }) => contestantId);
    const busy = new Map([...work].map(([id, list]) => [id, list.map(({ session }) => session)]));
    const placements = proposePlacements({ sessions, entries: field.entries, lots, busy, kept });
    return {
      basis: basisOf(lots),
      placements,
      warnings: scheduleWarnings({ sessions, placements }, field),
    };
  }

  /** A stage's schedule; nothing saved is an empty one. */
  async scheduleOf(stageId: StageId): Promise<StageSchedule> {
    const stored = await this.schedules.find(this.transactions.reader, stageId);
    return stored ? partsOf(stored) : EMPTY_SCHEDULE;
  }

  /** The sessions of a stage as they come in time. */
  async sessionsOf(stageId: StageId): Promise<Session[]> {
    return inOrder((await this.scheduleOf(stageId)).sessions);
  }

  /** Schedules as an archive holds them: by stage, empty ones left out. */
  async archivedOf(competitionId: CompetitionId): Promise<Map<StageId, StageSchedule>> {
    const stages = await this.schedules.stagesWithSchedule(this.transactions.reader, competitionId);
    const schedules = new Map<StageId, StageSchedule>();
    for (const stageId of stages) {
      const schedule = await this.scheduleOf(stageId);
      if (schedule.sessions.length > 0 || schedule.hallRules !== '') schedules.set(stageId, schedule);
    }
    return schedules;
  }

  /** What was drawn of the entries that are there now. */
  private async lotsOf({ stageId, entriesById }: StageContext): Promise<Lot<EntryId>[]> {
    const lots = await this.draws.newestLots(stageId);
    return lots.filter(({ id }) => entriesById.has(id));
  }

  private async fieldOf(
    { stageId, competitionId, entries }: StageContext,
    people: ReadonlyMap<string, NamedContestant>,
  ): Promise<ScheduleField> {
    const { reader } = this.transactions;
    return {
      stageId,
      entries: entries.map(({ id, number, contestantId }): PlacedEntry => {
        const person = people.get(contestantId);
        return { id, number, contestantId: person ? contestantId : null, unitId: person?.unitId ?? null };
      }),
      sessionsElsewhere: await this.schedules.sessionsElsewhere(reader, competitionId, stageId),
      workElsewhere: await this.schedules.workElsewhere(reader, competitionId, stageId),
    };
  }
}

function partsOf({ sessions, placements, hallRules }: StageSchedule): StageSchedule {
  return { sessions, placements, hallRules };
}

function basisOf(lots: readonly Lot[]): PlacementBasis {
  if (lots.length === 0) return 'number';
  return lots.some(({ station }) => station !== null) ? 'stations' : 'order';
}
