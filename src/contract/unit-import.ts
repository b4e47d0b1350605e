import type { RowFault } from '../domain/table/row-fault';

/** What comes of a file's rows. */
export interface UnitFileCounts {
  readonly added: number;
  readonly changed: number;
  /** Units that stand just so. */
  readonly same: number;
  readonly faulty: number;
}

/** POST /api/competitions/:competitionId/units/file/check and …/take: the last line of the answer. */
export interface UnitFileReport {
  readonly counts: UnitFileCounts;
  /** The first of them. */
  readonly faults: readonly RowFault[];
  /** Taken, and to be looked at: credit codes that fail their check. */
  readonly warnings: readonly RowFault[];
  readonly unknownColumns: readonly string[];
  /** SHA-256 of the file. */
  readonly fileHash: string;
}
