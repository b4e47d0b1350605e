/** Every expected "no" where certificates are issued, printed or taken back. Texts: certificate-refusal-text.ts. */
export type CertificateRefusal =
  /** How many stages have a newer edition than honours were computed from. */
  | { readonly code: 'HONOURS_OUTDATED'; readonly stages: number }
  /** How many stages have a newer edition than the selection was decided from. */
  | { readonly code: 'SELECTION_OUTDATED'; readonly stages: number }
  | { readonly code: 'NOT_IN_REHEARSAL' }
  /** Numbers of certificates that are not valid any more. */
  | { readonly code: 'CERTIFICATE_NOT_VALID'; readonly numbers: readonly string[] }
  | { readonly code: 'GROUND_GONE'; readonly number: string }
  | { readonly code: 'NUMBER_TAKEN'; readonly number: string };

export type CertificateRefusalCode = CertificateRefusal['code'];
