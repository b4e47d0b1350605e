import type { CompetitionId, StageId, TradeId } from '../domain/kernel/ids';
import type { LocalText } from '../domain/kernel/local-text';
import type { Refusal } from '../domain/kernel/refusal';
import type { RehearsalReport } from '../domain/rehearsal/rehearsal-report';

/** Whether simulated judges mark now: `lost`, when the server that let them has gone away meanwhile. */
export type SimulationState = 'stopped' | 'running' | 'lost';

/** Where a run to the end could not go on, and why. */
export interface StuckAt {
  readonly stageId: StageId;
  readonly tradeId: TradeId;
  readonly tradeName: LocalText;
  readonly stageName: LocalText;
  readonly refusal: Refusal;
}

/** GET /api/competitions/:competitionId/rehearsals, the newest first. */
export interface RehearsalView {
  /** The competition of its own that the rehearsal is. */
  readonly id: CompetitionId;
  readonly openedAt: string;
  readonly openedBy: string;
  /** Null while it is open. */
  readonly endedAt: string | null;
  readonly endedBy: string | null;
}

/** A tablet that was bound to a judge in a rehearsal. */
export interface RehearsalTablet {
  readonly tablet: number;
  readonly judge: string;
  readonly isBound: boolean;
}

/** GET /api/competitions/:competitionId/rehearsals/:rehearsalId */
export interface RehearsalDetail extends RehearsalView {
  readonly simulation: {
    readonly state: SimulationState;
    readonly speed: number | null;
    /** They go on through all stages: close, let people go on, mark the next. */
    readonly toEnd: boolean;
    /** Of the last run to the end, where something was left. */
    readonly stuck: StuckAt | null;
  };
  readonly progress: {
    readonly marked: number;
    readonly expected: number;
    readonly openSheets: number;
    readonly openStages: number;
    readonly closedStages: number;
    /** Marked stages in which nobody is entered: nobody has gone on into them yet. */
    readonly emptyStages: number;
    /** Seats of judges that are simulated, and those that real tablets have taken. */
    readonly simulatedSeats: number;
    readonly takenSeats: number;
  };
  /** What an end of the rehearsal would end with it. */
  readonly touches: { readonly judges: readonly string[]; readonly slips: number };
  readonly tablets: readonly RehearsalTablet[];
  readonly report: RehearsalReport & {
    /** The longest that a simulated judge waited for an acknowledgement. */
    readonly slowestMs: number | null;
    readonly silentJudges: readonly string[];
  };
}

/** POST /api/competitions/:competitionId/rehearsals/:rehearsalId/simulation */
export interface StartSimulationBody {
  /** Marks a second, over all simulated judges. */
  readonly speed: number;
  /** On through all stages to the end of the competition. */
  readonly toEnd?: boolean;
}
