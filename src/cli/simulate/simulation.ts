import type { AccountId, ClientId, CompetitionId } from '../../domain/kernel/ids';
import type { MarkScript } from './mark-script';

/** One acknowledged mutation: the server said that it is on disk. */
export interface AcknowledgedMutation {
  readonly clientId: ClientId;
  readonly mutationId: number;
  readonly seq: number;
  readonly hash: string;
}

export interface SimulationProgress {
  readonly marks: number;
  readonly expectedMarks: number;
  readonly sheets: number;
  readonly expectedSheets: number;
  readonly elapsedMs: number;
}

export interface SimulationOptions {
  /** Address of a running server, e.g. http://127.0.0.1:3000. */
  readonly url: string;
  /** Whose rights hand out the judges' tickets. */
  readonly organizer: { readonly name: string; readonly password: string };
  /** Needed only when the server holds several competitions. */
  readonly competitionId?: CompetitionId;
  /** Absent: marks are drawn, the same in every run. */
  readonly script?: MarkScript;
  /** Marks per second over all judges, or as fast as the server answers, a whole sheet at a time. */
  readonly speed: number | 'max';
  /** These judges begin when all others have signed their last sheet. */
  readonly lastJudges?: readonly AccountId[];
  /** This judge marks her last sheet as all others and leaves it to a person to sign. */
  readonly leavesLast?: AccountId;
  /** How long the server may be silent before the simulation fails. */
  readonly patienceMs?: number;
  onProgress?(progress: SimulationProgress): void;
  onReceipt?(receipt: AcknowledgedMutation): void;
}

export interface SimulationReport {
  readonly judges: number;
  readonly marks: number;
  readonly submittedSheets: number;
  /** Batches sent again under the same ids after silence or a broken connection. */
  readonly resentBatches: number;
  /** Receipts for mutations that the server already had. */
  readonly replays: number;
  readonly reconnects: number;
  /** Decided refusals by code; none in a sound run. */
  readonly refusals: Readonly<Record<string, number>>;
  readonly elapsedMs: number;
  /** From sending a batch to its acknowledgement. */
  readonly ackMs: { readonly p50: number; readonly p99: number; readonly max: number };
}
