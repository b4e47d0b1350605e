import { createHash } from 'node:crypto';
import { toPoints } from '../../domain/kernel/to-points';
import type { Points } from '../../domain/kernel/points';
import { aspectKindOf, type Aspect } from '../../domain/scheme/aspects/aspect-kinds';
import { refuseMark } from '../../domain/scheme/aspects/refuse-mark';
import type { ScriptedSheet } from './mark-script';

/** A whole number below the limit that always belongs to this text. */
const drawn = (text: string, limit: number): number =>
  createHash('sha256').update(text).digest().readUInt32BE(0) % limit;

/**
 * A mark for competitions that come without a script: 58 to 95 of 100 by contestant, up to three more or less by judge and
 * aspect, on the aspect's grid; of deductions as little as the rest is good. Depends on nothing but its arguments.
 */
export function drawnMark(sheet: ScriptedSheet, judgeSeat: number, aspect: Aspect): Points {
  const { min, max, step } = aspectKindOf(aspect).grid(aspect);
  const who = `${sheet.tradeOrdinal}/${sheet.number}`;
  const leaning = drawn(`${who}/${judgeSeat}/${aspect.id}`, 61) - 30;
  const goodness = 580 + drawn(who, 371) + leaning;
  const perMille = aspect.kind === 'deduction' ? 1000 - goodness : goodness;
  const steps = Math.trunc((max - min) / step);
  const mark = min + Math.trunc((steps * perMille) / 1000) * step;
  // Not every amount is a sum of listed faults, but nothing taken off always is.
  return toPoints(refuseMark(aspect, mark) ? min : mark);
}
