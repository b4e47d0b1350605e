import { Injectable } from '@nestjs/common';
import type { UnitKind } from '../../domain/eligibility/person';
import { doubtsOfCertificate, type CertificateDoubt } from '../../domain/identity/certificate-number';
import type { ContestantId, UnitId } from '../../domain/kernel/ids';
import { readPersonFacts, type PersonFacts } from '../../domain/registration/person-facts';
import type { EntryRules } from '../../domain/registration/entry-rules';
import { unmetRequirements } from '../../domain/registration/unmet-requirements';
import type { Tx } from '../../platform/database/transactions';
import { RefusedError } from '../../platform/http/refused-error';
import { PeopleService } from '../entries/people.service';
import type { TradeToEnter } from './entry-rules.repository';
import { RegistrationsRepository } from './registrations.repository';

/** Somebody who wants a place in a trade. */
export interface Applicant {
  readonly unitId: UnitId;
  readonly unitKind: UnitKind;
  readonly person: PersonFacts;
  readonly yearsInTrade: number | null;
  /** Only who sees every unit is told which one has the document. */
  readonly mayNameUnits: boolean;
}

/** What is the same whether somebody registers, changes what was said, or takes another's place. */
@Injectable()
export class Enrolment {
  constructor(
    private readonly people: PeopleService,
    private readonly registrations: RegistrationsRepository,
  ) {}

  /**
   * The person of an applicant, added where she is new.
   * @throws RefusedError DOCUMENT_TAKEN, ONE_TRADE_EACH, ALREADY_REGISTERED.
   */
  async personOf(tx: Tx, trade: TradeToEnter, applicant: Applicant): Promise<ContestantId> {
    const { unitId, person, mayNameUnits } = applicant;
    const known = await this.people.findByIdentity(tx, trade.competitionId, person);
    if (!known) return this.people.add(tx, trade.competitionId, unitId, person);
    const isSame =
      known.unitId === unitId && known.name === person.name && known.birthDate === person.birthDate;
    if (!isSame)
      throw new RefusedError({
        code: 'DOCUMENT_TAKEN',
        ...(mayNameUnits ? { unitName: known.unitName } : {}),
      });
    const others = await this.registrations.listOfPerson(tx, known.id);
    const here = others.find(({ tradeId }) => tradeId === trade.tradeId);
    if (here) throw new RefusedError({ code: 'ALREADY_REGISTERED', state: here.state });
    if (trade.hasOneTradeEach && others.some(({ state }) => state !== 'withdrawn'))
      throw new RefusedError({ code: 'ONE_TRADE_EACH' });
    await this.people.change(tx, { id: known.id, unitId, ...person });
    return known.id;
  }
}

/** What is said of somebody, as it is kept. @throws RefusedError PERSON_FAULTY, REQUIREMENTS_UNMET with the clauses. */
export function requireEligible(
  rules: EntryRules | undefined,
  { unitId, unitKind, person, yearsInTrade }: Omit<Applicant, 'mayNameUnits'>,
): PersonFacts {
  const { facts, faults } = readPersonFacts(person);
  if (faults.length > 0) throw new RefusedError({ code: 'PERSON_FAULTY', faults });
  const { sex, birthDate, grade, certificate = null, groups = [] } = facts;
  const candidate = {
    unitId,
    unitKind,
    sex,
    birthDate,
    grade,
    certificate,
    groups,
    lastPromotedYear: null,
  };
  const unmet = rules ? unmetRequirements(rules, candidate, yearsInTrade) : [];
  if (unmet.length > 0) throw new RefusedError({ code: 'REQUIREMENTS_UNMET', unmet });
  return facts;
}

/** What of a certificate does not agree with the level that is claimed: shown, never refused. */
export function doubtsOf({
  certificate,
  grade,
}: Pick<PersonFacts, 'grade'> & { readonly certificate?: string | null }): CertificateDoubt[] {
  return certificate == null || grade === null ? [] : doubtsOfCertificate(certificate, { grade });
}
