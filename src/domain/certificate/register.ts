import { groundKey, type CertificateStatement, type ConferredGround } from './certificate-ground';

export type CertificateState = 'valid' | 'revoked' | 'replaced';

/** What has happened to a certificate; the first is always that it was issued. */
export type CertificateEventKind = 'issued' | 'printed' | 'reissued' | 'revoked' | 'replaced';

/** A certificate as the register compares it. */
export interface Registered {
  readonly id: string;
  readonly ground: string;
  readonly statement: CertificateStatement;
  readonly state: CertificateState;
}

/** Why a valid certificate says what no longer holds: its ground is gone, or says something else now. */
export interface Outdated<Of extends Registered = Registered> {
  readonly certificate: Of;
  /** Null: nothing is conferred there any more. */
  readonly now: ConferredGround | null;
}

/** The state after these events, whatever their order: what was taken back or replaced never becomes valid again. */
export function stateAfter(events: readonly { readonly kind: CertificateEventKind }[]): CertificateState {
  if (events.some(({ kind }) => kind === 'revoked')) return 'revoked';
  return events.some(({ kind }) => kind === 'replaced') ? 'replaced' : 'valid';
}

/** Grounds without a valid certificate, in their order. */
export function awaiting(
  grounds: readonly ConferredGround[],
  certificates: readonly Registered[],
): ConferredGround[] {
  const held = new Set(certificates.filter(({ state }) => state === 'valid').map(({ ground }) => ground));
  return grounds.filter(({ ground }) => !held.has(groundKey(ground)));
}

/** Valid certificates whose ground is gone, or whose holder is called otherwise or gets another title now. */
export function outdated<Of extends Registered>(
  grounds: readonly ConferredGround[],
  certificates: readonly Of[],
): Outdated<Of>[] {
  const now = new Map(grounds.map((one) => [groundKey(one.ground), one]));
  return certificates
    .filter(({ state }) => state === 'valid')
    .flatMap((certificate) => {
      const ground = now.get(certificate.ground) ?? null;
      const isSame = ground !== null && saysTheSame(ground.statement, certificate.statement);
      return isSame ? [] : [{ certificate, now: ground }];
    });
}

/** Whether a certificate would say the same of its holder: a name, a title, a place, a level or a term. */
function saysTheSame(a: CertificateStatement, b: CertificateStatement): boolean {
  return (
    a.holder === b.holder &&
    a.unit === b.unit &&
    a.title.zh === b.title.zh &&
    a.title.en === b.title.en &&
    a.place === b.place &&
    a.fromGrade === b.fromGrade &&
    a.toGrade === b.toGrade &&
    a.term?.startsOn === b.term?.startsOn &&
    a.term?.endsOn === b.term?.endsOn
  );
}
