import { formatPoints } from '../../kernel/format-points';
import { localTextShape, pointsShape } from '../../kernel/leaf-shapes';
import type { LocalText } from '../../kernel/local-text';
import { MICRO, type Points } from '../../kernel/points';
import { ratio } from '../../kernel/ratios';
import { say } from '../../kernel/say';
import { listShape } from '../../kernel/shapes';
import { toPoints } from '../../kernel/to-points';
import { textFaults } from '../text-faults';
import { asMarked, type AspectKind } from './aspect-kind';
import { aspectShape, type AspectBase } from './aspect-base';
import { amountFaults } from '../../kernel/amounts';

/** A score against described levels, 0 to 3 in WorldSkills; its share of the top score is the share of the maximum. */
export interface JudgementAspect extends AspectBase {
  readonly kind: 'judgement';
  readonly max: Points;
  /** What each score means, from 0 upwards; their number says how far scores go. */
  readonly levels: readonly LocalText[];
}

const topOf = ({ levels }: JudgementAspect): number => levels.length - 1;

/** Source: rules of the field 3 (0–3, mark = score / 3 × maximum [S81][S82]). */
export const judgementAspect: AspectKind<JudgementAspect> = {
  shape: aspectShape('judgement', { max: pointsShape, levels: listShape(localTextShape, 11, 2) }),
  faults: (path, { max, levels }) => [
    ...amountFaults(path, { max }),
    ...(levels.length < 2 ? [{ path: `${path}.levels`, fault: 'too-few' as const }] : []),
    ...levels.flatMap((text, score) => textFaults(`${path}.levels[${score}]`, text)),
  ],
  grid: (aspect) => ({ min: 0, max: topOf(aspect) * MICRO, step: MICRO }),
  counted: asMarked,
  worth: (aspect, value) =>
    ratio(value.num * BigInt(aspect.max), value.den * BigInt(topOf(aspect)) * BigInt(MICRO)),
  most: ({ max }) => max,
  range: (aspect) => ({ best: toPoints(topOf(aspect) * MICRO), worst: toPoints(0), at: 'mark' }),
  sentence: (aspect) =>
    say(
      `评判：0 至 ${topOf(aspect)} 级，得级数 ÷ ${topOf(aspect)} × ${formatPoints(aspect.max)} 分`,
      `judgement: score 0 to ${topOf(aspect)}, worth score ÷ ${topOf(aspect)} × ${formatPoints(aspect.max)}`,
    ),
};
