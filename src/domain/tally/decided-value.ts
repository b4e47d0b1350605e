import type { AspectId, ModuleId } from '../kernel/ids';
import type { Ratio } from '../kernel/ratio';
import { ratio } from '../kernel/ratios';
import type { SpreadDecision } from '../ledger/entry-record';
import { spreadKey } from '../ledger/spread-place';

/** The points that were decided after a second round, where these take the place of the panel's value (RSC-7). */
export function decidedValue(decision: SpreadDecision | undefined): Ratio | null {
  return decision && decision.worth !== null ? ratio(decision.worth) : null;
}

/** An aspect's key: ids of aspects are unique in a scheme, so that its module need not be known. */
export function aspectKey(aspectId: AspectId): string {
  return spreadKey({ moduleId: '' as ModuleId, aspectId });
}
