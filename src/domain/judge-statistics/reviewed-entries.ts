import type { AspectId, EntryId, UnitId } from '../kernel/ids';
import type { Declaration } from '../ledger/declaration';
import type { StageBook } from '../ledger/stage-book';
import type { MarkedStage } from '../mark/marked-stage';
import { blindSheetsOf } from '../mark/marks-due';
import type { Tally } from '../tally/tally';

/** An entry whose marks say something of its judges. */
export interface ReviewedEntry {
  readonly tally: Tally;
  readonly declarations: ReadonlyMap<AspectId, Declaration>;
  /** The contestant's unit; null: not known, or not to be. */
  readonly unitId: UnitId | null;
}

const NONE: ReadonlyMap<AspectId, Declaration> = new Map();

/**
 * The entries of which every mark is there and nobody marks blind any more (STT-1, BLD-1): nothing of an open panel is counted, not
 * even in a sum.
 */
export function reviewedEntries(
  stage: MarkedStage,
  book: StageBook,
  tallies: readonly Tally[],
  unitOf: (entryId: EntryId) => UnitId | null,
): ReviewedEntry[] {
  return tallies
    .filter(
      ({ entryId, modules }) =>
        modules.every(({ marked, expected }) => marked === expected) &&
        blindSheetsOf(stage, book, entryId) === 0,
    )
    .map((tally) => ({
      tally,
      declarations: book.recordsByEntry.get(tally.entryId)?.declarations ?? NONE,
      unitId: unitOf(tally.entryId),
    }));
}
