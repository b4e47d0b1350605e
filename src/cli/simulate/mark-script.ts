import type { AspectId } from '../../domain/kernel/ids';
import type { Points } from '../../domain/kernel/points';

/** Whose sheet it is, as a judge knows it: trade and number. */
export interface ScriptedSheet {
  readonly tradeOrdinal: number;
  readonly number: string;
}

/** What simulated judges write down. The same question has the same answer, however often it is asked. */
export interface MarkScript {
  /** @param judgeSeat position among the judges who mark the same aspects of the stage, in the order of their ids, from 0 */
  markFor(sheet: ScriptedSheet, judgeSeat: number, aspectId: AspectId): Points;
}
