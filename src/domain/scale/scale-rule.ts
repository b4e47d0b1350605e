import { namedShape, variantShape } from '../kernel/record-shape';
import type { Shape } from '../kernel/shapes';
import { plainScale, type PlainScale } from './kinds/plain-scale';
import { robust700Scale, type Robust700Scale } from './kinds/robust-700-scale';
import { zScoreScale, type ZScoreScale } from './kinds/z-score-scale';
import type { ScaleKind } from './scale-kind';

/** How points of different trades are made comparable. */
export type ScaleRule = PlainScale | ZScoreScale | Robust700Scale;

const KINDS: { readonly [Kind in ScaleRule['kind']]: ScaleKind<Extract<ScaleRule, { kind: Kind }>> } = {
  plain: plainScale,
  'z-score': zScoreScale,
  'robust-700': robust700Scale,
};

/** What the rulebook knows of a scale's kind. */
export function scaleKindOf(rule: ScaleRule): ScaleKind<ScaleRule> {
  return KINDS[rule.kind] as ScaleKind<ScaleRule>;
}

export const scaleRuleShape: Shape = namedShape(
  'Scale',
  variantShape('kind', Object.fromEntries(Object.entries(KINDS).map(([kind, { shape }]) => [kind, shape]))),
  'How points of different trades are made comparable.',
);
