import type { LocalText } from './local-text';

/** A bound of the composition that a list misses, and by how many people. */
export interface MissedBound {
  readonly bound: LocalText;
  readonly off: number;
}

/** Every expected "no" of a recommendation list. Texts: recommendation-refusal-text.ts. */
export type RecommendationRefusal =
  | { readonly code: 'ON_LIST' }
  | { readonly code: 'NOT_ON_LIST' }
  | { readonly code: 'LIST_FULL'; readonly size: number }
  | { readonly code: 'CANDIDATE_EXCLUDED'; readonly reason: string }
  /** So many people whose questions about the composition nobody has answered. */
  | { readonly code: 'ANSWERS_MISSING'; readonly people: number }
  /** The level that has to speak first. */
  | { readonly code: 'OPINION_ORDER'; readonly next: LocalText }
  /** The last day of the public notice that comes before the next opinion, or before the list is concluded. */
  | { readonly code: 'OPINION_NOTICE'; readonly until: string }
  /** So many on the list whose levels have not all agreed. */
  | { readonly code: 'OPINIONS_MISSING'; readonly people: number }
  | { readonly code: 'COMPOSITION_MISSED'; readonly bounds: readonly MissedBound[] };
