import type { AspectId } from '../kernel/ids';
import type { Ratio } from '../kernel/ratio';
import { compareRatios } from '../kernel/ratios';
import { crossRuleKindOf, type CrossRule } from '../scheme/cross-rules/cross-rule';
import type { ValuedAspect } from './tally-aspect';

/** Applies the rules between aspects in their order to what the panels gave, over all modules (TAL-17, TAL-18). */
export function applyCrossRules(
  modules: readonly (readonly ValuedAspect[])[],
  rules: readonly CrossRule[],
): readonly (readonly ValuedAspect[])[] {
  if (rules.length === 0) return modules;
  const values = new Map<AspectId, Ratio>();
  for (const { tally } of modules.flat()) if (tally.value) values.set(tally.aspectId, tally.value);
  for (const rule of rules) crossRuleKindOf(rule).apply(rule, values);
  return modules.map((aspects) =>
    aspects.map((aspect) => {
      const before = aspect.tally.value;
      const value = values.get(aspect.tally.aspectId) ?? null;
      if (!before || !value || compareRatios(before, value) === 0) return aspect;
      return { ...aspect, tally: { ...aspect.tally, value, isRuled: true } };
    }),
  );
}
