import { namedShape, variantShape } from '../kernel/record-shape';
import type { Shape } from '../kernel/shapes';
import type { CombinationKind } from './combination-kind';
import { bestCombination, type BestCombination } from './kinds/best-combination';
import { meanCombination, type MeanCombination } from './kinds/mean-combination';
import { sumCombination, type SumCombination } from './kinds/sum-combination';

/** How the aspects or attempts of a module become its value. */
export type CombinationRule = SumCombination | BestCombination | MeanCombination;

const KINDS: {
  readonly [Kind in CombinationRule['kind']]: CombinationKind<Extract<CombinationRule, { kind: Kind }>>;
} = { sum: sumCombination, best: bestCombination, mean: meanCombination };

/** What the rulebook knows of a combination's kind. */
export function combinationKindOf(rule: CombinationRule): CombinationKind<CombinationRule> {
  return KINDS[rule.kind] as CombinationKind<CombinationRule>;
}

/** Where nothing is said, aspects are added up. */
export const ADD_UP: SumCombination = { kind: 'sum' };

export const combinationShape: Shape = namedShape(
  'Combination',
  variantShape('kind', Object.fromEntries(Object.entries(KINDS).map(([kind, { shape }]) => [kind, shape]))),
  'How the aspects or attempts of a module become its value.',
);
