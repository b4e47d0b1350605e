import { compareRatios } from '../../kernel/ratios';
import { recordShape } from '../../kernel/record-shape';
import { say } from '../../kernel/say';
import { integerShape, oneOfShape } from '../../kernel/shapes';
import { bestFirst, isValue } from '../best-first';
import type { CombinationKind } from '../combination-kind';
import { noneOf, ofThose, sumOf } from '../of-those';

/** The best attempt, or the best so many added up (TAL-15). */
export interface BestCombination {
  readonly kind: 'best';
  /** How many of the attempts count. */
  readonly count: number;
}

export const bestCombination: CombinationKind<BestCombination> = {
  shape: recordShape({ kind: oneOfShape('best'), count: integerShape(0) }, {}, { count: 1 }),
  faults: (path, { count }, aspects) =>
    count >= 1 && count <= aspects ? [] : [{ path: `${path}.count`, fault: 'out-of-range' }],
  combine: (outcomes, { count }, better) => {
    const finished = bestFirst(outcomes, better).filter((index) => isValue(outcomes[index] ?? null));
    const isShort = finished.length < count;
    const isOpen = outcomes.includes(null);
    // Fewer times than asked for would look like a better sum; fewer points are only fewer.
    if (finished.length === 0 || (isShort && better === 'lower'))
      return noneOf(outcomes, isOpen || !outcomes.includes('unfinished') ? null : 'unfinished');
    return ofThose(outcomes, finished.slice(0, count), sumOf);
  },
  most: (mosts, { count }) => sumOf(mosts.toSorted((a, b) => compareRatios(b, a)).slice(0, count)),
  sentence: ({ count }) =>
    count === 1
      ? say('取最好的一次', 'the best attempt')
      : say(`取最好的 ${count} 次相加`, `the sum of the best ${count} attempts`),
};
