import { Injectable } from '@nestjs/common';
import type { CheckInRow, CheckInSessionBody, CheckInView } from '../../contract/check-in';
import { limitOf } from '../../domain/check-in/check-in';
import type { StageId } from '../../domain/kernel/ids';
import { ContestantsReadModel } from '../../setup/entries/contestants.read-model';
import { SchedulesReadModel } from '../../setup/schedule/schedules.read-model';
import type { StageContext } from '../../setup/stages/stage-context';
import { CheckInRepository } from './check-in.repository';

/** Who has come to a stage, with names: for the staff at the door. */
@Injectable()
export class CheckInReadModel {
  constructor(
    private readonly repository: CheckInRepository,
    private readonly contestants: ContestantsReadModel,
    private readonly schedules: SchedulesReadModel,
  ) {}

  async ofStage({ stageId, entries }: StageContext): Promise<CheckInView> {
    const session = await this.repository.sessionOf(stageId);
    const arrivals = await this.repository.arrivalsOf(stageId);
    const arrivalOf = new Map(arrivals.map((arrival) => [arrival.entryId, arrival]));
    const people = await this.contestants.ofStage(stageId);
    return {
      stageId,
      session: session
        ? {
            startsAt: session.startsAt,
            lateMinutes: session.lateMinutes,
            endsAt: new Date(limitOf(session)).toISOString(),
            endedAt: session.endedAt,
          }
        : null,
      planned: await this.plannedOf(stageId),
      rows: entries.map(({ id, number, contestantId }): CheckInRow => {
        const arrival = arrivalOf.get(id);
        const person = people.get(contestantId);
        return {
          entryId: id,
          number,
          contestantName: person?.name ?? '',
          unitName: person?.unitName ?? '',
          arrivedAt: arrival?.at ?? null,
          isLate: arrival?.isLate === 1,
        };
      }),
    };
  }
  /** The last one: nobody is absent before her own session has begun. */
  private async plannedOf(stageId: StageId): Promise<CheckInSessionBody | null> {
    const last = (await this.schedules.sessionsOf(stageId)).at(-1);
    return last ? { startsAt: last.startsAt, lateMinutes: last.lateMinutes } : null;
  }
}
