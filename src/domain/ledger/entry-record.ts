import type { AdjustmentId, AspectId, EntryId, JudgeId } from '../kernel/ids';
import type { Declaration } from './declaration';
import type { EntryStatus } from './entry-status';

/** A penalty or bonus as the desk gave it. */
export interface GivenAdjustment {
  readonly adjustmentId: AdjustmentId;
  readonly times: number;
  readonly reason: string;
}

/** What the desk has said of an entry so far. Mutable: folding is its only writer. */
export interface EntryRecord {
  status: EntryStatus;
  /** By the ledger row that gave them. */
  readonly adjustments: Map<number, GivenAdjustment>;
  readonly declarations: Map<AspectId, Declaration>;
  readonly excusedJudges: Set<JudgeId>;
  hasWildCard: boolean;
  hasDeclined: boolean;
  /** Whose place it takes as a reserve. */
  insteadOf: EntryId | null;
  readonly struckAwards: Set<string>;
}

/** An entry of which the desk has said nothing. */
export function emptyEntryRecord(): EntryRecord {
  return {
    status: 'present',
    adjustments: new Map(),
    declarations: new Map(),
    excusedJudges: new Set(),
    hasWildCard: false,
    hasDeclined: false,
    insteadOf: null,
    struckAwards: new Set(),
  };
}
