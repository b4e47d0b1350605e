import { factorShape } from '../../kernel/leaf-shapes';
import { recordShape } from '../../kernel/record-shape';
import { say, sayPercent } from '../../kernel/say';
import { shareOf } from '../../kernel/share-of';
import { oneOfShape } from '../../kernel/shapes';
import { OF_ALL, type StepKind } from './step-kind';

/** The best share of the starters, rounded down (ADV-6). Source: rules of the field 4 [S98]. */
export interface TopPercentStep {
  readonly kind: 'top-percent';
  /** In millionths. */
  readonly percent: number;
}

export const topPercentStep: StepKind<TopPercentStep> = {
  shape: recordShape({ kind: oneOfShape('top-percent'), percent: factorShape }),
  faults: (path, { percent }) =>
    percent > 0 && percent <= 1_000_000 ? [] : [{ path: `${path}.percent`, fault: 'out-of-range' }],
  call: ({ percent }, { starters }) => ({ ...OF_ALL, places: shareOf(starters, percent) }),
  sentence: ({ percent }) =>
    say(
      `到场人数的前 ${sayPercent(percent)}（向下取整）`,
      `the best ${sayPercent(percent)} of the starters, rounded down`,
    ),
};
