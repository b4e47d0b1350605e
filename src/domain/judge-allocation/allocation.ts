import type { JudgeId, ModuleId, UnitId } from '../kernel/ids';
import type { Seat } from '../scheme/seat';

/** Why a judge cannot sit on a panel. */
export type ClosedCause = 'barred' | 'other-trade' | 'conflict';

export interface AllocationJudge {
  readonly id: JudgeId;
  readonly unitIds: readonly UnitId[];
}

/** A module that needs so many judges. */
export interface AllocationPanel {
  readonly moduleId: ModuleId;
  readonly size: number;
  /** Who sits there already and stays: she has given marks. */
  readonly kept: readonly JudgeId[];
  readonly closedTo: ReadonlyMap<JudgeId, ClosedCause>;
  /** Of how many entries she would have to step aside here; nobody else of any. */
  readonly asides: ReadonlyMap<JudgeId, number>;
}

export interface AllocationTerms {
  /** Recorded; the same seed over the same lists gives the same seats. */
  readonly seed: string;
  /** No more of one unit on a panel, where it can be helped. */
  readonly mostOfUnit: number;
}

/** What could not be had, and why. */
export type Unmet =
  | {
      readonly kind: 'short';
      readonly moduleId: ModuleId;
      readonly missing: number;
      /** How many judges each cause keeps from this panel. */
      readonly closed: Readonly<Partial<Record<ClosedCause, number>>>;
    }
  | { readonly kind: 'unit'; readonly moduleId: ModuleId; readonly unitId: UnitId; readonly judges: number };

export interface Allocation {
  readonly seats: readonly Seat[];
  readonly loads: ReadonlyMap<JudgeId, number>;
  readonly unmet: readonly Unmet[];
}
