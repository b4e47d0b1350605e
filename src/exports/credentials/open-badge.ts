import type { CertificateKind, CertificateStatement } from '../../domain/certificate/certificate-ground';
import type { LocalText } from '../../domain/kernel/local-text';

/** What a certificate says, for the credential that is made of it. */
export interface BadgeSource {
  readonly kind: CertificateKind;
  readonly ruleId: string;
  readonly number: string;
  readonly statement: CertificateStatement;
  readonly event: LocalText;
  readonly issuers: readonly string[];
  readonly issuedAt: string;
  /** The address of the house, without a slash at its end. */
  readonly origin: string;
  /** Where it is checked, below that. */
  readonly checkPath: string;
}

const TYPE: Readonly<Record<CertificateKind, string>> = {
  award: 'Award',
  promotion: 'Certification',
  selection: 'Award',
};

/** Moments are written to the second, as the time of a token is counted. */
const toSecond = (iso: string): number => Math.floor(new Date(iso).getTime() / 1000);

/**
 * An OpenBadgeCredential (Open Badges 3.0 on the Verifiable Credentials Data Model 2.0) with the claims of a token that repeat its
 * members. Its id is the page where the paper is checked.
 */
export function openBadge(source: BadgeSource): Readonly<Record<string, unknown>> {
  const { kind, ruleId, number, statement, event, issuers, issuedAt, origin, checkPath } = source;
  const id = origin + checkPath;
  const issuer = `${origin}/`;
  const subject = `${id}#holder`;
  const seconds = toSecond(issuedAt);
  const trade = statement.trade ? ` · ${statement.trade.zh}` : '';
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: `${statement.title.zh} ${number}`,
    issuer: { id: issuer, type: ['Profile'], name: issuers.join('、') },
    validFrom: new Date(seconds * 1000).toISOString().replace('.000Z', 'Z'),
    credentialSubject: {
      id: subject,
      type: ['AchievementSubject'],
      identifier: [
        { type: 'IdentityObject', hashed: false, identityHash: statement.holder, identityType: 'name' },
      ],
      achievement: {
        id: `${issuer}#${encodeURIComponent(`${kind}/${ruleId}`)}`,
        type: ['Achievement'],
        achievementType: TYPE[kind],
        name: statement.title.zh,
        description: `${event.zh}${trade}：${statement.title.zh}`,
        criteria: { narrative: statement.clause?.zh || statement.title.zh },
      },
    },
    credentialStatus: { id: `${id}/status`, type: '1EdTechRevocationList' },
    iss: issuer,
    jti: id,
    nbf: seconds,
    sub: subject,
  };
}
