import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import type { DecisionPreview, DecisionView } from '../../contract/registrations';
import type { AccountId, DecisionId, TradeId } from '../../domain/kernel/ids';
import { acceptRegistrationAct } from '../../domain/registration/accept-registration-act';
import type { BulkAct, Choice, DecisionRequest } from '../../domain/registration/registration-requests';
import { Acts } from '../../platform/audit/acts';
import { Clock } from '../../platform/clock/clock';
import { Transactions } from '../../platform/database/transactions';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { taken } from '../../platform/http/taken';
import { newId } from '../../platform/identity/new-id';
import { DecisionScope, rightOf } from './decision-scope';
import { DecisionSteps } from './decision-steps';
import { toDecisionView } from './decision.view';
import { DecisionsRepository, type StoredDecision } from './decisions.repository';

/** Transactions within one request: about a second's work, then the page says how far it is. */
const MOST_CHUNKS = 20;

const MOST_LISTED = 50;

/**
 * One decision on many registrations. It is written down first, with what it is about; then it is carried out in short
 * transactions, each of which also keeps how far it came. Whoever has no answer, or finds the house started again, goes on from
 * there; nothing is done twice, and a decision that is not finished says so until it is carried through or taken back.
 */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly decisions: DecisionsRepository,
    private readonly steps: DecisionSteps,
    private readonly scope: DecisionScope,
    private readonly transactions: Transactions,
    private readonly acts: Acts,
    private readonly clock: Clock,
  ) {}

  preview(actor: Actor, tradeId: TradeId, act: BulkAct, choice: Choice): Promise<DecisionPreview> {
    return this.scope.preview(actor, tradeId, act, choice);
  }

  /** The newest of a trade: everybody's for who reaches everybody, else one's own. */
  async list(actor: Actor, tradeId: TradeId): Promise<DecisionView[]> {
    const isMine = await this.scope.mine(actor, tradeId);
    const all = await this.decisions.listOfTrade(this.transactions.reader, tradeId, MOST_LISTED);
    return all.filter(({ actorId }) => isMine(actorId)).map(toDecisionView);
  }

  /** @throws RefusedError COUNT_DIFFERS when it is not as many as were confirmed; REASON_TOO_SHORT. */
  async decide(actor: Actor, tradeId: TradeId, request: DecisionRequest): Promise<DecisionView> {
    const { act, choice, expected } = request;
    const reason = request.reason.trim() === '' ? null : request.reason.trim();
    taken(acceptRegistrationAct('submitted', act, reason ?? undefined));
    const stored = await this.scope.resolve(actor, tradeId, act, choice);
    const { total } = await this.scope.preview(actor, tradeId, act, choice);
    if (total !== expected) throw new RefusedError({ code: 'COUNT_DIFFERS', expected, found: total });
    const actorId = accountOf(actor);
    const id = newId<DecisionId>();
    await this.acts.run(
      { actorId, action: `registrations.${act}`, subject: `trade/${tradeId}` },
      (tx) =>
        this.decisions.insert(tx, {
          id,
          tradeId,
          act,
          reason,
          choice: stored,
          expected,
          at: this.clock.nowText(),
          actorId,
          afterId: '',
          done: 0,
          skipped: 0,
          finishedAt: null,
          undoBy: null,
          undoAt: null,
          undoAfterId: '',
          undone: 0,
          undoFinishedAt: null,
        }),
      () => ({ decision: id, expected, choice }),
    );
    return this.carryOn(actor, id);
  }

  /** Goes on with what is not finished. */
  async carryOn(actor: Actor, id: DecisionId): Promise<DecisionView> {
    let decision = await this.required(actor, id);
    for (let chunk = 0; chunk < MOST_CHUNKS && isUnderWay(decision); chunk++) {
      decision = await this.transactions.run(async (tx) => {
        await this.scope.hold(tx, decision.competitionId);
        const current = found(await this.decisions.find(tx, id));
        if (!isUnderWay(current)) return current;
        return current.undoAt === null ? this.steps.goOn(tx, current) : this.steps.takeBack(tx, current);
      });
      await new Promise((resolve) => setImmediate(resolve));
    }
    return toDecisionView(decision);
  }

  /** Takes an approval of many back, also one that is not finished: each goes to where it was before. */
  async undo(actor: Actor, id: DecisionId): Promise<DecisionView> {
    const before = await this.required(actor, id);
    if (before.act !== 'approve') throw new RefusedError({ code: 'NOT_ALLOWED' });
    const actorId = accountOf(actor);
    await this.acts.run(
      { actorId, action: 'registrations.revert', subject: `trade/${before.tradeId}` },
      async (tx) => {
        await this.scope.hold(tx, before.competitionId);
        const current = found(await this.decisions.find(tx, id));
        if (current.undoAt !== null) return;
        const at = this.clock.nowText();
        await this.decisions.keepUndo(tx, {
          ...current,
          finishedAt: current.finishedAt ?? at,
          undoBy: actorId,
          undoAt: at,
        });
      },
      () => ({ decision: id }),
    );
    return this.carryOn(actor, id);
  }

  private async required(actor: Actor, id: DecisionId): Promise<StoredDecision> {
    const decision = found(await this.decisions.find(this.transactions.reader, id));
    await this.scope.require(actor, rightOf(decision.act), decision, decision.actorId);
    return decision;
  }
}

function isUnderWay({ finishedAt, undoAt, undoFinishedAt }: StoredDecision): boolean {
  return undoAt === null ? finishedAt === null : undoFinishedAt === null;
}

function accountOf({ accountId }: Actor): AccountId {
  if (accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
  return accountId;
}
