import type { Points } from './points';

/**
 * Brands an integer of micro-points.
 * @throws RangeError when it is not a safe integer: that is a bug of the caller, not bad input.
 */
export function toPoints(micro: number): Points {
  if (!Number.isSafeInteger(micro)) throw new RangeError(`not an integer of micro-points: ${micro}`);
  return micro as Points;
}
