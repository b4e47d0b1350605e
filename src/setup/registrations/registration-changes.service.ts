import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import type { RegistrationId } from '../../domain/kernel/ids';
import type { ChangeRequest } from '../../domain/registration/registration-requests';
import { Acts } from '../../platform/audit/acts';
import type { Tx } from '../../platform/database/transactions';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { PeopleService } from '../entries/people.service';
import { reaches, UnitReaches } from '../units/unit-reaches.read-model';
import { requireEligible } from './enrolment';
import { EntryRulesRepository } from './entry-rules.repository';
import { RegistrationViews } from './registration-views.read-model';
import { RegistrationsRepository, type StoredRegistration } from './registrations.repository';

/** What was said of a person is put right while nobody has decided yet. */
@Injectable()
export class RegistrationChangesService {
  constructor(
    private readonly registrations: RegistrationsRepository,
    private readonly rules: EntryRulesRepository,
    private readonly people: PeopleService,
    private readonly views: RegistrationViews,
    private readonly unitReaches: UnitReaches,
    private readonly acts: Acts,
  ) {}

  /** @throws RefusedError CHANGED_MEANWHILE, REGISTRATION_STATE, PERSON_FAULTY, REQUIREMENTS_UNMET, DOCUMENT_TAKEN. */
  async change(actor: Actor, id: RegistrationId, request: ChangeRequest): Promise<void> {
    const before = found(await this.registrations.find(this.acts.reader, id));
    const reach = await this.unitReaches.require(actor, 'registration.submit', before);
    if (!reaches(reach, before.unitId)) throw new RefusedError({ code: 'NOT_FOUND' });
    const { accountId } = actor;
    if (accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    await this.acts.run(
      { actorId: accountId, action: 'registration.change', subject: `registration/${id}` },
      async (tx) => {
        await this.registrations.hold(tx, before.competitionId);
        const view = found(await this.views.find(id, tx));
        if (view.expected !== request.expected) throw new RefusedError({ code: 'CHANGED_MEANWHILE' });
        if (view.state !== 'submitted' && view.state !== 'returned')
          throw new RefusedError({ code: 'REGISTRATION_STATE', state: view.state });
        await this.write(tx, before, request);
      },
      () => ({ tradeId: before.tradeId }),
    );
  }

  private async write(
    tx: Tx,
    { id, contestantId, unitId, tradeId, competitionId }: StoredRegistration,
    { person, yearsInTrade }: ChangeRequest,
  ): Promise<void> {
    const known = await this.people.inClear(tx, contestantId);
    const identity = person.identity ?? known.identity;
    if (!identity) throw new RefusedError({ code: 'MALFORMED', path: 'person.identity' });
    const phone = person.phone ?? known.phone;
    const whole = { ...person, identity, ...(phone === undefined ? {} : { phone }) };
    const unitKind = found(await this.rules.unitKind(tx, competitionId, unitId));
    const trade = found(await this.rules.findTrade(tx, tradeId));
    const facts = requireEligible(trade.rules, { unitId, unitKind, person: whole, yearsInTrade });
    await this.people.change(tx, { id: contestantId, unitId, ...facts });
    await this.registrations.setYears(tx, id, yearsInTrade);
  }
}
