import { recordShape } from '../../kernel/record-shape';
import { say } from '../../kernel/say';
import { oneOfShape } from '../../kernel/shapes';
import { isValue } from '../best-first';
import type { CombinationKind } from '../combination-kind';
import { noneOf, ofThose, sumOf } from '../of-those';

/** All aspects added up; what is missing is left out, and one without a result leaves the module without one (TAL-6). */
export interface SumCombination {
  readonly kind: 'sum';
}

export const sumCombination: CombinationKind<SumCombination> = {
  shape: recordShape({ kind: oneOfShape('sum') }),
  faults: () => [],
  combine: (outcomes) => {
    if (outcomes.includes('unfinished')) return noneOf(outcomes, 'unfinished');
    const there = outcomes.flatMap((outcome, index) => (isValue(outcome) ? [index] : []));
    return there.length > 0 ? ofThose(outcomes, there, sumOf) : noneOf(outcomes, null);
  },
  most: sumOf,
  sentence: () => say('各评分点相加', 'the sum of its aspects'),
};
