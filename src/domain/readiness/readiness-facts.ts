import type { StageKind } from '../archive/stage-kind';
import type { ModuleId, StageId, TradeId } from '../kernel/ids';
import type { StageRules } from '../stage-rules/stage-rules';

/** What is known of a competition before the day: counts alone, nobody's name. */
export interface CompetitionFacts {
  readonly units: number;
  /** Of the enterprises and institutions. */
  readonly unitsWithoutHeadcount: number;
  /** Conflicts of interest that wait for somebody's decision. */
  readonly conflictsUndecided: number;
  readonly trades: readonly TradeFacts[];
}

export interface TradeFacts {
  readonly tradeId: TradeId;
  readonly hasEntryRules: boolean;
  readonly hasChiefJudge: boolean;
  /** As the units reported them. */
  readonly entrants: number;
  /** Submitted or forwarded, and neither approved nor returned. */
  readonly undecided: number;
  /** Without reserves. */
  readonly approved: number;
  /** In their order. */
  readonly stages: readonly StageFacts[];
}

export interface StageFacts {
  readonly stageId: StageId;
  readonly kind: StageKind;
  readonly rules: StageRules;
  readonly hasStarted: boolean;
  readonly isClosed: boolean;
  /** Whether the people are hidden. */
  readonly isSealed: boolean;
  readonly entries: number;
  readonly seats: ReadonlyMap<ModuleId, number>;
  /** Judges with a seat and no way to sign in. */
  readonly judgesWithoutSlip: number;
  readonly sessions: number;
  /** Entries that have their place in a session. */
  readonly placed: number;
  readonly hasDraw: boolean;
  readonly hasCheckIn: boolean;
  readonly hasPrintedTickets: boolean;
}
