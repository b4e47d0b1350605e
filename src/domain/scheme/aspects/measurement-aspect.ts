import { formatPoints } from '../../kernel/format-points';
import { pointsShape } from '../../kernel/leaf-shapes';
import type { Points } from '../../kernel/points';
import { say } from '../../kernel/say';
import { toPoints } from '../../kernel/to-points';
import { asMarked, asValued, type AspectKind } from './aspect-kind';
import { aspectShape, type AspectBase } from './aspect-base';
import { amountFaults } from '../../kernel/amounts';

/** Right or wrong: all of the maximum, or nothing. */
export interface MeasurementAspect extends AspectBase {
  readonly kind: 'measurement';
  readonly max: Points;
}

/** Source: rules of the field 3 (measurement: full or zero [S82]). */
export const measurementAspect: AspectKind<MeasurementAspect> = {
  shape: aspectShape('measurement', { max: pointsShape }),
  faults: (path, { max }) => amountFaults(path, { max }),
  grid: ({ max }) => ({ min: 0, max, step: max }),
  counted: asMarked,
  worth: asValued,
  most: ({ max }) => max,
  range: ({ max }) => ({ best: max, worst: toPoints(0), at: 'mark' }),
  sentence: ({ max }) =>
    say(
      `测量：合格得 ${formatPoints(max)} 分，不合格得 0 分`,
      `measurement: ${formatPoints(max)} if right, else 0`,
    ),
};
