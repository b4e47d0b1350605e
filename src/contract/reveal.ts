import type { RevealAct } from '../domain/reveal/reveal-state';
import type { StageId } from '../domain/kernel/ids';

/** How a board stands that does not go on: since when, and how many ranks of how many have been revealed. */
export interface BoardFreeze {
  readonly from: string;
  readonly phase: 'frozen' | 'revealing';
  readonly shown: number;
  readonly ranks: number;
  readonly isPaused: boolean;
}

/** POST /api/results/stages/:stageId/freezes */
export interface FreezeBody {
  /** When the board stops; absent: now. */
  readonly from?: string;
}

/** POST /api/results/stages/:stageId/freezes/:freezeId/steps */
export interface RevealStepBody {
  readonly act: RevealAct;
  /** The number of the last step that was seen: nobody skips what another one has just done. */
  readonly after: number;
  /** With `begin`: how many of the best ranks come one by one; absent: all. */
  readonly oneByOne?: number;
  /** With `lift`. */
  readonly reason?: string;
}

/** GET /api/results/stages/:stageId/freeze, for the presenter. */
export interface FreezeView {
  readonly stageId: StageId;
  readonly isClosed: boolean;
  /** Null: the board shows everything as it comes. */
  readonly freeze:
    | (BoardFreeze & {
        readonly id: string;
        /** Planned, but not come yet. */
        readonly isAhead: boolean;
        readonly step: number;
        readonly by: string;
        readonly at: string;
        /** What comes next when the presenter goes on; null before the reveal and after the last rank. */
        readonly next: { readonly place: number; readonly numbers: readonly string[] } | null;
      })
    | null;
}
