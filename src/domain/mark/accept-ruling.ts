import type { Refusal } from '../kernel/refusal';
import { accepted, refused, type Result } from '../kernel/result';
import type { EntryRuling, StageFact } from '../ledger/ledger-fact';
import type { StageBook } from '../ledger/stage-book';
import type { MarkedStage } from './marked-stage';
import { refuseRuling } from './refuse-ruling';

/** What the desk can say of an entry or of a tie. */
export type Ruling = EntryRuling | Extract<StageFact, { kind: 'TieDecided' }>;

/** What follows from places, and so is said after marking has ended as well. */
const ABOUT_PLACES: ReadonlySet<Ruling['kind']> = new Set([
  'TieDecided',
  'WildCardGiven',
  'PlaceDeclined',
  'ReserveCalled',
  'AwardStruck',
]);

/**
 * May the desk say this now (RUL-1 … RUL-6)? What changes points is said while the stage is open; a closed one is opened again
 * first. Refusals: those of `refuseRuling`, STAGE_CLOSED, NOT_FOUND for a penalty that was not given or is taken back already.
 */
export function acceptRuling(stage: MarkedStage, book: StageBook, ruling: Ruling): Result<Ruling, Refusal> {
  const refusal = refuseRuling(ruling, stage);
  if (refusal) return refused(refusal);
  if (book.isClosed && !ABOUT_PLACES.has(ruling.kind)) return refused({ code: 'STAGE_CLOSED' });
  if (ruling.kind === 'AdjustmentVoided') {
    const given = book.recordsByEntry.get(ruling.entryId)?.adjustments;
    if (!given?.has(ruling.voids)) return refused({ code: 'NOT_FOUND' });
  }
  return accepted(ruling);
}
