import { createHash } from 'node:crypto';
import { toPoints } from '../../domain/kernel/to-points';
import type { Points } from '../../domain/kernel/points';
import type { Aspect } from '../../domain/scheme/marking-scheme';
import type { ScriptedSheet } from './mark-script';

/** A whole number below the limit that always belongs to this text. */
const drawn = (text: string, limit: number): number =>
  createHash('sha256').update(text).digest().readUInt32BE(0) % limit;

/**
 * A mark for competitions that come without a script: 58 to 95 of 100 by contestant, up to three more or less by judge and
 * aspect, on the aspect's step. Depends on nothing but its arguments.
 */
export function drawnMark(
  sheet: ScriptedSheet,
  judgeSeat: number,
  aspect: Pick<Aspect, 'id' | 'max' | 'step'>,
): Points {
  const who = `${sheet.tradeOrdinal}/${sheet.number}`;
  const leaning = drawn(`${who}/${judgeSeat}/${aspect.id}`, 61) - 30;
  const perMille = 580 + drawn(who, 371) + leaning;
  return toPoints(Math.trunc((Math.trunc(aspect.max / aspect.step) * perMille) / 1000) * aspect.step);
}
