import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import type { Receipt } from '../../contract/mutations';
import { confirmReopening, declineReopening } from '../../domain/correction/decide-reopening';
import type { AccountId, StageId } from '../../domain/kernel/ids';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { DeskWriter } from './desk-writer';
import { requireReason } from './require-reason';

/** A request of a stage, by the ledger row that asked. */
export interface AskedReopening {
  readonly stageId: StageId;
  readonly asked: number;
}

/** The second person's word on what is to be opened again: facts of the ledger. */
@Injectable()
export class ReopeningsService {
  constructor(
    private readonly stages: StageContexts,
    private readonly desk: DeskWriter,
  ) {}

  /** Opens what was asked for (COR-3). @throws RefusedError NOT_ALLOWED, and whatever `refuseAnswer` refuses. */
  async confirm(actor: Actor, { stageId, asked }: AskedReopening): Promise<Receipt> {
    const { stage, by } = await this.stageFor(actor, stageId);
    return this.desk.write(actor, stage, (book) =>
      confirmReopening(stage.marked, book, { stageId, asked, by }),
    );
  }

  /** Leaves it as it is (COR-3). @throws RefusedError as `confirm`, REASON_TOO_SHORT. */
  async decline(actor: Actor, { stageId, asked }: AskedReopening, reason: string): Promise<Receipt> {
    const { stage, by } = await this.stageFor(actor, stageId);
    requireReason(reason);
    return this.desk.write(actor, stage, (book) =>
      declineReopening(stage.marked, book, { stageId, asked, by, reason }),
    );
  }

  private async stageFor(
    actor: Actor,
    stageId: StageId,
  ): Promise<{ readonly stage: StageContext; readonly by: AccountId }> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'reopening.answer', stage);
    if (actor.accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    return { stage, by: actor.accountId };
  }
}
