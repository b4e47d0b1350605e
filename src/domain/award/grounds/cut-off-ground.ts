import { formatPoints } from '../../kernel/format-points';
import { betterOf } from '../../scheme/better-of';
import { isAsGood } from '../../kernel/is-at-least';
import { pointsShape } from '../../kernel/leaf-shapes';
import type { Points } from '../../kernel/points';
import { recordShape } from '../../kernel/record-shape';
import { say } from '../../kernel/say';
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
    const amount = formatPoints(least);
    const name = of === 'total' ? say('总分', 'a total of') : say('折算分', 'on the scale');
    if (scheme && betterOf(scheme) === 'lower')
      return say(`${of === 'total' ? '成绩' : name.zh}不超过 ${amount}`, `${name.en} at most ${amount}`);
    return say(`${name.zh}不低于 ${amount} 分`, `${name.en} at least ${amount}`);
  },
};
