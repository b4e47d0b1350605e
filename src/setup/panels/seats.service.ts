import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import type { SeatsBody } from '../../contract/judges';
import type { AccountId, StageId } from '../../domain/kernel/ids';
import type { Seat } from '../../domain/scheme/seat';
import { Acts } from '../../platform/audit/acts';
import type { Tx } from '../../platform/database/transactions';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { OutboxRepository } from '../../platform/outbox/outbox.repository';
import type { StageContext } from '../stages/stage-context';
import { StageContexts } from '../stages/stage-contexts.read-model';
import { StagesService } from '../stages/stages.service';
import { PanelsService } from './panels.service';
import { PanelChanges, type PanelChange } from './panel-changes';

/** Who marks which module of a stage, as the organizer sets it. */
@Injectable()
export class SeatsService {
  constructor(
    private readonly stages: StageContexts,
    private readonly changes: PanelChanges,
    private readonly panels: PanelsService,
    private readonly rules: StagesService,
    private readonly outbox: OutboxRepository,
    private readonly acts: Acts,
  ) {}

  /**
   * Puts these seats in the place of those that were shown. Also while the stage is marked: then judges come in, and go where
   * they have given no marks.
   * @throws RefusedError NOT_ALLOWED, CHANGED_MEANWHILE, MALFORMED for a module that is not there or a seat that stands twice,
   * NOT_FOUND for somebody who is no judge here, JUDGE_UNFIT, SEAT_MARKED, STAGE_CLOSED, KEEPS_AND_MARKS
   */
  async change(actor: Actor, stageId: StageId, body: SeatsBody): Promise<void> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'judge.manage', stage);
    if (actor.accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    const actorId = actor.accountId;
    requirePlain(stage, body.seats);
    await this.acts.run(
      { actorId, action: 'seats.change', subject: `stage/${stageId}` },
      async (tx) => {
        const change = await this.changes.take(tx, stage, body);
        await this.apply(tx, stage, change, actorId);
        return change;
      },
      ({ added, removed }) => ({
        added,
        removed,
        heldOn: body.heldOn,
        ...(body.seed ? { seed: body.seed } : {}),
      }),
    );
    this.stages.drop(stageId);
  }

  private async apply(
    tx: Tx,
    { stageId }: StageContext,
    change: PanelChange,
    actorId: AccountId,
  ): Promise<void> {
    if (change.added.length + change.removed.length === 0) return;
    await this.panels.change(tx, stageId, change);
    // A mark on its way that still knows the seat goes by the rules before, and is asked again.
    if (change.removed.length > 0) await this.rules.renewRules(tx, stageId, actorId);
    await this.outbox.append(tx, 'stage.changed.v1', { stageId });
  }
}

function requirePlain({ rules }: StageContext, seats: readonly Seat[]): void {
  const modules = new Set(rules.scheme?.modules.map(({ id }) => id));
  const strange = seats.findIndex(({ moduleId }) => !modules.has(moduleId));
  if (strange >= 0)
    throw new RefusedError({
      code: 'MALFORMED',
      path: `seats[${strange}].moduleId`,
      fault: 'unknown-module',
    });
  const keys = seats.map(({ moduleId, judgeId }) => `${moduleId} ${judgeId}`);
  const second = keys.findIndex((key, index) => keys.indexOf(key) < index);
  if (second >= 0)
    throw new RefusedError({ code: 'MALFORMED', path: `seats[${second}]`, fault: 'duplicate' });
}
