import { toPoints } from '../kernel/to-points';
import type { Points } from '../kernel/points';
import type { Sha256 } from '../ledger/chain-entry';
import { aspectKindOf, type Aspect } from '../scheme/aspects/aspect-kinds';
import { refuseMark } from '../scheme/aspects/refuse-mark';

/** Whose sheet it is, as a judge knows it: trade and number. */
export interface DrawnSheet {
  readonly tradeOrdinal: number;
  readonly number: string;
}

/** The first 32 bits of a hash, below the limit: a whole number that always belongs to this text. */
const drawn = (text: string, limit: number, sha256: Sha256): number =>
  Number.parseInt(sha256(text).slice(0, 8), 16) % limit;

/**
 * A mark for judges who are only simulated: 58 to 95 of 100 by contestant, up to three more or less by judge and aspect, on the
 * aspect's grid; of deductions as little as the rest is good. Depends on nothing but its arguments.
 */
export function drawnMark(sheet: DrawnSheet, judgeSeat: number, aspect: Aspect, sha256: Sha256): Points {
  const { min, max, step } = aspectKindOf(aspect).grid(aspect);
  const who = `${sheet.tradeOrdinal}/${sheet.number}`;
  const leaning = drawn(`${who}/${judgeSeat}/${aspect.id}`, 61, sha256) - 30;
  const goodness = 580 + drawn(who, 371, sha256) + leaning;
  const perMille = aspect.kind === 'deduction' ? 1000 - goodness : goodness;
  const steps = Math.trunc((max - min) / step);
  const mark = min + Math.trunc((steps * perMille) / 1000) * step;
  // Not every amount is a sum of listed faults, but nothing taken off always is.
  return toPoints(refuseMark(aspect, mark) ? min : mark);
}
