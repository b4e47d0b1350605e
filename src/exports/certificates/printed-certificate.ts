import type { CertificateFrame } from '../../domain/certificate/certificate-setting';
import type { Locale } from '../../domain/kernel/local-text';

/** What stands on one certificate, worded. */
export interface PrintedCertificate {
  readonly layout: 'landscape' | 'portrait';
  readonly frame: CertificateFrame;
  readonly heading: string;
  readonly salutation: string;
  readonly body: string;
  /** One place for a seal each. */
  readonly issuers: readonly string[];
  readonly day: string;
  /** "No. RY2026-01-0001". */
  readonly number: string;
  /** The address of the page where it is checked. */
  readonly checkUrl: string;
  /** Scan to check. */
  readonly scan: string;
  /** What is said wherever the data are not real; empty otherwise. */
  readonly note: string;
  readonly language: Locale;
}
