import { namedShape, variantShape } from '../kernel/record-shape';
import type { Shape } from '../kernel/shapes';
import { closestTwoPanel, type ClosestTwoPanel } from './kinds/closest-two-panel';
import { majorityPanel, type MajorityPanel } from './kinds/majority-panel';
import { meanPanel, type MeanPanel } from './kinds/mean-panel';
import { medianPanel, type MedianPanel } from './kinds/median-panel';
import { sumPanel, type SumPanel } from './kinds/sum-panel';
import { trimmedMeanPanel, type TrimmedMeanPanel } from './kinds/trimmed-mean-panel';
import { trimmedSumPanel, type TrimmedSumPanel } from './kinds/trimmed-sum-panel';
import type { PanelKind } from './panel-kind';

/** How the marks of several judges become one value. */
export type PanelRule =
  MeanPanel | SumPanel | MedianPanel | TrimmedMeanPanel | TrimmedSumPanel | ClosestTwoPanel | MajorityPanel;

const KINDS: { readonly [Kind in PanelRule['kind']]: PanelKind<Extract<PanelRule, { kind: Kind }>> } = {
  mean: meanPanel,
  sum: sumPanel,
  median: medianPanel,
  'trimmed-mean': trimmedMeanPanel,
  'trimmed-sum': trimmedSumPanel,
  'closest-two': closestTwoPanel,
  majority: majorityPanel,
};

/** What the rulebook knows of a panel rule's kind. */
export function panelKindOf(rule: PanelRule): PanelKind<PanelRule> {
  return KINDS[rule.kind] as PanelKind<PanelRule>;
}

export const panelRuleShape: Shape = namedShape(
  'PanelRule',
  variantShape('kind', Object.fromEntries(Object.entries(KINDS).map(([kind, { shape }]) => [kind, shape]))),
  'How the marks of several judges become one value.',
);
