import { stateAfter, type CertificateState } from '../../domain/certificate/register';
import type { CertificateStatement } from '../../domain/certificate/certificate-ground';
import type { CompetitionId } from '../../domain/kernel/ids';
import type { Tx } from '../../platform/database/transactions';
import type { CertificatesRepository, StoredCertificate, StoredEvent } from './certificates.repository';

/** A certificate with what happened to it, and what it is by that. */
export interface RegisteredCertificate {
  readonly id: string;
  readonly ground: string;
  readonly statement: CertificateStatement;
  readonly state: CertificateState;
  readonly certificate: StoredCertificate;
  readonly events: readonly StoredEvent[];
}

/** The register of a competition, in the order of issue. */
export async function readRegister(
  repository: CertificatesRepository,
  competitionId: CompetitionId,
  on?: Tx,
): Promise<RegisteredCertificate[]> {
  const certificates = await repository.ofCompetition(competitionId, on);
  const events = await repository.eventsOf(competitionId, on);
  return certificates.map((certificate) => toRegistered(certificate, events.get(certificate.id) ?? []));
}

export function toRegistered(
  certificate: StoredCertificate,
  events: readonly StoredEvent[],
): RegisteredCertificate {
  const { id, ground, body } = certificate;
  return { id, ground, statement: body.statement, state: stateAfter(events), certificate, events };
}
