import { Injectable } from '@nestjs/common';
import type { ContestantId } from '../../domain/kernel/ids';
import type { Tx } from '../../platform/database/transactions';
import { RefusedError } from '../../platform/http/refused-error';
import { PeopleService } from '../entries/people.service';
import { RulesGuards } from '../stages/rules-guard.port';
import type { StageContext } from '../stages/stage-context';
import { StageContexts } from '../stages/stage-contexts.read-model';
import type { StoredRegistration } from './registrations.repository';

/** The stage of a trade that registrations lead to. */
@Injectable()
export class FirstStages {
  constructor(
    private readonly stages: StageContexts,
    private readonly guards: RulesGuards,
    private readonly people: PeopleService,
  ) {}

  /** Looked up before the transaction that needs it. */
  async of({
    competitionId,
    tradeId,
  }: Pick<StoredRegistration, 'competitionId' | 'tradeId'>): Promise<StageContext | undefined> {
    const all = await this.stages.listOfCompetition(competitionId);
    return all.find((stage) => stage.tradeId === tradeId);
  }

  /** @throws RefusedError STAGE_STARTED once there are marks. */
  async requireNotStarted(tx: Tx, stage: StageContext | undefined): Promise<void> {
    const refusal = stage ? await this.guards.refusal(tx, stage) : null;
    if (refusal) throw new RefusedError(refusal);
  }

  /** Another person stands where one stood. */
  async replace(
    tx: Tx,
    stage: StageContext | undefined,
    before: ContestantId,
    after: ContestantId,
  ): Promise<void> {
    if (stage) await this.people.replaceInStage(tx, stage.stageId, before, after);
  }

  drop(stage: StageContext | undefined): void {
    if (stage) this.stages.drop(stage.stageId);
  }
}
