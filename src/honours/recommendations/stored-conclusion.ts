import type { BoundView, RecommendationRowView } from '../../contract/recommendations';
import type { ContestantId } from '../../domain/kernel/ids';
import type { RecommendationAct } from '../../domain/recommendation/recommendation-act';

/** A concluded list, as it was seen that day. */
export interface StoredConclusion {
  readonly kind: 'conclude';
  readonly ruleVersion: number;
  readonly people: readonly ContestantId[];
  readonly rows: readonly RecommendationRowView[];
  readonly bounds: readonly BoundView[];
}

/** An act as it is stored: one of those people send, a conclusion, or what takes it back. */
export type StoredRecommendationAct =
  RecommendationAct | StoredConclusion | { readonly kind: 'redo'; readonly reason: string };
