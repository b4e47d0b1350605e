import type { EntryClock } from '../clock/entry-clock';
import type { AdjustmentId, AspectId, EntryId, JudgeId, ModuleId } from '../kernel/ids';
import type { MarkValue } from '../kernel/mark-value';
import type { Points } from '../kernel/points';
import type { Declaration } from './declaration';
import type { EntryStatus } from './entry-status';
import type { CalledPlace } from './spread-place';

/** A penalty or bonus as the desk gave it. */
export interface GivenAdjustment {
  readonly adjustmentId: AdjustmentId;
  readonly times: number;
  readonly reason: string;
}

/** A second round: what was marked in the first, and who has not handed in again. */
export interface SecondRound {
  readonly seq: number;
  readonly places: readonly CalledPlace[];
  /** The sheets of the judges concerned as the first round left them. */
  readonly former: ReadonlyMap<JudgeId, ReadonlyMap<AspectId, MarkValue>>;
  readonly awaited: Set<JudgeId>;
}

/** What the chief judge decided after the second round. */
export interface SpreadDecision {
  readonly seq: number;
  /** Null: the panel's value stands. */
  readonly worth: Points | null;
  readonly reason: string;
}

/** What has been said of an entry so far. Mutable: folding is its only writer. */
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
  readonly secondRounds: SecondRound[];
  /** By the key of the place. */
  readonly spreadDecisions: Map<string, SpreadDecision>;
  /** How the time of the entry went in each module in which it was kept. */
  readonly clocks: Map<ModuleId, EntryClock>;
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
    secondRounds: [],
    spreadDecisions: new Map(),
    clocks: new Map(),
  };
}
