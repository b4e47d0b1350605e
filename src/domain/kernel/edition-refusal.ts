/** Every expected "no" about later editions, boards and deliberation. Texts: edition-refusal-text.ts. */
export type EditionRefusal =
  /** Later editions are proposed by one and confirmed by another. */
  | { readonly code: 'SECOND_PERSON_NEEDED' }
  | { readonly code: 'PROPOSAL_OPEN' }
  /** What would be published is no longer what was proposed. */
  | { readonly code: 'EDITION_CHANGED' }
  | { readonly code: 'BOARD_FROZEN' }
  | { readonly code: 'REVEAL_STATE'; readonly phase: 'frozen' | 'revealing' | 'over' };
