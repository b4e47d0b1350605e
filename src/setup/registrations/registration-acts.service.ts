import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import type { Right } from '../../access/right';
import type { AccountId, RegistrationId } from '../../domain/kernel/ids';
import { acceptRegistrationAct } from '../../domain/registration/accept-registration-act';
import { placeInQuota, quotaOf } from '../../domain/registration/place-in-quota';
import type { RegistrationStep } from '../../domain/registration/registration';
import type { ActRequest, SingleAct } from '../../domain/registration/registration-requests';
import { Acts } from '../../platform/audit/acts';
import { Clock } from '../../platform/clock/clock';
import type { Tx } from '../../platform/database/transactions';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { taken } from '../../platform/http/taken';
import { reaches, standsAbove, UnitReaches, type Reach } from '../units/unit-reaches.read-model';
import { EntryRulesRepository } from './entry-rules.repository';
import { RegistrationsRepository, type StoredRegistration } from './registrations.repository';

/** Which right an act asks for. Who stands above a unit may return what it has submitted, no more. */
export function rightFor(act: SingleAct, state: StoredRegistration['state']): Right {
  if (act === 'approve') return 'registration.approve';
  if (act === 'forward') return 'registration.forward';
  if (act === 'return') return state === 'submitted' ? 'registration.forward' : 'registration.approve';
  return 'registration.submit';
}

/** Whether an account with this reach may do it: forwarding and returning are for who stands above the unit. */
export function mayDo(act: SingleAct, reach: Reach, { unitId }: Pick<StoredRegistration, 'unitId'>): boolean {
  return act === 'forward' || act === 'return' ? standsAbove(reach, unitId) : reaches(reach, unitId);
}

/** What is done with one registration: every step is kept. */
@Injectable()
export class RegistrationActsService {
  constructor(
    private readonly registrations: RegistrationsRepository,
    private readonly rules: EntryRulesRepository,
    private readonly unitReaches: UnitReaches,
    private readonly acts: Acts,
    private readonly clock: Clock,
  ) {}

  /** @throws RefusedError NOT_FOUND beside the account's units, REGISTRATION_STATE, REASON_TOO_SHORT, ENTERED_ALREADY, SEALED. */
  async act(actor: Actor, id: RegistrationId, { act, reason }: ActRequest): Promise<void> {
    const before = found(await this.registrations.find(this.acts.reader, id));
    const readers = await this.unitReaches.require(actor, 'registration.read', before);
    if (!reaches(readers, before.unitId)) throw new RefusedError({ code: 'NOT_FOUND' });
    const right = rightFor(act, before.state);
    const reach = await this.unitReaches.require(actor, right, before);
    if (!mayDo(act, reach, before)) throw new RefusedError({ code: 'NOT_ALLOWED' });
    const { accountId } = actor;
    if (accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    await this.acts.run(
      { actorId: accountId, action: `registration.${act}`, subject: `registration/${id}` },
      async (tx) => {
        await this.registrations.hold(tx, before.competitionId);
        const current = found(await this.registrations.find(tx, id));
        if (rightFor(act, current.state) !== right) throw new RefusedError({ code: 'CHANGED_MEANWHILE' });
        await this.write(tx, current, { act, reason, accountId });
      },
      () => ({ tradeId: before.tradeId, ...(reason === '' ? {} : { reason }) }),
    );
  }

  private async write(
    tx: Tx,
    current: StoredRegistration,
    { act, reason, accountId }: ActRequest & { readonly accountId: AccountId },
  ): Promise<void> {
    const { id, state } = current;
    const next = taken(acceptRegistrationAct(state, act, reason));
    if (state === 'approved') await this.requireNotEntered(tx, current);
    await this.registrations.setState(tx, [id], next);
    await this.step(tx, id, { act, actorId: accountId, ...(reason === '' ? {} : { reason }) });
    if (act === 'withdraw' && current.isReserve === 0) await this.admitNext(tx, current, accountId);
  }

  /** @throws RefusedError ENTERED_ALREADY; SEALED while nobody can tell. */
  private async requireNotEntered(tx: Tx, { tradeId, contestantId }: StoredRegistration): Promise<void> {
    const isEntered = await this.registrations.isEntered(tx, tradeId, contestantId);
    if (isEntered === null) throw new RefusedError({ code: 'SEALED' });
    if (isEntered) throw new RefusedError({ code: 'ENTERED_ALREADY' });
  }

  /** The reserve of the same unit who has waited longest gets the place that is free (RGS-3). */
  private async admitNext(
    tx: Tx,
    { tradeId, unitId }: StoredRegistration,
    actorId: AccountId,
  ): Promise<void> {
    const next = await this.registrations.firstReserve(tx, tradeId, unitId);
    const trade = found(await this.rules.findTrade(tx, tradeId));
    const places = await this.registrations.takenPlaces(tx, tradeId, unitId);
    if (!next || placeInQuota(quotaOf(trade.rules, unitId), places) !== 'place') return;
    await this.registrations.admit(tx, next.id);
    await this.step(tx, next.id, { act: 'admit', actorId });
  }

  private async step(tx: Tx, id: RegistrationId, step: Omit<RegistrationStep, 'at'>): Promise<void> {
    const past = (await this.registrations.actsOf(tx, [id])).get(id) ?? [];
    const at = this.clock.nowText();
    await this.registrations.insertSteps(tx, [{ id, ordinal: past.length + 1, step: { at, ...step } }]);
  }
}
