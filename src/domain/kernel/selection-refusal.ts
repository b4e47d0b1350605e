import type { LocalText } from './local-text';

/** Every expected "no" of a selection. Texts: selection-refusal-text.ts. */
export type SelectionRefusal =
  /** It is decided, and stands until it is opened again with a reason. */
  | { readonly code: 'SELECTION_DECIDED' }
  | { readonly code: 'SELECTION_NOT_DECIDED' }
  /** So many are equal where the quota ends. */
  | { readonly code: 'SELECTION_TIED'; readonly tied: number }
  /** Lines that have their own points only. */
  | { readonly code: 'SELECTION_UNREVIEWED'; readonly lines: number }
  | { readonly code: 'NOBODY_CHOSEN' }
  /** Trades that are counted and whose newest edition is not final. */
  | { readonly code: 'SELECTION_PROVISIONAL'; readonly trades: readonly LocalText[] }
  /** The last day on which units entered their own sheet. */
  | { readonly code: 'OWN_SHEET_OVER'; readonly until: string }
  /** The panel has not been given anybody yet. */
  | { readonly code: 'REVIEW_MISSING' }
  /** Titles are conferred from older editions than the newest, or not at all. */
  | { readonly code: 'HONOURS_BEHIND' };
