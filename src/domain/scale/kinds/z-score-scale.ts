import { pointsShape } from '../../kernel/leaf-shapes';
import type { Points } from '../../kernel/points';
import type { Ratio } from '../../kernel/ratio';
import { addRatios, multiplyRatios, ratio } from '../../kernel/ratios';
import { recordShape } from '../../kernel/record-shape';
import { say, sayPoints } from '../../kernel/say';
import { integerShape, oneOfShape } from '../../kernel/shapes';
import { isAmount, isBounded } from '../../kernel/amounts';
import { divideByRoot } from '../root-ratio';
import type { ScaleKind } from '../scale-kind';

/**
 * How many standard deviations (of the whole field) a total lies from the mean, on a scale with a centre and a spread (SCA-2):
 * the mean of 500 of older WorldSkills results is 500 with a spread of 100. Rounded to the decimals named, half away from zero.
 */
export interface ZScoreScale {
  readonly kind: 'z-score';
  readonly centre: Points;
  readonly spread: Points;
  readonly decimals: number;
}

const scaled = (totals: readonly Ratio[], { centre, spread, decimals }: ZScoreScale): Ratio[] => {
  if (totals.length === 0) return [];
  const count = BigInt(totals.length);
  const sum = totals.reduce(addRatios);
  const mean = ratio(sum.num, sum.den * count);
  const off = totals.map((total) => addRatios(total, { num: -mean.num, den: mean.den }));
  const squares = off.map((one) => multiplyRatios(one, one)).reduce(addRatios);
  const variance = ratio(squares.num, squares.den * count);
  if (variance.num === 0n) return totals.map(() => ratio(centre));
  // In units of the last decimal: spread × off ÷ √variance, nearest whole.
  const unit = 10n ** BigInt(decimals);
  return off.map((one) => {
    const units = divideByRoot(ratio(one.num * BigInt(spread) * unit, one.den * 1_000_000n), variance);
    return addRatios(ratio(centre), ratio(units * 1_000_000n, unit));
  });
};

/** Source: rules of the field 3 (mean adjusted to 500 [S85]), 6.51. */
export const zScoreScale: ScaleKind<ZScoreScale> = {
  shape: recordShape({
    kind: oneOfShape('z-score'),
    centre: pointsShape,
    spread: pointsShape,
    decimals: integerShape(0),
  }),
  faults: (path, { centre, spread, decimals }) => [
    ...(isBounded(centre) ? [] : [{ path: `${path}.centre`, fault: 'out-of-range' as const }]),
    ...(isAmount(spread) ? [] : [{ path: `${path}.spread`, fault: 'out-of-range' as const }]),
    ...(decimals <= 6 ? [] : [{ path: `${path}.decimals`, fault: 'out-of-range' as const }]),
  ],
  scaled,
  sentence: ({ centre, spread }) =>
    say(
      `标准分：平均为 ${sayPoints(centre)}，每一标准差 ${sayPoints(spread)} 分`,
      `z-score: the mean is ${sayPoints(centre)}, one standard deviation ${sayPoints(spread)}`,
    ),
};
