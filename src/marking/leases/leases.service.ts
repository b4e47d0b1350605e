import { Injectable } from '@nestjs/common';
import { AccountNames } from '../../access/account-names.read-model';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import type { HoldAnswer } from '../../contract/live';
import type { TakenOverView } from '../../contract/marking';
import type { AccountId, EntryId, JudgeId } from '../../domain/kernel/ids';
import { RENEW_MS, tabletOf, type SheetLease } from '../../domain/mark/sheet-lease';
import { Acts } from '../../platform/audit/acts';
import { Transactions } from '../../platform/database/transactions';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { OutboxTail } from '../../platform/outbox/outbox-tail';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { requireReason } from '../moderation/require-reason';
import { LeaseKeeper } from './lease-keeper';
import type { LeasedSheet } from './leases.repository';

/** Two people on one sheet: who has it open, who waits, who takes over (LEA-1 … LEA-6). The intake asks none of this. */
@Injectable()
export class LeasesService {
  constructor(
    private readonly stages: StageContexts,
    private readonly keeper: LeaseKeeper,
    private readonly accounts: AccountNames,
    private readonly transactions: Transactions,
    private readonly tail: OutboxTail,
    private readonly acts: Acts,
  ) {}

  /** A judge's device opens a sheet, or has it open still. @throws RefusedError NOT_FOUND, NOT_ALLOWED, NOT_ASSIGNED. */
  async hold(actor: Actor, entryId: EntryId): Promise<HoldAnswer> {
    const { sessionId } = actor;
    const accountId = signedIn(actor);
    const sheet = await this.ownSheet(actor, entryId);
    const { lease, isOwn, hasPassed } = await this.transactions.run((tx) =>
      this.keeper.hold(tx, sheet, { sessionId, accountId }),
    );
    if (hasPassed) await this.tail.nudge();
    if (!isOwn) return { ok: false, refusal: await this.heldBy(lease) };
    return { ok: true, leaseId: lease.leaseId, tablet: tabletOf(sessionId), renewMs: RENEW_MS };
  }

  /** The device leaves the sheet; whoever waits for it is told. Leaving what one does not hold does nothing. */
  async leave(actor: Actor, entryId: EntryId): Promise<{ readonly ok: true }> {
    const sheet = { entryId, judgeId: signedIn(actor) };
    if (await this.transactions.run((tx) => this.keeper.leave(tx, sheet, actor.sessionId)))
      await this.tail.nudge();
    return { ok: true };
  }

  /** @throws RefusedError NOT_FOUND where nobody holds it, NOT_ALLOWED, REASON_TOO_SHORT. */
  async takeOver(actor: Actor, sheet: LeasedSheet, reason: string): Promise<TakenOverView> {
    const accountId = signedIn(actor);
    const stage = found(await this.stages.findByEntry(sheet.entryId));
    requireRight(actor, 'sheet.take-over', stage);
    requireReason(reason);
    const { sessionId } = actor;
    const act = {
      actorId: accountId,
      action: 'sheet.take-over',
      subject: `sheet/${sheet.entryId}/${sheet.judgeId}`,
    };
    const lease = await this.acts.run(
      act,
      async (tx) => {
        const taken = await this.keeper.takeOver(tx, sheet, { sessionId, accountId }, reason);
        return found(taken ?? undefined);
      },
      ({ sessionId: to }) => ({ reason, to: tabletOf(to) }),
    );
    return { tablet: tabletOf(lease.sessionId), isDesk: lease.sessionId === sessionId };
  }

  private async ownSheet(actor: Actor, entryId: EntryId): Promise<LeasedSheet> {
    const judgeId: JudgeId = signedIn(actor);
    const stage = found(await this.stages.findByEntry(entryId));
    requireRight(actor, 'mark.enter', stage);
    if (!stage.marked?.modulesByJudge.has(judgeId)) throw new RefusedError({ code: 'NOT_ASSIGNED' });
    return { entryId, judgeId };
  }

  private async heldBy({
    accountId,
    sessionId,
    takenAtMs,
    untilMs,
  }: SheetLease): Promise<Extract<HoldAnswer, { ok: false }>['refusal']> {
    const names = await this.accounts.ofMany([accountId]);
    return {
      code: 'SHEET_HELD',
      by: names.get(accountId) ?? accountId,
      tablet: tabletOf(sessionId),
      since: new Date(takenAtMs).toISOString(),
      forMs: Math.max(0, untilMs - this.keeper.nowMs),
    };
  }
}

function signedIn({ accountId }: Actor): AccountId {
  if (accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
  return accountId;
}
