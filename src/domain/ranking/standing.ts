import type { EntryId } from '../kernel/ids';
import type { EntryStatus } from '../ledger/entry-status';
import type { Tally } from '../tally/tally';

/** What separates a standing from the one above it. */
export type Separation =
  | { readonly by: 'total' }
  /** A tie-break of the rule, by its index. */
  | { readonly by: 'tie-break'; readonly index: number }
  /** An extra test, the chief judge or the lot, by the ledger row of the decision. */
  | { readonly by: 'decision'; readonly seq: number }
  | { readonly by: 'nothing' };

/** Why an entry has no place. */
export type Unplaced = 'no-mark' | 'status' | 'below-minimum' | 'veto' | 'to-rescore';

/** One row of a ranking. */
export interface Standing {
  readonly entryId: EntryId;
  readonly place: number | null;
  /** How many entries share the place, this one included. */
  readonly sharedBy: number;
  /** Against the row above; null in the first row. */
  readonly separation: Separation | null;
  readonly tally: Tally;
  readonly status: EntryStatus;
  /** Null where there is a place. */
  readonly unplaced: Unplaced | null;
  /** Shares a place that the rule wants decided. */
  readonly needsDecision: boolean;
}
