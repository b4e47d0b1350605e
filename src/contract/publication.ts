import type { EditionState } from '../domain/publication/edition-state';
import type { PublishedContent } from '../domain/archive/published';
import type { StageId, TradeId } from '../domain/kernel/ids';

export type { PublishedContent, PublishedStanding } from '../domain/archive/published';

/** GET /api/publication/stages/:stageId, and POST …/publish */
export interface PublishedResultView {
  readonly id: string;
  readonly hash: string;
  readonly content: PublishedContent;
}

/** GET /api/publication/competitions/:competitionId: the newest edition of each stage that is shown to who asks, without rows. */
export interface EditionView {
  readonly stageId: StageId;
  readonly tradeId: TradeId;
  readonly version: number;
  readonly publishedAt: string;
  readonly hash: string;
  readonly state: EditionState;
  readonly noticeFrom: string | null;
  readonly noticeTo: string | null;
  /** The newest edition that the public sees; null where it sees none. */
  readonly publicVersion: number | null;
  /** For those in charge: the ledger of the stage has gone on since, so the next edition is due. */
  readonly isBehind?: boolean;
}

/** GET /api/publication/stages/:stageId/editions: an edition by itself, without rows. */
export type EditionHead = Pick<EditionView, 'stageId' | 'tradeId' | 'version' | 'publishedAt' | 'hash'>;
