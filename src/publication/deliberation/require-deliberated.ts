import { juryPlaces } from '../../domain/deliberation/jury-places';
import type { EntryId } from '../../domain/kernel/ids';
import type { StageBook } from '../../domain/ledger/stage-book';
import type { Standing } from '../../domain/ranking/standing';
import { RefusedError } from '../../platform/http/refused-error';
import type { StageContext } from '../../setup/stages/stage-context';

/**
 * Titles that are left to a jury are published with its order only (DLB-7): where it puts everybody, or null where no title is.
 * @throws RefusedError DELIBERATION_DUE.
 */
export function requireDeliberated(
  { rules: { awards } }: Pick<StageContext, 'rules'>,
  book: StageBook,
  standings: readonly Standing[],
): ReadonlyMap<EntryId, number> | null {
  const titles = awards.filter(({ deliberation }) => deliberation).length;
  if (titles === 0) return null;
  const jury = juryPlaces(awards, book, standings);
  if (!jury) throw new RefusedError({ code: 'DELIBERATION_DUE', titles });
  return jury;
}
