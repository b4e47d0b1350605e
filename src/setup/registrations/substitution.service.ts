import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import type { AccountId, ContestantId, RegistrationId } from '../../domain/kernel/ids';
import { acceptRegistrationAct } from '../../domain/registration/accept-registration-act';
import type { SubstituteRequest } from '../../domain/registration/registration-requests';
import { Acts } from '../../platform/audit/acts';
import { Clock } from '../../platform/clock/clock';
import type { Tx } from '../../platform/database/transactions';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { taken } from '../../platform/http/taken';
import { FirstStages } from './first-stages';
import { Enrolment, requireEligible } from './enrolment';
import { EntryRulesRepository } from './entry-rules.repository';
import { RegistrationsRepository, type StoredRegistration } from './registrations.repository';

/** Somebody else of the same unit takes a place before the start (替补); the steps keep both. */
@Injectable()
export class SubstitutionService {
  constructor(
    private readonly registrations: RegistrationsRepository,
    private readonly rules: EntryRulesRepository,
    private readonly enrolment: Enrolment,
    private readonly firstStages: FirstStages,
    private readonly acts: Acts,
    private readonly clock: Clock,
  ) {}

  /** @throws RefusedError STAGE_STARTED, SEALED, REGISTRATION_STATE, and what refuses a registration. */
  async substitute(actor: Actor, id: RegistrationId, request: SubstituteRequest): Promise<void> {
    const before = found(await this.registrations.find(this.acts.reader, id));
    requireRight(actor, 'registration.approve', before);
    const { accountId } = actor;
    if (accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    const stage = await this.firstStages.of(before);
    await this.acts.run(
      { actorId: accountId, action: 'registration.substitute', subject: `registration/${id}` },
      async (tx) => {
        await this.registrations.hold(tx, before.competitionId);
        const current = found(await this.registrations.find(tx, id));
        taken(acceptRegistrationAct(current.state, 'substitute', request.reason));
        await this.firstStages.requireNotStarted(tx, stage);
        const isEntered = await this.registrations.isEntered(tx, current.tradeId, current.contestantId);
        if (isEntered === null) throw new RefusedError({ code: 'SEALED' });
        const after = await this.write(tx, current, { ...request, accountId });
        await this.firstStages.replace(tx, stage, current.contestantId, after);
      },
      () => ({ tradeId: before.tradeId, replaced: before.contestantId, reason: request.reason }),
    );
    this.firstStages.drop(stage);
  }

  private async write(
    tx: Tx,
    current: StoredRegistration,
    { person, yearsInTrade, reason, accountId }: SubstituteRequest & { readonly accountId: AccountId },
  ): Promise<ContestantId> {
    const { id, tradeId, competitionId, unitId, contestantId } = current;
    const trade = found(await this.rules.findTrade(tx, tradeId));
    const unitKind = found(await this.rules.unitKind(tx, competitionId, unitId));
    const facts = requireEligible(trade.rules, { unitId, unitKind, person, yearsInTrade });
    const applicant = { unitId, unitKind, person: facts, yearsInTrade, mayNameUnits: true };
    const after = await this.enrolment.personOf(tx, trade, applicant);
    await this.registrations.replacePerson(tx, id, after, yearsInTrade);
    const past = (await this.registrations.actsOf(tx, [id])).get(id) ?? [];
    const step = {
      at: this.clock.nowText(),
      actorId: accountId,
      act: 'substitute' as const,
      reason,
      replaced: contestantId,
    };
    await this.registrations.insertSteps(tx, [{ id, ordinal: past.length + 1, step }]);
    return after;
  }
}
