import { betterOf } from '../../scheme/better-of';
import { isAsGood } from '../../kernel/is-at-least';
import { pointsShape } from '../../kernel/leaf-shapes';
import type { Points } from '../../kernel/points';
import { recordShape } from '../../kernel/record-shape';
import { say, sayPoints } from '../../kernel/say';
import { oneOfShape } from '../../kernel/shapes';
import type { GroundKind } from './ground-kind';

/** Everybody from a score on (down to it where less is better): a total, or a value on the stage's scale (the medallion of 700) (AWD-7). */
export interface CutOffGround {
  readonly kind: 'cut-off';
  readonly least: Points;
  readonly of: 'total' | 'scale';
}

export const cutOffGround: GroundKind<CutOffGround> = {
  shape: recordShape(
    { kind: oneOfShape('cut-off'), least: pointsShape, of: oneOfShape('total', 'scale') },
    {},
    { of: 'total' },
  ),
  faults: (path, { least, of }, scheme) => {
    if (least < 0) return [{ path: `${path}.least`, fault: 'out-of-range' }];
    const isOut = of === 'total' && scheme !== undefined && least > scheme.fullMarks;
    return isOut ? [{ path: `${path}.least`, fault: 'unreachable' }] : [];
  },
  fits:
    ({ least, of }, { scaled, field: { better = 'higher' } }) =>
    ({ total, contestantId }) => {
      const value = of === 'total' ? total : scaled.get(contestantId);
      return value !== undefined && isAsGood(value, least, better);
    },
  sentence: ({ least, of }, scheme) => {
    const amount = sayPoints(least);
    const isLess = scheme !== undefined && betterOf(scheme) === 'lower';
    const en = `${isLess ? 'at most' : 'at least'} ${amount} ${of === 'total' ? 'in the total' : 'on the scale'}`;
    if (isLess) return say(`${of === 'total' ? '成绩' : '折算分'}不超过 ${amount}`, en);
    return say(`${of === 'total' ? '总分' : '折算分'}不低于 ${amount} 分`, en);
  },
};
