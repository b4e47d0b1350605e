import type { EditionLine } from '../domain/impact/compare-editions';
import type { ImpactReport } from '../domain/impact/impact-report';
import type { StageId } from '../domain/kernel/ids';
import type { LocalText } from '../domain/kernel/local-text';

/** GET /api/publication/stages/:stageId/draft: what the next edition would change, before it is proposed. */
export interface CorrectionDraftView {
  readonly stageId: StageId;
  /** The edition that it would replace. */
  readonly baseVersion: number;
  /** What two people would agree on. */
  readonly hash: string;
  readonly lines: readonly EditionLine[];
  /** The announcement as it follows from the difference. */
  readonly announcement: LocalText;
}

/** POST /api/publication/stages/:stageId/proposals */
export interface ProposeBody {
  readonly reason: string;
  /** Without one the announcement is worded from the difference. */
  readonly announcement?: LocalText;
}

/** POST /api/publication/stages/:stageId/proposals/:proposalId/confirm */
export interface ConfirmBody {
  /** Of the proposal that was looked at. */
  readonly hash: string;
  /** The announcement, where the second person words it otherwise. */
  readonly announcement?: LocalText;
}

/** A later edition that somebody proposed, and what was said to it. */
export interface ProposalView {
  readonly id: string;
  readonly baseVersion: number;
  readonly reason: string;
  readonly hash: string;
  readonly announcement: LocalText;
  readonly by: string;
  readonly at: string;
  readonly state: 'open' | 'confirmed' | 'declined' | 'withdrawn';
  /** What the proposed edition changes. */
  readonly lines: readonly EditionLine[];
  readonly answer: {
    readonly by: string;
    readonly at: string;
    readonly reason: string | null;
    /** The edition that came of it. */
    readonly version: number | null;
  } | null;
  /** Whether whoever asks may confirm or decline it now, and whether she may take it back. */
  readonly mayAnswer: boolean;
  readonly mayWithdraw: boolean;
}

/** GET /api/publication/stages/:stageId/proposals: the newest first. */
export interface ProposalsView {
  readonly stageId: StageId;
  readonly proposals: readonly ProposalView[];
}

/** GET /api/publication/stages/:stageId/versions/:version/difference: what an edition changed against the one before it. */
export interface DifferenceView {
  readonly stageId: StageId;
  readonly version: number;
  readonly lines: readonly EditionLine[];
  /** As published with it. */
  readonly announcement: LocalText | null;
}

/** GET /api/honours/stages/:stageId/impact (what a correction would change) and …/versions/:version/impact (what one changed). */
export interface ImpactView extends ImpactReport {
  readonly stageId: StageId;
  readonly baseVersion: number;
  /** Null: of what would be published now. */
  readonly version: number | null;
}
