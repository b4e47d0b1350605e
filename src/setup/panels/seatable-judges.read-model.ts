import { Injectable } from '@nestjs/common';
import { JudgesReadModel } from '../../access/judges.read-model';
import { unfitFor, type JudgeProfile, type UnfitCause } from '../../domain/judge-profile/judge-profile';
import type { JudgeId } from '../../domain/kernel/ids';
import type { Tx } from '../../platform/database/transactions';
import { JudgeRegisterReadModel } from '../judges/judge-register.read-model';
import type { StageContext } from '../stages/stage-context';

/** Somebody who judges in the competition, and whether she may mark a stage on a day. */
export interface Seatable {
  readonly judgeId: JudgeId;
  readonly name: string;
  readonly profile: JudgeProfile;
  readonly unfit: UnfitCause | null;
}

@Injectable()
export class SeatableJudges {
  constructor(
    private readonly judges: JudgesReadModel,
    private readonly register: JudgeRegisterReadModel,
  ) {}

  async ofStage(
    on: Tx,
    { competitionId, tradeId }: Pick<StageContext, 'competitionId' | 'tradeId'>,
    heldOn: string,
  ): Promise<Seatable[]> {
    const profiles = await this.register.profilesOf(competitionId, on);
    return (await this.judges.listOf(on, competitionId)).map(({ accountId: judgeId, name }) => {
      const profile = profiles.get(judgeId) ?? {};
      return { judgeId, name, profile, unfit: unfitFor(profile, tradeId, heldOn) };
    });
  }
}
