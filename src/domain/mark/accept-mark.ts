import { isUnfinished, type MarkValue, type Unfinished } from '../kernel/mark-value';
import type { Refusal } from '../kernel/refusal';
import { accepted, refused, type Result } from '../kernel/result';
import { toPoints } from '../kernel/to-points';
import type { Aspect } from '../scheme/aspects/aspect-kinds';
import { refuseMark } from '../scheme/aspects/refuse-mark';

/**
 * May an aspect be given this mark (MRK-2, MRK-3, MRK-11, MRK-12)? Micro-points as its kind allows, or no result for an attempt.
 * Refusals: MARK_OUT_OF_RANGE, MARK_OFF_STEP, MARK_OFF_LIST, NO_ATTEMPT. Source: rules of the field 1.3 [S26].
 */
export function acceptMark(aspect: Aspect, mark: number | Unfinished): Result<MarkValue, Refusal> {
  if (typeof mark !== 'number') {
    return isUnfinished(mark) && aspect.isAttempt ? accepted(mark) : refused({ code: 'NO_ATTEMPT' });
  }
  const refusal = refuseMark(aspect, mark);
  // Adding 0 turns JSON's -0 into 0.
  return refusal ? refused(refusal) : accepted(toPoints(mark + 0));
}
