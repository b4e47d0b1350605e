import type { AdvancementRule } from '../src/domain/advancement/advancement-rule';

/** The same rule with another number of places going on. */
export function cutAt(rule: AdvancementRule, places: number): AdvancementRule {
  return { ...rule, steps: [{ kind: 'top-places', places }] };
}
