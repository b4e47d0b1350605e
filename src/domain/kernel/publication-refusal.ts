import type { EditionState } from '../publication/edition-state';

/** Every expected "no" on the way from an internal edition to a final one. Texts: publication-refusal-text.ts. */
export type PublicationRefusal =
  /** How many stages are not final yet. */
  | { readonly code: 'NOT_FINAL'; readonly stages: number }
  | { readonly code: 'NOTICE_NOT_PLANNED' }
  /** The last day of the notice. */
  | { readonly code: 'NOTICE_RUNNING'; readonly until: string }
  | { readonly code: 'EDITION_STATE'; readonly state: EditionState }
  /** The number of the edition that is the newest. */
  | { readonly code: 'EDITION_OUTDATED'; readonly version: number }
  | { readonly code: 'EDITION_BEHIND' };

export type PublicationRefusalCode = PublicationRefusal['code'];
