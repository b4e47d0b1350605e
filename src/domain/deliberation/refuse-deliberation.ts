import type { Refusal } from '../kernel/refusal';
import type { DeliberationFact } from '../ledger/ledger-fact';
import type { StageBook } from '../ledger/stage-book';
import type { MarkedStage } from '../mark/marked-stage';
import { departuresOf } from './departures-of';
import { standingDeliberation } from './standing-deliberation';

/**
 * Why a jury may not say this now (DLB-2 … DLB-5); null when it may. Whether the places are those of the points is asked where
 * these are computed. Refusals: NOT_FOUND where no title asks for it or an entry is not there, STAGE_NOT_CLOSED, MALFORMED for an
 * entry that stands twice, ORDER_CHANGED when it was not made from the order that stands, REASONS_MISSING.
 */
export function refuseDeliberation(
  { rows, supersedes }: Pick<DeliberationFact, 'rows' | 'supersedes'>,
  stage: Pick<MarkedStage, 'reasonFrom' | 'hasEntry'>,
  book: Pick<StageBook, 'isClosed' | 'deliberations' | 'revision'>,
): Refusal | null {
  const { reasonFrom } = stage;
  if (reasonFrom === null || !rows.every(({ entryId }) => stage.hasEntry(entryId)))
    return { code: 'NOT_FOUND' };
  if (!book.isClosed) return { code: 'STAGE_NOT_CLOSED' };
  if (new Set(rows.map(({ entryId }) => entryId)).size < rows.length)
    return { code: 'MALFORMED', path: 'rows' };
  const stands = standingDeliberation(book);
  if (stands?.seq !== supersedes) return { code: 'ORDER_CHANGED' };
  const departures = departuresOf(rows);
  const entries = rows.filter(({ reason }, index) => departures[index]! >= reasonFrom && !reason?.trim());
  return entries.length > 0 ? { code: 'REASONS_MISSING', from: reasonFrom, entries: entries.length } : null;
}
