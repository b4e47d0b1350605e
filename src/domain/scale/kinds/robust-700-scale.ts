import { compareRatios, addRatios, multiplyRatios, ratio } from '../../kernel/ratios';
import type { Ratio } from '../../kernel/ratio';
import { MICRO } from '../../kernel/points';
import { recordShape } from '../../kernel/record-shape';
import { roundRatio } from '../../kernel/round-ratio';
import { say } from '../../kernel/say';
import { integerShape, oneOfShape } from '../../kernel/shapes';
import type { ScaleKind } from '../scale-kind';

/**
 * 700 + 30 × (total − median) ÷ (1.4826 × median absolute deviation), kept within 0 and 1000; 700 for all where that deviation is
 * zero (SCA-3). An open scale that resembles the one of WorldSkills, whose formula is not public: never sold as theirs.
 */
export interface Robust700Scale {
  readonly kind: 'robust-700';
  readonly decimals: number;
}

const CENTRE = ratio(700 * MICRO);
const TOP = ratio(1000 * MICRO);
const ZERO = ratio(0);
/** 30 ÷ 1.4826, in points of the scale. */
const SPREAD = ratio(30n * 10_000n * BigInt(MICRO), 14_826n);

const medianOf = (values: readonly Ratio[]): Ratio => {
  const sorted = values.toSorted(compareRatios);
  const upper = sorted[sorted.length >> 1]!;
  const lower = sorted[(sorted.length - 1) >> 1]!;
  const sum = addRatios(lower, upper);
  return ratio(sum.num, sum.den * 2n);
};

const minus = (a: Ratio, b: Ratio): Ratio => addRatios(a, { num: -b.num, den: b.den });

const scaled = (totals: readonly Ratio[], { decimals }: Robust700Scale): Ratio[] => {
  if (totals.length === 0) return [];
  const median = medianOf(totals);
  const off = totals.map((total) => minus(total, median));
  const deviation = medianOf(off.map(({ num, den }) => ({ num: num < 0n ? -num : num, den })));
  if (deviation.num === 0n) return totals.map(() => CENTRE);
  return off.map((one) => {
    const shares = ratio(one.num * deviation.den, one.den * deviation.num);
    const value = addRatios(CENTRE, multiplyRatios(shares, SPREAD));
    if (compareRatios(value, ZERO) < 0) return ZERO;
    return compareRatios(value, TOP) > 0 ? TOP : roundRatio(value, decimals, 'half-up');
  });
};

/** Source: rules of the field 3 [S87]. */
export const robust700Scale: ScaleKind<Robust700Scale> = {
  shape: recordShape({ kind: oneOfShape('robust-700'), decimals: integerShape(0) }),
  faults: (path, { decimals }) =>
    decimals <= 6 ? [] : [{ path: `${path}.decimals`, fault: 'out-of-range' }],
  scaled,
  sentence: () =>
    say(
      '稳健 700 分制：中位数为 700，按中位绝对偏差折算（并非世界技能大赛官方公式）',
      'robust 700 scale: the median is 700, others by the median absolute deviation (not the formula of WorldSkills)',
    ),
};
