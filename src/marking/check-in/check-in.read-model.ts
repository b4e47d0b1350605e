import { Injectable } from '@nestjs/common';
import type { CheckInRow, CheckInView } from '../../contract/check-in';
import { limitOf } from '../../domain/check-in/check-in';
import { ContestantsReadModel } from '../../setup/entries/contestants.read-model';
import type { StageContext } from '../../setup/stages/stage-context';
import { CheckInRepository } from './check-in.repository';

/** Who has come to a stage, with names: for the staff at the door. */
@Injectable()
export class CheckInReadModel {
  constructor(
    private readonly repository: CheckInRepository,
    private readonly contestants: ContestantsReadModel,
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
}
