import { pointsShape } from '../../kernel/leaf-shapes';
import type { Points } from '../../kernel/points';
import { isAsGood } from '../../kernel/is-at-least';
import { betterOf } from '../../scheme/better-of';
import { recordShape } from '../../kernel/record-shape';
import { say, sayPoints } from '../../kernel/say';
import { oneOfShape } from '../../kernel/shapes';
import { OF_ALL, type StepKind } from './step-kind';

/** Everybody whose total is this good or better: at least this, at most where less is better (ADV-7). Source: rules of the field 4 [S98]. */
export interface AtLeastStep {
  readonly kind: 'at-least';
  readonly total: Points;
}

export const atLeastStep: StepKind<AtLeastStep> = {
  shape: recordShape({ kind: oneOfShape('at-least'), total: pointsShape }),
  faults: (path, { total }, scheme) => {
    if (total < 0) return [{ path: `${path}.total`, fault: 'out-of-range' }];
    const isOut = scheme !== undefined && betterOf(scheme) === 'higher' && total > scheme.fullMarks;
    return isOut ? [{ path: `${path}.total`, fault: 'unreachable' }] : [];
  },
  call: ({ total }, { better }) => ({
    ...OF_ALL,
    concerns: ({ standing: { tally } }) => tally.total !== null && isAsGood(tally.total, total, better),
    places: Number.POSITIVE_INFINITY,
  }),
  sentence: ({ total }, scheme) =>
    scheme && betterOf(scheme) === 'lower'
      ? say(`成绩不超过 ${sayPoints(total)} 者`, `everybody with ${sayPoints(total)} or less`)
      : say(`总分不低于 ${sayPoints(total)} 分者`, `everybody with a total of ${sayPoints(total)} or more`),
};
