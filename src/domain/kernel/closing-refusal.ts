import type { LocalText } from './local-text';

/** Every expected "no" between the end of marking and the final result. Texts: closing-refusal-text.ts. */
export type ClosingRefusal =
  | { readonly code: 'FLAGS_OPEN'; readonly flags: number }
  | { readonly code: 'RECHECK_OPEN'; readonly left: number }
  /** The steps of the chain that nobody has signed. */
  | { readonly code: 'SIGNATURES_MISSING'; readonly steps: readonly LocalText[] }
  /** Whose turn it is. */
  | { readonly code: 'SIGNATURE_ORDER'; readonly next: LocalText }
  | { readonly code: 'SIGNED_ALREADY' }
  | { readonly code: 'RESULT_CHANGED' }
  /** How many ties somebody has to decide. */
  | { readonly code: 'TIES_OPEN'; readonly ties: number }
  | { readonly code: 'APPEAL_LATE' }
  | { readonly code: 'APPEAL_MADE' }
  | { readonly code: 'APPEAL_STEP' }
  | { readonly code: 'APPEAL_CONFLICT' }
  /** What is deposited first. */
  | { readonly code: 'APPEAL_UNPAID'; readonly fen: number }
  | { readonly code: 'APPEALS_OPEN'; readonly appeals: number };
