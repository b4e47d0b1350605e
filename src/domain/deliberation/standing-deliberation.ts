import type { StageBook } from '../ledger/stage-book';
import type { Deliberation } from './deliberation';

/** The order that was decided last since the stage was closed last (DLB-6); null where there is none. */
export function standingDeliberation({
  deliberations,
  revision,
}: Pick<StageBook, 'deliberations' | 'revision'>): Deliberation | null {
  const last = deliberations.at(-1);
  return last?.revision === revision ? last : null;
}
