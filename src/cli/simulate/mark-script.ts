import type { AspectId } from '../../domain/kernel/ids';
import type { Points } from '../../domain/kernel/points';
import type { DrawnSheet } from '../../domain/rehearsal/drawn-mark';

/** What simulated judges write down. The same question has the same answer, however often it is asked. */
export interface MarkScript {
  /** @param judgeSeat position among the judges who mark the same aspects of the stage, in the order of their ids, from 0 */
  markFor(sheet: DrawnSheet, judgeSeat: number, aspectId: AspectId): Points;
}
