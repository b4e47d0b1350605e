import type { ContestantId } from '../domain/kernel/ids';
import type { LocalText } from '../domain/kernel/local-text';
import type { RefusalCode } from '../domain/kernel/refusal';
import type { GivenOpinion } from '../domain/recommendation/opinions';
import type { BoundCheck } from '../domain/recommendation/composition';
import type { RecommendationAct } from '../domain/recommendation/recommendation-act';
import type { RecommendationRule } from '../domain/recommendation/recommendation-rule';

/** GET /api/honours/competitions/:competitionId/recommendations */
export interface RecommendationListItem {
  readonly ruleId: string;
  readonly name: LocalText;
  readonly size: number;
  readonly onList: number;
  readonly concludedAt: string | null;
}

/** One bound over the list as it stands. */
export interface BoundView extends BoundCheck {
  /** 女性不低于 20% */
  readonly sentence: LocalText;
}

/** Somebody who may be recommended. */
export interface RecommendationRowView {
  readonly contestantId: ContestantId;
  readonly contestantName: string;
  readonly unitName: string;
  /** Titles of this competition with their trades. */
  readonly titles: readonly { readonly title: LocalText; readonly tradeName: LocalText }[];
  readonly from: 'award' | 'nominated';
  readonly reason: string;
  readonly post: string;
  /** Null: nobody has answered. */
  readonly yes: readonly string[] | null;
  readonly isOn: boolean;
  readonly veto: string | null;
  /** What keeps her off the list; null: she may be put on, or is on it. */
  readonly refusal: RefusalCode | null;
  /** Bounds that could not be kept any more if she came on. */
  readonly lost: readonly string[];
  readonly opinions: readonly GivenOpinion[];
  /** The level whose word is missing; null: all have agreed. */
  readonly nextLevel: string | null;
  /** The last day of the notice that the next step waits for; null without one, or when it is over. */
  readonly noticeTo: string | null;
}

export interface RecommendationRecord {
  readonly seq: number;
  readonly at: string;
  readonly byName: string;
  readonly contestantName: string | null;
  readonly act:
    RecommendationAct | { readonly kind: 'conclude' } | { readonly kind: 'redo'; readonly reason: string };
}

/** GET …/recommendations/:ruleId */
export interface RecommendationView {
  readonly rule: RecommendationRule;
  readonly ruleVersion: number;
  /** The rule as a person reads it. */
  readonly sentences: readonly LocalText[];
  /** The number of the last act: said again when the list is concluded. */
  readonly seq: number;
  readonly mayMake: boolean;
  readonly bounds: readonly BoundView[];
  /** Those on the list first. */
  readonly rows: readonly RecommendationRowView[];
  /** Trades of people on the list whose results are not final. */
  readonly notFinal: readonly LocalText[];
  readonly conclusion: { readonly at: string; readonly byName: string } | null;
  readonly records: readonly RecommendationRecord[];
}

/** POST …/acts */
export interface RecommendationActsBody {
  readonly acts: readonly RecommendationAct[];
}

/** POST …/conclude */
export interface ConcludeBody {
  /** The last act that was seen. */
  readonly seq: number;
}
