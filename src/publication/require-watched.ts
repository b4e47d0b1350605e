import type { StageBook } from '../domain/ledger/stage-book';
import { openFlags } from '../domain/oversight/open-flags';
import type { Standing } from '../domain/ranking/standing';
import { recheckLeft } from '../domain/recheck/recheck-progress';
import { recheckField } from '../domain/recheck/recheck-top';
import { RefusedError } from '../platform/http/refused-error';
import type { StageContext } from '../setup/stages/stage-context';

/** Whoever watches has nothing open (FLG-3, RCK-7). @throws RefusedError FLAGS_OPEN, RECHECK_OPEN. */
export function requireWatched(
  { rules }: StageContext,
  book: StageBook,
  standings: readonly Standing[],
): void {
  const flags = openFlags(book.oversight).length;
  if (flags > 0) throw new RefusedError({ code: 'FLAGS_OPEN', flags });
  if (!rules.recheck) return;
  const { top, rest } = recheckField(rules, standings, book);
  const left = recheckLeft(book.oversight, top, top.length + rest.length);
  if (left > 0) throw new RefusedError({ code: 'RECHECK_OPEN', left });
}
