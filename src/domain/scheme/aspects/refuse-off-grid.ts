import type { Refusal } from '../../kernel/refusal';
import type { Points } from '../../kernel/points';

/** The marks that may be given: from `min` to `max` in whole steps counted from zero. Micro-points. */
export interface MarkGrid {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/**
 * Why a mark may not stand on a grid (MRK-2, MRK-3); null when it may. Source: rules of the field 1.3 [S26].
 * Refusals: MARK_OUT_OF_RANGE, MARK_OFF_STEP.
 */
export function refuseOffGrid({ min, max, step }: MarkGrid, mark: number): Refusal | null {
  if (!(mark >= min && mark <= max))
    return { code: 'MARK_OUT_OF_RANGE', min: min as Points, max: max as Points };
  return mark % step === 0 ? null : { code: 'MARK_OFF_STEP', step: step as Points };
}
