import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import type { AccountId, CompetitionId, StageId } from '../../domain/kernel/ids';
import { Acts } from '../../platform/audit/acts';
import { lockSequence } from '../../platform/database/lock-sequence';
import type { Tx } from '../../platform/database/transactions';
import { RefusedError } from '../../platform/http/refused-error';
import { OutboxRepository } from '../../platform/outbox/outbox.repository';
import { StageContexts } from '../stages/stage-contexts.read-model';

export interface SetUpAct {
  readonly action: string;
  readonly subject: string;
  readonly competitionId: CompetitionId;
  /** What the audit trail is told. */
  readonly detail: Readonly<Record<string, unknown>>;
}

/** How trades and stages change: one change of a competition at a time, on record, and told to whatever holds the stages. */
@Injectable()
export class SetUpActs {
  constructor(
    private readonly acts: Acts,
    private readonly outbox: OutboxRepository,
    private readonly contexts: StageContexts,
  ) {}

  /** `work` says which stages it changed. @throws RefusedError SIGN_IN_REQUIRED, and whatever the work refuses. */
  async run(
    actor: Actor,
    { action, subject, competitionId, detail }: SetUpAct,
    work: (tx: Tx, actorId: AccountId) => Promise<readonly StageId[]>,
  ): Promise<void> {
    const { accountId: actorId } = actor;
    if (actorId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    const changed = await this.acts.run(
      { actorId, action, subject },
      async (tx) => {
        await lockSequence(tx, `set-up:${competitionId}`);
        const stageIds = await work(tx, actorId);
        for (const stageId of stageIds) await this.outbox.append(tx, 'stage.changed.v1', { stageId });
        return stageIds;
      },
      () => detail,
    );
    for (const stageId of changed) this.contexts.drop(stageId);
  }
}
