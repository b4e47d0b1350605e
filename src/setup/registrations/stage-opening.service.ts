import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import type { StageId } from '../../domain/kernel/ids';
import { Acts } from '../../platform/audit/acts';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { EntriesService } from '../entries/entries.service';
import { RulesGuards } from '../stages/rules-guard.port';
import { StageContexts } from '../stages/stage-contexts.read-model';
import { RegistrationsRepository } from './registrations.repository';

/** Opens the first stage of a trade: whoever is registered and approved is entered. */
@Injectable()
export class StageOpeningService {
  constructor(
    private readonly stages: StageContexts,
    private readonly registrations: RegistrationsRepository,
    private readonly entries: EntriesService,
    private readonly guards: RulesGuards,
    private readonly acts: Acts,
  ) {}

  /**
   * Doing it again enters those who were approved since, and nobody twice.
   * @throws RefusedError NOT_FIRST_STAGE: later stages are entered by advancement; NOBODY_APPROVED; STAGE_STARTED once there are marks.
   */
  async openStage(actor: Actor, stageId: StageId): Promise<{ entered: number }> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'stage.open', stage);
    if (actor.accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    const ofTrade = (await this.stages.listOfCompetition(stage.competitionId)).filter(
      ({ tradeId }) => tradeId === stage.tradeId,
    );
    if (ofTrade.some(({ ordinal }) => ordinal < stage.ordinal))
      throw new RefusedError({ code: 'NOT_FIRST_STAGE' });
    const entered = await this.acts.run(
      { actorId: actor.accountId, action: 'stage.open', subject: `stage/${stageId}` },
      async (tx) => {
        const refusal = await this.guards.refusal(tx, stage);
        if (refusal) throw new RefusedError(refusal);
        const people = await this.registrations.listApproved(tx, stage.tradeId);
        if (people.length === 0) throw new RefusedError({ code: 'NOBODY_APPROVED' });
        return this.entries.enterNextStage(tx, stage, people);
      },
      (count) => ({ entered: count }),
    );
    this.stages.drop(stageId);
    return { entered };
  }
}
