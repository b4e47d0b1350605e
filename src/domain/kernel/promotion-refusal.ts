/** Every expected "no" of promotions on their way. Texts: promotion-refusal-text.ts. */
export type PromotionRefusal =
  /** The fewest signs of a purpose for which numbers of documents leave the house. */
  | { readonly code: 'PURPOSE_MISSING'; readonly least: number }
  | { readonly code: 'NOTHING_APPROVED' }
  | { readonly code: 'ANSWERS_FAULTY'; readonly rows: number };

export type PromotionRefusalCode = PromotionRefusal['code'];
