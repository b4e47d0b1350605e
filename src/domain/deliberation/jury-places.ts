import type { AwardRule } from '../award/award-rule';
import type { EntryId } from '../kernel/ids';
import type { StageBook } from '../ledger/stage-book';
import type { Standing } from '../ranking/standing';
import { reasonFromOf } from './reason-from';
import { standingDeliberation } from './standing-deliberation';

/**
 * Where the jury puts each entry, counted from 1 (DLB-2, DLB-6): of the order that stands, as long as everybody in it has the
 * place by points that the jury saw, and nobody else has one. Null where no order counts; then points alone decide.
 */
export function juryPlaces(
  awards: readonly Pick<AwardRule, 'id' | 'deliberation'>[],
  book: Pick<StageBook, 'deliberations' | 'revision'>,
  standings: readonly Pick<Standing, 'entryId' | 'place'>[],
): ReadonlyMap<EntryId, number> | null {
  const decided = standingDeliberation(book);
  if (!decided || reasonFromOf(awards) === null) return null;
  const placed = standings.filter(({ place }) => place !== null);
  const seen = new Map(decided.rows.map(({ entryId, place }) => [entryId, place]));
  const isAsSeen = placed.every(({ entryId, place }) => seen.get(entryId) === place);
  if (!isAsSeen || placed.length !== seen.size) return null;
  return new Map(decided.rows.map(({ entryId }, index) => [entryId, index + 1]));
}
