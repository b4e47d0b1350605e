import type { UnitId } from '../kernel/ids';
import type { Standing } from '../ranking/standing';

/** A placed entry that may go on, with what steps ask of it. */
export interface Contender {
  readonly standing: Standing;
  /** Undefined where the caller does not know units; then each stands alone. */
  readonly unitId: UnitId | undefined;
  readonly hasWildCard: boolean;
}
