import { formatPoints } from '../../kernel/format-points';
import { pointsShape } from '../../kernel/leaf-shapes';
import { MICRO, type Points } from '../../kernel/points';
import { say } from '../../kernel/say';
import { integerShape } from '../../kernel/shapes';
import { toPoints } from '../../kernel/to-points';
import { asValued, type AspectKind } from './aspect-kind';
import { aspectShape, type AspectBase } from './aspect-base';
import { amountFaults, isAmount } from '../../kernel/amounts';

/** How many: each is worth the same, up to the maximum. The mark is the number itself. */
export interface CountAspect extends AspectBase {
  readonly kind: 'count';
  readonly each: Points;
  /** The highest number that can be entered. */
  readonly most: number;
  /** What it can be worth in all; each × most unless said otherwise. */
  readonly max?: Points;
}

const capOf = ({ each, most, max }: CountAspect): Points => max ?? toPoints(each * most);

/** Source: rules of the field 6.16. */
export const countAspect: AspectKind<CountAspect> = {
  shape: aspectShape('count', { each: pointsShape, most: integerShape(1, 1_000_000) }, { max: pointsShape }),
  faults: (path, aspect) => [
    ...amountFaults(path, { each: aspect.each }),
    ...(isAmount(capOf(aspect)) ? [] : [{ path: `${path}.max`, fault: 'out-of-range' as const }]),
  ],
  grid: ({ most }) => ({ min: 0, max: most * MICRO, step: MICRO }),
  counted: (aspect, mark) => toPoints(Math.min(capOf(aspect), (mark / MICRO) * aspect.each)),
  worth: asValued,
  most: (aspect) => toPoints(Math.min(capOf(aspect), aspect.each * aspect.most)),
  range: ({ most }) => ({ best: toPoints(most * MICRO), worst: toPoints(0), at: 'mark' }),
  sentence: (aspect) =>
    say(
      `计数：每个 ${formatPoints(aspect.each)} 分，最多 ${formatPoints(capOf(aspect))} 分`,
      `count: ${formatPoints(aspect.each)} each, at most ${formatPoints(capOf(aspect))}`,
    ),
};
