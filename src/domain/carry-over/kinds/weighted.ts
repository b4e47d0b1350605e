import type { Ratio } from '../../kernel/ratio';
import { addRatios, multiplyRatios, ratio } from '../../kernel/ratios';
import { joinTexts, LISTED, say, sayPercent } from '../../kernel/say';
import { sayStages, type CarriedFrom, type CarryOverKind } from '../carry-over-kind';

/** This stage and earlier ones count so much each (CAR-3). Source: rules of the field 6.55 (carry-over of x %). */
export interface WeightedCarryOver {
  readonly kind: 'weighted';
  /** The share of this stage's own points, in millionths. */
  readonly own: number;
  readonly from: readonly (CarriedFrom & { readonly weight: number })[];
}

const isShare = (share: number): boolean => share > 0 && share <= 1_000_000;

export const weighted: CarryOverKind<WeightedCarryOver> = {
  faults: (path, { own, from }) => {
    if (from.length === 0) return [{ path: `${path}.from`, fault: 'empty' }];
    if (![own, ...from.map(({ weight }) => weight)].every(isShare))
      return [{ path: `${path}.own`, fault: 'out-of-range' }];
    const sum = from.reduce((all, { weight }) => all + weight, own);
    return sum === 1_000_000 ? [] : [{ path: `${path}.own`, fault: 'sum-differs' }];
  },
  stageIds: ({ from }) => from.map(({ stageId }) => stageId),
  carry: ({ own, from }, pointsIn) => {
    const parts = from.flatMap(({ stageId, of, weight }): Ratio[] => {
      const points = pointsIn(stageId)?.[of];
      return points ? [multiplyRatios(points, ratio(weight, 1_000_000))] : [];
    });
    return { carried: parts.length === 0 ? null : parts.reduce(addRatios), ownWeight: own };
  },
  sentence: ({ own, from }) => {
    const shares = joinTexts(
      from.map((one) => {
        const stage = sayStages([one]);
        return say(`${stage.zh}占 ${sayPercent(one.weight)}`, `${stage.en} ${sayPercent(one.weight)}`);
      }),
      LISTED,
    );
    return say(
      `本阶段成绩占 ${sayPercent(own)}，${shares.zh}`,
      `this stage's points count ${sayPercent(own)}, ${shares.en}`,
    );
  },
};
