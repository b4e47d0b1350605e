import type { StageKind } from '../domain/archive/stage-kind';
import type { CompetitionId, StageId, TradeId } from '../domain/kernel/ids';

/** A text of somebody who may know one language alone: without English the Chinese one stands for both. */
export interface SentText {
  readonly zh: string;
  readonly en?: string;
}

export interface Occupation {
  readonly code: string;
  readonly name: string;
  readonly edition: string;
}

/** POST /api/competitions. A template brings the rankings of units, a copy the trades with their rules as well. */
export interface NewCompetitionBody {
  readonly name: SentText;
  readonly year: number;
  readonly note?: SentText | null;
  readonly from: { readonly template: string } | { readonly copyOf: CompetitionId };
}

/** PATCH /api/competitions/:competitionId. What is left out stays. */
export type CompetitionChangeBody = Partial<Omit<NewCompetitionBody, 'from'>>;

/** POST /api/competitions/:competitionId/trades */
export interface NewTradeBody {
  readonly name: SentText;
  readonly occupation: Occupation;
  readonly from: { readonly template: string } | { readonly copyOf: TradeId };
}

/** PATCH /api/trades/:tradeId. What is left out stays. */
export type TradeChangeBody = Partial<Omit<NewTradeBody, 'from'>>;

/** POST /api/trades/:tradeId/stages. Without a stage to copy the rules of it are empty; it comes last unless told before which. */
export interface NewStageBody {
  readonly name: SentText;
  readonly kind: StageKind;
  readonly copyOf?: StageId;
  readonly before?: StageId;
}

/** PATCH /api/stages/:stageId. What is left out stays. */
export type StageChangeBody = Partial<Pick<NewStageBody, 'name' | 'kind'>>;
