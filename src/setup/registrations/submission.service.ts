import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import type { SubmittedView } from '../../contract/registrations';
import type { AccountId, RegistrationId, TradeId } from '../../domain/kernel/ids';
import { placeInQuota, quotaOf } from '../../domain/registration/place-in-quota';
import type { SubmitRequest } from '../../domain/registration/registration-requests';
import { Acts } from '../../platform/audit/acts';
import { Clock } from '../../platform/clock/clock';
import type { Tx } from '../../platform/database/transactions';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { newId } from '../../platform/identity/new-id';
import { reaches, UnitReaches } from '../units/unit-reaches.read-model';
import { doubtsOf, Enrolment, requireEligible, type Applicant } from './enrolment';
import { EntryRulesRepository, type TradeToEnter } from './entry-rules.repository';
import { RegistrationsRepository } from './registrations.repository';

/** One person registers for a trade. */
@Injectable()
export class SubmissionService {
  constructor(
    private readonly enrolment: Enrolment,
    private readonly registrations: RegistrationsRepository,
    private readonly rules: EntryRulesRepository,
    private readonly unitReaches: UnitReaches,
    private readonly acts: Acts,
    private readonly clock: Clock,
  ) {}

  /**
   * Beyond the places of the unit's quota she waits as a reserve (RGS-2).
   * @throws RefusedError PERSON_FAULTY, REQUIREMENTS_UNMET, DOCUMENT_TAKEN, ONE_TRADE_EACH, ALREADY_REGISTERED, QUOTA_FULL.
   */
  async submit(actor: Actor, tradeId: TradeId, request: SubmitRequest): Promise<SubmittedView> {
    const reader = this.acts.reader;
    const trade = found(await this.rules.findTrade(reader, tradeId));
    const reach = await this.unitReaches.require(actor, 'registration.submit', trade);
    if (!reaches(reach, request.unitId)) throw new RefusedError({ code: 'NOT_FOUND' });
    const unitKind = found(await this.rules.unitKind(reader, trade.competitionId, request.unitId));
    const { accountId } = actor;
    if (accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    const applicant = { ...request, unitKind, mayNameUnits: reach.isWhole };
    const id = newId<RegistrationId>();
    const isReserve = await this.acts.run(
      { actorId: accountId, action: 'registration.submit', subject: `registration/${id}` },
      async (tx) => {
        await this.registrations.hold(tx, trade.competitionId);
        const current = found(await this.rules.findTrade(tx, tradeId));
        const person = requireEligible(current.rules, applicant);
        return this.insert(tx, current, { ...applicant, person }, { id, accountId });
      },
      (reserve) => ({ tradeId, unitId: request.unitId, ...(reserve ? { isReserve: true } : {}) }),
    );
    return { id, isReserve, doubts: doubtsOf(request.person) };
  }

  private async insert(
    tx: Tx,
    trade: TradeToEnter,
    applicant: Applicant,
    { id, accountId }: { readonly id: RegistrationId; readonly accountId: AccountId },
  ): Promise<boolean> {
    const { unitId, yearsInTrade } = applicant;
    const contestantId = await this.enrolment.personOf(tx, trade, applicant);
    const quota = quotaOf(trade.rules, unitId);
    const place = placeInQuota(quota, await this.registrations.takenPlaces(tx, trade.tradeId, unitId));
    if (place === 'full')
      throw new RefusedError({
        code: 'QUOTA_FULL',
        places: quota?.places ?? 0,
        reserves: quota?.reserves ?? 0,
      });
    await this.registrations.insert(tx, [
      {
        id,
        tradeId: trade.tradeId,
        contestantId,
        state: 'submitted',
        submittedAt: this.clock.nowText(),
        submittedBy: accountId,
        ...(place === 'reserve' ? { isReserve: true } : {}),
        ...(yearsInTrade === null ? {} : { yearsInTrade }),
      },
    ]);
    return place === 'reserve';
  }
}
