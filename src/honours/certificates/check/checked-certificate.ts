import type { CertificateState } from '../../../domain/certificate/register';
import type { LocalText } from '../../../domain/kernel/local-text';

/** All that the public is told of a certificate, by whoever holds it. */
export interface CheckedCertificate {
  readonly holder: string;
  readonly event: LocalText;
  readonly title: LocalText;
  readonly state: CertificateState;
  /** When it was revoked or replaced. */
  readonly endedAt: string | null;
  /** The number of the certificate that replaces it. */
  readonly replacedBy: string | null;
}
