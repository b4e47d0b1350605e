import type { Better } from '../combination/combination-kind';
import type { CombinationRule } from '../combination/combination-rule';
import type { CrossRule } from '../scheme/cross-rules/cross-rule';
import { isValue, type Outcome } from './aspects';
import {
  ascending,
  compare,
  least,
  meanOf,
  minus,
  negative,
  NOTHING,
  plus,
  sumOf,
  whole,
  type Fraction,
} from './fraction';

/** Best first. */
export const bestFirst = (values: readonly Fraction[], better: Better): Fraction[] =>
  better === 'lower' ? ascending(values) : ascending(values).reverse();

/** The aspects of a module become its value (TAL-6, TAL-15, TAL-16). */
export function combined(outcomes: readonly Outcome[], rule: CombinationRule, better: Better): Outcome {
  const values = outcomes.filter(isValue);
  const unfinished = outcomes.filter((outcome) => outcome === 'unfinished').length;
  const missing = outcomes.length - values.length - unfinished;
  const sorted = bestFirst(values, better);
  if (rule.kind === 'sum') return unfinished > 0 ? 'unfinished' : values.length === 0 ? null : sumOf(values);
  if (rule.kind === 'best') {
    const isEnough = better === 'lower' ? values.length >= rule.count : values.length > 0;
    if (isEnough) return sumOf(sorted.slice(0, rule.count));
    return missing === 0 && unfinished > 0 ? 'unfinished' : null;
  }
  if (unfinished > rule.dropWorst) return 'unfinished';
  if (missing > 0) return null;
  return meanOf(sorted.slice(rule.dropBest, outcomes.length - rule.dropWorst));
}

/** Takes what is over a cap from the last aspects. Costs are capped the same way, with the sign turned. */
function cap(ids: readonly string[], limit: Fraction, values: Map<string, Outcome>): void {
  const present = ids.flatMap((id) => {
    const value = values.get(id) ?? null;
    return isValue(value) ? [{ id, value }] : [];
  });
  const total = sumOf(present.map(({ value }) => value));
  const isCost = total[0] < 0n;
  let excess = minus(isCost ? negative(total) : total, limit);
  for (const { id, value } of present.reverse()) {
    if (excess[0] <= 0n) return;
    const size = isCost ? negative(value) : value;
    if (size[0] <= 0n) continue;
    const taken = least(excess, size);
    values.set(id, isCost ? plus(value, taken) : minus(value, taken));
    excess = minus(excess, taken);
  }
}

/** What aspects do to one another, rule after rule (TAL-17, TAL-18). */
export function applyCrossRules(rules: readonly CrossRule[], values: Map<string, Outcome>): void {
  for (const rule of rules) {
    if (rule.kind === 'cap') {
      cap(rule.aspectIds, whole(rule.most), values);
      continue;
    }
    const value = values.get(rule.aspectId) ?? null;
    if (!isValue(value) || compare(value, whole(rule.least)) >= 0) continue;
    for (const id of rule.zeroes) if (isValue(values.get(id) ?? null)) values.set(id, NOTHING);
  }
}
