import type { PublishedContent } from '../domain/archive/published';
import type { StageId, TradeId } from '../domain/kernel/ids';

export type { PublishedContent, PublishedModule, PublishedStanding } from '../domain/archive/published';

/** GET /api/publication/stages/:stageId, and POST …/publish */
export interface PublishedResultView {
  readonly id: string;
  readonly hash: string;
  readonly content: PublishedContent;
}

/** GET /api/publication/competitions/:competitionId: the newest edition of each stage, without rows. */
export interface EditionView {
  readonly stageId: StageId;
  readonly tradeId: TradeId;
  readonly version: number;
  readonly publishedAt: string;
  readonly hash: string;
}
