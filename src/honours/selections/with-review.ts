import type { ReviewView, SelectionEdition } from '../../contract/selections';

/** The editions a selection rests on: the finals, and the panel's. */
export function withReview(
  editions: readonly SelectionEdition[],
  review: ReviewView | null,
): readonly SelectionEdition[] {
  if (review?.version == null || review.hash === null) return editions;
  const { tradeId, stageId, version, hash } = review;
  return [...editions, { tradeId, stageId, version, hash }];
}
