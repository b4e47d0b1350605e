import type { EntryId } from '../kernel/ids';
import type { Tally } from '../tally/tally';

/** What separates a standing from the one above it. */
export type Separation =
  | { readonly by: 'total' }
  | { readonly by: 'tie-break'; readonly index: number }
  | { readonly by: 'nothing' };

/** One row of a ranking. Place null: no mark yet. */
export interface Standing {
  readonly entryId: EntryId;
  readonly place: number | null;
  /** How many entries share the place, this one included. */
  readonly sharedBy: number;
  /** Against the row above; null in the first row. */
  readonly separation: Separation | null;
  readonly tally: Tally;
}
