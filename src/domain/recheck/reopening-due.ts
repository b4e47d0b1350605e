import type { LedgerFact } from '../ledger/ledger-fact';
import type { StageBook } from '../ledger/stage-book';
import type { StageId } from '../kernel/ids';
import { hasFailed } from './recheck-progress';

const TOO_MANY_ERRORS =
  '复核差错率超过规定，重新开放，全部复核。 The recheck found more errors than the rules allow: everything is rechecked.';

/** What a closed stage is opened again by, when more of its list was wrong than the rules allow (RCK-6). */
export function reopeningDue(
  { isClosed, oversight }: Pick<StageBook, 'isClosed' | 'oversight'>,
  stageId: StageId,
): LedgerFact | null {
  const { recheck } = oversight;
  if (!isClosed || !recheck || !hasFailed(recheck)) return null;
  return { kind: 'StageReopened', stageId, reason: TOO_MANY_ERRORS };
}
