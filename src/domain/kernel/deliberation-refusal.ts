/** Every expected "no" of a jury's deliberation on titles. Texts: deliberation-refusal-text.ts. */
export type DeliberationRefusal =
  /** Somebody else has decided another order meanwhile, or there is none any more to change. */
  | { readonly code: 'ORDER_CHANGED' }
  /** So many entries stand so many places or more from their points, and nobody has said why. */
  | { readonly code: 'REASONS_MISSING'; readonly from: number; readonly entries: number }
  /** The result is final, and no correction has begun. */
  | { readonly code: 'DELIBERATION_OVER' }
  /** The jury has not decided on so many titles. */
  | { readonly code: 'DELIBERATION_DUE'; readonly titles: number };
