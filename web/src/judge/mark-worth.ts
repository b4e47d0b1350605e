import { isUnfinished, type MarkValue } from '#domain/kernel/mark-value';
import type { Ratio } from '#domain/kernel/ratio';
import { multiplyRatios, ratio } from '#domain/kernel/ratios';
import { aspectKindOf, type Aspect } from '#domain/scheme/aspects/aspect-kinds';

const MILLION = 1_000_000;

/**
 * Whether a judge's mark alone says how many points it is worth: not a time that is the value itself, nor what an entry's own
 * declaration (which no judge's tablet knows) turns into points.
 */
export function isInPoints(aspect: Aspect): boolean {
  return aspect.declares === undefined && (aspect.kind !== 'time' || aspect.scoring !== undefined);
}

const times = (worth: Ratio, { factor = MILLION }: Aspect): Ratio =>
  multiplyRatios(worth, ratio(factor, MILLION));

/** What a mark is worth on this judge's own sheet, exactly; below zero for what is taken off. Null: it is not points. */
export function markWorth(aspect: Aspect, mark: MarkValue): Ratio | null {
  if (isUnfinished(mark) || !isInPoints(aspect)) return null;
  const kind = aspectKindOf(aspect);
  return times(kind.worth(aspect, ratio(kind.counted(aspect, mark))), aspect);
}

/** The most that a mark can be worth; nothing for a deduction and for what is not points. */
export function mostWorth(aspect: Aspect): Ratio {
  return isInPoints(aspect) ? times(ratio(aspectKindOf(aspect).most(aspect)), aspect) : ratio(0);
}
