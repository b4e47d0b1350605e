import { namedShape, variantShape } from '../../kernel/record-shape';
import type { Shape } from '../../kernel/shapes';
import type { CrossRuleKind } from './cross-rule-kind';
import { capRule, type CapRule } from './cap-rule';
import { zeroUnlessRule, type ZeroUnlessRule } from './zero-unless-rule';

/** What aspects do to one another once the panel has valued them. */
export type CrossRule = CapRule | ZeroUnlessRule;

const KINDS: { readonly [Kind in CrossRule['kind']]: CrossRuleKind<Extract<CrossRule, { kind: Kind }>> } = {
  cap: capRule,
  'zero-unless': zeroUnlessRule,
};

/** What the rulebook knows of a cross rule's kind. */
export function crossRuleKindOf(rule: CrossRule): CrossRuleKind<CrossRule> {
  return KINDS[rule.kind] as CrossRuleKind<CrossRule>;
}

export const crossRuleShape: Shape = namedShape(
  'CrossRule',
  variantShape('kind', { cap: capRule.shape, 'zero-unless': zeroUnlessRule.shape }),
  'What aspects do to one another once the panel has valued them.',
);
