import { conditionsShape, type Condition } from '../eligibility/condition';
import { factorShape } from '../kernel/leaf-shapes';
import { namedShape, recordShape } from '../kernel/record-shape';
import { integerShape, listShape, oneOfShape, type Shape } from '../kernel/shapes';
import { tieBreaksShape, type TieBreak } from '../ranking/tie-breaks/tie-break';
import { advancementStepShape, type AdvancementStep } from './steps/advancement-step';

/** Who goes on to the next stage. */
export interface AdvancementRule {
  /** Without these nobody goes on or is a reserve, whatever the place. */
  readonly conditions: readonly Condition[];
  /** Taken in this order; each adds to those who go on already. */
  readonly steps: readonly AdvancementStep[];
  /** People tied across a cut go on together, stay together, are separated by `cutKeys`, or wait for a decision. */
  readonly tiesAtCut: 'all-in' | 'all-out' | 'by-key' | 'decide';
  /** What separates people tied across a cut, where places do not; only with `by-key`. */
  readonly cutKeys?: readonly TieBreak[];
  /** Never more of one unit. */
  readonly perUnit?: number;
  /** Never more than this share of the starters, in millionths, rounded down. */
  readonly mostPercent?: number;
  /** With fewer starters nobody goes on, or all do. */
  readonly minimumField?: { readonly starters: number; readonly otherwise: 'nobody' | 'everybody' };
  /** How many of those next in line are named as reserves. */
  readonly reserves: number;
}

export const advancementRuleShape: Shape = namedShape(
  'AdvancementRule',
  recordShape(
    {
      conditions: conditionsShape,
      steps: listShape(advancementStepShape, 20),
      tiesAtCut: oneOfShape('all-in', 'all-out', 'by-key', 'decide'),
      reserves: integerShape(0),
    },
    {
      cutKeys: tieBreaksShape,
      perUnit: integerShape(0),
      mostPercent: factorShape,
      minimumField: recordShape({
        starters: integerShape(0),
        otherwise: oneOfShape('nobody', 'everybody'),
      }),
    },
    { conditions: [], tiesAtCut: 'all-in', reserves: 0 },
  ),
  'Who goes on to the next stage.',
);
