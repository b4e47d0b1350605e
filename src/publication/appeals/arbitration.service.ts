import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import type { Right } from '../../access/right';
import type { AppealAct, AppealActKind } from '../../domain/appeal/appeal';
import { appealStanding } from '../../domain/appeal/appeal-standing';
import type { ArbitrationRequest } from '../../domain/appeal/appeal-requests';
import { refuseAct } from '../../domain/appeal/refuse-act';
import type { AccountId, AppealId } from '../../domain/kernel/ids';
import { LedgerHeads } from '../../marking/ledger/ledger-heads.read-model';
import { requireReason } from '../../marking/moderation/require-reason';
import { Acts } from '../../platform/audit/acts';
import { Clock } from '../../platform/clock/clock';
import type { Tx } from '../../platform/database/transactions';
import { RefusedError } from '../../platform/http/refused-error';
import { idOfKey } from '../../platform/identity/id-of-key';
import { AppealFiles, type StoredFile } from './appeal-files.read-model';
import { AppealsRepository, type StoredAppeal } from './appeals.repository';
import { Arbitrators } from './arbitrators.read-model';

interface Doing {
  readonly actor: Actor;
  readonly right: Right;
  readonly kind: AppealActKind;
  readonly key: string | null;
  /** Where it is merged into. */
  readonly into?: StoredFile | null;
}

/** What is done with an appeal, step by step; no step is ever edited. */
@Injectable()
export class ArbitrationService {
  constructor(
    private readonly files: AppealFiles,
    private readonly appeals: AppealsRepository,
    private readonly arbitrators: Arbitrators,
    private readonly heads: LedgerHeads,
    private readonly acts: Acts,
    private readonly clock: Clock,
  ) {}

  /** What an arbitrator does. @throws RefusedError as `step`, REASON_TOO_SHORT; NOT_FOUND where it is merged into nothing like it. */
  async arbitrate(
    actor: Actor,
    id: AppealId,
    request: ArbitrationRequest,
    key: string | null,
  ): Promise<void> {
    if ('reason' in request) requireReason(request.reason);
    const { kind } = request;
    const into = request.kind === 'merged' ? await this.files.get(request.into) : null;
    await this.step(id, { actor, right: 'appeal.decide', kind, key, into }, (file) =>
      this.actOf(file, request),
    );
  }

  /**
   * Appends one step, if that may be done now (APL-4 … APL-7).
   * @param actOf says what is written; it looks before the transaction, in which nothing but the steps is read.
   * @throws RefusedError NOT_FOUND, NOT_ALLOWED, APPEAL_STEP, APPEAL_LATE, APPEAL_CONFLICT.
   */
  async step(id: AppealId, doing: Doing, actOf: (file: StoredFile) => Promise<AppealAct>): Promise<void> {
    const file = await this.files.get(id);
    const { actor, right, kind, key } = doing;
    requireRight(actor, right, file.stage);
    const { accountId } = actor;
    if (accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    if (right === 'appeal.decide') await this.requireNoConflict(file, accountId, kind);
    const act = await actOf(file);
    const stepId = idOfKey<string>(`${accountId} ${id}`, key);
    await this.acts.run(
      { actorId: accountId, action: right, subject: `appeal/${id}` },
      (tx) => this.append(tx, file, { id: stepId, by: accountId, act, into: doing.into ?? null }),
      () => ({ kind }),
    );
  }

  private async append(
    tx: Tx,
    file: StoredFile,
    {
      id,
      by,
      act,
      into,
    }: { readonly id: string; readonly by: AccountId; readonly act: AppealAct } & Pick<Doing, 'into'>,
  ): Promise<void> {
    const { appeal } = file;
    await this.appeals.lock(tx, appeal.stageId);
    // Sent again after a lost answer.
    if (await this.appeals.hasStep(tx, id)) return;
    const steps = await this.appeals.stepsOf(tx, appeal.id);
    const at = this.clock.nowText();
    const refusal = refuseAct({ ...file, steps }, act.kind, by, at);
    if (refusal) throw new RefusedError(refusal);
    if (into) await this.requireMergeable(tx, appeal, into);
    const place = { id, appealId: appeal.id, ordinal: steps.length + 1 };
    await this.appeals.insertStep(tx, place, { by, at, act });
  }

  private async requireNoConflict(
    file: StoredFile,
    accountId: AccountId,
    kind: AppealActKind,
  ): Promise<void> {
    if (kind === 'stood-aside') return;
    if (await this.arbitrators.conflictOf(file, accountId, kind))
      throw new RefusedError({ code: 'APPEAL_CONFLICT' });
  }

  private async actOf({ appeal }: StoredFile, request: ArbitrationRequest): Promise<AppealAct> {
    if (!('outcome' in request)) return request;
    const { seq: ledgerSeq } = await this.heads.headOf(appeal.competitionId);
    return { ...request, ledgerSeq };
  }

  /** Another one of the same kind in the same stage that is still dealt with. @throws RefusedError NOT_FOUND, APPEAL_STEP. */
  private async requireMergeable(tx: Tx, appeal: StoredAppeal, into: StoredFile): Promise<void> {
    const { stageId, kind, id } = into.appeal;
    if (stageId !== appeal.stageId || kind !== appeal.kind || id === appeal.id)
      throw new RefusedError({ code: 'NOT_FOUND' });
    const steps = await this.appeals.stepsOf(tx, id);
    const { isOpen, state } = appealStanding(into.appeal, steps, into.rule, this.clock.nowText());
    // One that is not paid for may lapse, and this one with it.
    if (!isOpen || state === 'unpaid') throw new RefusedError({ code: 'APPEAL_STEP' });
  }
}
