import type { ContestantId } from '../kernel/ids';
import type { Ratio } from '../kernel/ratio';
import type { Grade } from '../promotion/promotion-rule';

/** One row of a published result, as honours read it. */
export interface HonourCandidate {
  readonly contestantId: ContestantId;
  readonly place: number;
  readonly sharedBy: number;
  /** Micro-points, as ranked. */
  readonly exactTotal: Ratio;
  /** Level before the competition; null: none yet. */
  readonly grade: Grade | null;
}
