import type {
  ContributionView,
  ReviewView,
  SelectionEdition,
  TechnicianRowView,
  UnitRowView,
} from '../../contract/selections';
import type { ContestantId, StageId, TradeId } from '../../domain/kernel/ids';

/** A decision with everything it rests on, as it was seen that day. */
export interface StoredDecision {
  readonly kind: 'decide';
  readonly ruleVersion: number;
  readonly editions: readonly SelectionEdition[];
  readonly chosen: readonly string[];
  readonly list: SelectionList;
  /** The term of those chosen, where there is one. */
  readonly startsOn?: string;
  readonly endsOn?: string;
}

/** The stage that was made for the panel, and whom it was given. */
export interface StoredReview {
  readonly kind: 'review';
  readonly tradeId: TradeId;
  readonly stageId: StageId;
  readonly contestantIds: readonly ContestantId[];
}

/** What a selection of units comes to. */
export interface UnitsList {
  readonly kind: 'excellent-units';
  readonly rows: readonly UnitRowView[];
  readonly contributions: readonly ContributionView[];
}

/** What a selection of chief technicians comes to. */
export interface TechniciansList {
  readonly kind: 'chief-technicians';
  readonly rows: readonly TechnicianRowView[];
  readonly review: ReviewView | null;
  readonly isConferred: boolean;
}

export type SelectionList = UnitsList | TechniciansList;
