import type { Refusal } from '../kernel/refusal';
import { accepted, refused, type Result } from '../kernel/result';
import type { EntryRuling, LedgerFact, StageFact } from '../ledger/ledger-fact';
import { refuseStageAct } from '../ledger/sheet-state';
import { spreadKey } from '../ledger/spread-place';
import type { StageBook } from '../ledger/stage-book';
import type { MarkedStage } from './marked-stage';
import { blindSheetsOf } from './marks-due';
import { refuseRuling } from './refuse-ruling';
import { spreadStands } from './spread-stand';

/** What the desk can say of an entry or of a tie. */
export type Ruling = EntryRuling | Extract<StageFact, { kind: 'TieDecided' }>;

/** What follows from places, and so is said after marking has ended as well. */
const ABOUT_PLACES: ReadonlySet<LedgerFact['kind']> = new Set<Ruling['kind']>([
  'TieDecided',
  'WildCardGiven',
  'PlaceDeclined',
  'ReserveCalled',
  'AwardStruck',
]);

/** The chief judge decides when a second round is over and the panel is still too far apart, or decides anew (RSC-7). */
const refuseEarlyDecision = (
  stage: MarkedStage,
  book: StageBook,
  ruling: Extract<Ruling, { kind: 'SpreadDecided' }>,
): Refusal | null => {
  const stand = spreadStands(stage, book, ruling.entryId).find(
    ({ place }) => spreadKey(place) === spreadKey(ruling),
  );
  if (stand?.state === 'called' || stand?.state === 'due')
    return { code: 'PANEL_OPEN', openSheets: blindSheetsOf(stage, book, ruling.entryId) };
  return stand?.state === 'to-decide' || stand?.state === 'decided' ? null : { code: 'NOT_FOUND' };
};
/** Whether marking has to be open for it (MRK-8, RUL-6). */
export function needsOpenStage(kind: LedgerFact['kind']): boolean {
  return kind !== 'StageReopened' && !ABOUT_PLACES.has(kind);
}

/**
 * May the desk say this now (RUL-1 … RUL-6)? What changes points is said while the stage is open; a closed one is opened again
 * first. Refusals: those of `refuseRuling`, STAGE_CLOSED, NOT_FOUND for a penalty that was not given or is taken back already and
 * for a panel that agrees, PANEL_OPEN for one that still marks.
 */
export function acceptRuling(stage: MarkedStage, book: StageBook, ruling: Ruling): Result<Ruling, Refusal> {
  const refusal = refuseRuling(ruling, stage);
  if (refusal) return refused(refusal);
  const closed = refuseStageAct(book, needsOpenStage(ruling.kind) ? 'points' : 'places');
  if (closed) return refused(closed);
  if (ruling.kind === 'SpreadDecided') {
    const early = refuseEarlyDecision(stage, book, ruling);
    if (early) return refused(early);
  }
  if (ruling.kind === 'AdjustmentVoided') {
    const given = book.recordsByEntry.get(ruling.entryId)?.adjustments;
    if (!given?.has(ruling.voids)) return refused({ code: 'NOT_FOUND' });
  }
  return accepted(ruling);
}
