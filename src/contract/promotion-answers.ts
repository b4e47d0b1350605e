import type { ContestantId } from '../domain/kernel/ids';
import type { LocalText } from '../domain/kernel/local-text';
import type { Grade } from '../domain/promotion/ladder';

/** What is said of one row of the authority's answer. */
export interface AnswerRowNote {
  /** As the spreadsheet program numbers it. */
  readonly row: number;
  readonly who: string;
  readonly notes: readonly { readonly column: string | null; readonly text: LocalText }[];
}

/** POST /api/honours/competitions/:competitionId/promotion-answers/check and …/take: the last line of the answer. */
export interface AnswerReport {
  readonly counts: {
    /** Recorded; of a check, those that would be. */
    readonly granted: number;
    readonly rejected: number;
    /** On record just so. */
    readonly same: number;
    /** Rows without a decision. */
    readonly open: number;
    readonly faulty: number;
  };
  /** The first of them; the returned sheet has all. */
  readonly faults: readonly AnswerRowNote[];
  /** Odd, and taken all the same. */
  readonly warnings: readonly AnswerRowNote[];
  /** SHA-256 of the file. */
  readonly fileHash: string;
}

/** GET /api/honours/competitions/:competitionId/levels: what other competitions of the house have granted to people of this one. */
export interface LevelsView {
  readonly people: readonly LevelChange[];
}

export interface LevelChange {
  readonly contestantId: ContestantId;
  readonly contestantName: string;
  readonly unitName: string;
  readonly before: KnownLevel;
  readonly after: KnownLevel;
  /** The competition that it comes from. */
  readonly from: LocalText;
}

export interface KnownLevel {
  readonly grade: Grade | null;
  readonly certificate: string | null;
  readonly lastPromotedYear: number | null;
}
