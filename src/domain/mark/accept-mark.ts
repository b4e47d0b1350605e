import type { Points } from '../kernel/points';
import type { Refusal } from '../kernel/refusal';
import { accepted, refused, type Result } from '../kernel/result';
import { toPoints } from '../kernel/to-points';
import type { Aspect } from '../scheme/marking-scheme';

/**
 * May an aspect be given these micro-points (MRK-2, MRK-3)? From 0 to its maximum, in whole steps.
 * Refusals: MARK_OUT_OF_RANGE, MARK_OFF_STEP. Source: rules of the field 1.3 [S26].
 */
export function acceptMark(aspect: Pick<Aspect, 'max' | 'step'>, points: number): Result<Points, Refusal> {
  if (!(points >= 0 && points <= aspect.max)) return refused({ code: 'MARK_OUT_OF_RANGE', max: aspect.max });
  if (points % aspect.step !== 0) return refused({ code: 'MARK_OFF_STEP', step: aspect.step });
  // Adding 0 turns JSON's -0 into 0.
  return accepted(toPoints(points + 0));
}
