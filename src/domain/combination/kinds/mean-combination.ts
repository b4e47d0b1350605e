import { compareRatios } from '../../kernel/ratios';
import { recordShape } from '../../kernel/record-shape';
import type { RuleFault } from '../../kernel/rule-fault';
import { say } from '../../kernel/say';
import { integerShape, oneOfShape } from '../../kernel/shapes';
import { bestFirst } from '../best-first';
import type { CombinationKind, Combined, Outcome } from '../combination-kind';
import { meanOf, noneOf, ofThose, sumOf } from '../of-those';

/**
 * The mean of the attempts without so many best and worst (average of five, TAL-16). All attempts must be there; one without a
 * result is among the worst, and more of them than worst ones are dropped leave the module without a result.
 */
export interface MeanCombination {
  readonly kind: 'mean';
  readonly dropBest: number;
  readonly dropWorst: number;
}

const combine = (outcomes: readonly Outcome[], rule: MeanCombination, order: readonly number[]): Combined => {
  const unfinished = outcomes.filter((outcome) => outcome === 'unfinished').length;
  if (unfinished > rule.dropWorst) return noneOf(outcomes, 'unfinished');
  if (outcomes.includes(null)) return noneOf(outcomes, null);
  return ofThose(outcomes, order.slice(rule.dropBest, order.length - rule.dropWorst), meanOf);
};

const dropFaults = (path: string, { dropBest, dropWorst }: MeanCombination, aspects: number): RuleFault[] =>
  dropBest + dropWorst < aspects ? [] : [{ path: `${path}.dropWorst`, fault: 'drops-too-many' }];

export const meanCombination: CombinationKind<MeanCombination> = {
  shape: recordShape(
    { kind: oneOfShape('mean'), dropBest: integerShape(0), dropWorst: integerShape(0) },
    {},
    { dropBest: 0, dropWorst: 0 },
  ),
  faults: dropFaults,
  combine: (outcomes, rule, better) => combine(outcomes, rule, bestFirst(outcomes, better)),
  most: (mosts, { dropBest, dropWorst }) => {
    const order = mosts.toSorted((a, b) => compareRatios(b, a));
    const counting = order.slice(dropBest, order.length - dropWorst);
    // A draft's full marks are asked for before its rules are checked: so many may be dropped that none is left.
    return counting.length > 0 ? meanOf(counting) : sumOf(counting);
  },
  sentence: ({ dropBest, dropWorst }) =>
    dropBest + dropWorst === 0
      ? say('取各次的平均', 'the mean of all attempts')
      : say(
          `去掉最好 ${dropBest} 次、最差 ${dropWorst} 次，其余取平均`,
          `the mean of the attempts without the ${dropBest} best and the ${dropWorst} worst`,
        ),
};
