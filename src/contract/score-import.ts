import type { RowFault } from '../domain/table/row-fault';

/** What comes of a file's rows. */
export interface ScoreCounts {
  /** Sheets that are entered and submitted; of a check, those that would be. */
  readonly entered: number;
  /** Sheets that stand just so. */
  readonly same: number;
  readonly faulty: number;
  /** Contestants of the stage whom the file gives nothing. */
  readonly left: number;
}

/** POST /api/marking/stages/:stageId/scores/check and …/take: the last line of the answer. */
export interface ScoreReport {
  readonly counts: ScoreCounts;
  /** The first of them. */
  readonly faults: readonly RowFault[];
  readonly unknownColumns: readonly string[];
  /** SHA-256 of the file. */
  readonly fileHash: string;
}
