import type { VerificationReport } from '#domain/verification/report';

/** A file to verify; the newest is the one that is wanted. */
export interface Wanted {
  readonly job: number;
  readonly file: Blob;
}

/** What the report says, and of which bytes. */
export interface Verified {
  readonly report: VerificationReport;
  readonly fileHash: string;
}

export type Trouble = 'unreadable' | 'broken';

/** What the worker says: that it is there, how far it is, how it ended. */
export type Told =
  | { readonly kind: 'ready' }
  | { readonly kind: 'read'; readonly job: number; readonly share: number }
  | ({ readonly kind: 'verified'; readonly job: number } & Verified)
  | { readonly kind: 'failed'; readonly job: number; readonly trouble: Trouble };
