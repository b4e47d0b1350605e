import { Injectable } from '@nestjs/common';
import type { AccountId, RegistrationId } from '../../domain/kernel/ids';
import { acceptRegistrationAct } from '../../domain/registration/accept-registration-act';
import type { RegistrationAct, RegistrationState } from '../../domain/registration/registration';
import { stateBeforeApproval } from '../../domain/registration/state-before-approval';
import { Clock } from '../../platform/clock/clock';
import type { Tx } from '../../platform/database/transactions';
import { DecisionsRepository, type Met, type StoredDecision } from './decisions.repository';
import { RegistrationsRepository } from './registrations.repository';

/** Rows in one transaction: judges' marks get their turn between two. */
const CHUNK = 500;

/** One short transaction's share of a decision, or of taking it back. */
@Injectable()
export class DecisionSteps {
  constructor(
    private readonly decisions: DecisionsRepository,
    private readonly registrations: RegistrationsRepository,
    private readonly clock: Clock,
  ) {}

  /** Where a registration has changed since, so that the act does not lead on from it, it is left as it is and counted. */
  async goOn(tx: Tx, decision: StoredDecision): Promise<StoredDecision> {
    const met = await this.decisions.nextMet(tx, decision, CHUNK);
    const { act, reason, tradeId, choice } = decision;
    const wanted = met.filter(({ state }) => choice.states.includes(state));
    const entered = act === 'return' ? await this.enteredOf(tx, tradeId, wanted) : new Set();
    const moved = wanted.flatMap((one) => {
      const next = acceptRegistrationAct(one.state, act, reason ?? undefined);
      return next.ok && !entered.has(one.id) ? [{ ...one, next: next.value }] : [];
    });
    await this.move(tx, moved, { decision, act, actorId: decision.actorId });
    const isOver = met.length < CHUNK;
    const after = {
      ...decision,
      afterId: met.at(-1)?.id ?? decision.afterId,
      done: decision.done + moved.length,
      skipped: decision.skipped + met.length - moved.length,
      finishedAt: isOver ? this.clock.nowText() : null,
    };
    await this.decisions.keepProgress(tx, after);
    return after;
  }

  /** An approval goes back to where each was before; what has been done with one since, or who has been entered, stays (RGS-4). */
  async takeBack(tx: Tx, decision: StoredDecision): Promise<StoredDecision> {
    const made = await this.decisions.nextUndone(tx, decision, CHUNK);
    const wanted = made.filter(({ isLast, state }) => isLast === 1 && state === 'approved');
    const entered = await this.enteredOf(tx, decision.tradeId, wanted);
    const free = wanted.filter(({ id }) => !entered.has(id));
    const acts = await this.registrations.actsOf(
      tx,
      free.map(({ id }) => id),
    );
    const moved = free.map((one) => ({
      ...one,
      next: stateBeforeApproval((acts.get(one.id) ?? []).slice(0, -1)),
    }));
    const actorId = decision.undoBy ?? decision.actorId;
    await this.move(tx, moved, { decision, act: 'revert', actorId });
    const after = {
      ...decision,
      undoAfterId: made.at(-1)?.id ?? decision.undoAfterId,
      undone: decision.undone + moved.length,
      undoFinishedAt: made.length < CHUNK ? this.clock.nowText() : null,
    };
    await this.decisions.keepUndo(tx, after);
    return after;
  }

  /** While the people of a stage are hidden, everybody may stand there. */
  private async enteredOf(
    tx: Tx,
    tradeId: StoredDecision['tradeId'],
    met: readonly Met[],
  ): Promise<Set<RegistrationId>> {
    const ids = met.map(({ id }) => id);
    return (await this.decisions.enteredOf(tx, tradeId, ids)) ?? new Set(ids);
  }

  private async move(
    tx: Tx,
    moved: readonly (Met & { readonly next: RegistrationState })[],
    {
      decision,
      act,
      actorId,
    }: { readonly decision: StoredDecision; readonly act: RegistrationAct; readonly actorId: AccountId },
  ): Promise<void> {
    for (const state of new Set(moved.map(({ next }) => next)))
      await this.registrations.setState(
        tx,
        moved.filter(({ next }) => next === state).map(({ id }) => id),
        state,
      );
    const at = this.clock.nowText();
    const reason = act === 'revert' || decision.reason === null ? {} : { reason: decision.reason };
    await this.registrations.insertSteps(
      tx,
      moved.map(({ id, steps }) => ({
        id,
        ordinal: steps + 1,
        decisionId: decision.id,
        step: { at, actorId, act, ...reason },
      })),
    );
  }
}
