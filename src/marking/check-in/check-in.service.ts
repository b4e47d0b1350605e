import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import type { CheckInSessionBody } from '../../contract/check-in';
import { arrivalAt, entryOfTicket } from '../../domain/check-in/check-in';
import type { AccountId, EntryId, StageId } from '../../domain/kernel/ids';
import { Acts } from '../../platform/audit/acts';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { SealedEntries } from '../../setup/entries/sealed-entries';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { requireReason } from '../moderation/require-reason';
import { ArrivalStatuses } from './arrival-statuses';
import { CheckInRepository, type StoredSession } from './check-in.repository';

export interface Arrived {
  readonly entryId: EntryId;
  readonly isAgain: boolean;
}

/** The door of a stage: who has come, and when. */
@Injectable()
export class CheckInService implements OnModuleInit {
  constructor(
    private readonly stages: StageContexts,
    private readonly repository: CheckInRepository,
    private readonly statuses: ArrivalStatuses,
    private readonly sealed: SealedEntries,
    private readonly acts: Acts,
  ) {}

  onModuleInit(): void {
    this.sealed.onReplace((tx, stageId, lots, by) => this.repository.relabel(tx, stageId, lots, by));
  }

  /** Says when the stage begins and how long one may come after it. @throws RefusedError CHECK_IN_OVER. */
  async setSession(actor: Actor, stageId: StageId, body: CheckInSessionBody): Promise<void> {
    const { actorId } = await this.stageFor(actor, stageId);
    const times = { startsAt: new Date(body.startsAt).toISOString(), lateMinutes: body.lateMinutes };
    await this.acts.run(
      { actorId, action: 'check-in.session', subject: `stage/${stageId}` },
      async (tx) => {
        const session = await this.repository.take(tx, stageId);
        if (session?.endedAt) throw new RefusedError({ code: 'CHECK_IN_OVER' });
        await this.repository.save(tx, { stageId, ...times }, actorId);
      },
      () => times,
    );
  }

  /**
   * Somebody comes. @throws RefusedError NOT_FOUND for a ticket of nobody here or a stage without a session, CHECK_IN_OVER once
   * the limit has passed.
   */
  async arrive(actor: Actor, stageId: StageId, ticket: string): Promise<Arrived> {
    const { stage, actorId } = await this.stageFor(actor, stageId);
    const { id: entryId } = found(entryOfTicket(ticket, stage.entries));
    const outcome = await this.acts.run(
      { actorId, action: 'entry.check-in', subject: `entry/${entryId}` },
      async (tx) => {
        const session = found(await this.repository.take(tx, stageId));
        const before = await this.repository.arrivalsOf(stageId, tx);
        if (before.some((one) => one.entryId === entryId)) return { isAgain: true, isLate: false };
        const arrival = this.arrivalIn(session);
        const at = new Date(this.repository.now()).toISOString();
        const isLate = arrival === 'late';
        const row = { entryId, at, isLate: isLate ? 1 : 0, byId: actorId };
        await this.repository.insertArrivals(tx, stageId, [row]);
        return { isAgain: false, isLate };
      },
      (made) => made,
    );
    // Where people are sealed the ledger would tell by her lateness who is who: it stays with the door.
    if (outcome.isLate && !stage.isSealed) await this.statuses.set(stage, 'late', [entryId]);
    return { entryId, isAgain: outcome.isAgain };
  }

  /** Takes an arrival back. @throws RefusedError REASON_TOO_SHORT, NOT_FOUND, CHECK_IN_OVER. */
  async undo(actor: Actor, stageId: StageId, entryId: EntryId, reason: string): Promise<void> {
    const { actorId } = await this.stageFor(actor, stageId);
    requireReason(reason);
    await this.acts.run(
      { actorId, action: 'entry.check-in-undo', subject: `entry/${entryId}` },
      async (tx) => {
        const session = found(await this.repository.take(tx, stageId));
        if (session.endedAt) throw new RefusedError({ code: 'CHECK_IN_OVER' });
        if (!(await this.repository.removeArrival(tx, stageId, entryId)))
          throw new RefusedError({ code: 'NOT_FOUND' });
      },
      () => ({ reason }),
    );
  }

  private arrivalIn(session: StoredSession): 'on-time' | 'late' {
    const arrival = arrivalAt(session, this.repository.now());
    if (arrival === 'over' || session.endedAt) throw new RefusedError({ code: 'CHECK_IN_OVER' });
    return arrival;
  }

  private async stageFor(
    actor: Actor,
    stageId: StageId,
  ): Promise<{ stage: StageContext; actorId: AccountId }> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'entry.check-in', stage);
    if (actor.accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    return { stage, actorId: actor.accountId };
  }
}
