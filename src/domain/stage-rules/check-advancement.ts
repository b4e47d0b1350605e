import type { AdvancementRule } from '../advancement/advancement-rule';
import { stepKindOf, type AdvancementStep } from '../advancement/steps/advancement-step';
import { checkConditions } from '../eligibility/condition';
import type { RuleFault } from '../kernel/rule-fault';
import type { MarkingScheme } from '../scheme/marking-scheme';
import { checkTieBreaks } from './check-ranking';

/** How many entries a stage has, where that is known already. */
export type FieldSize = number | undefined;

/** SCH-10: nobody cuts more than there are. */
const fieldFaults = (path: string, step: AdvancementStep, field: FieldSize): RuleFault[] => {
  const isCut = step.kind === 'top-places' || step.kind === 'fill-up';
  return isCut && field !== undefined && step.places > field
    ? [{ path: `${path}.places`, fault: 'larger-than-field' }]
    : [];
};

const tieFaults = (
  { tiesAtCut, cutKeys }: AdvancementRule,
  scheme: MarkingScheme | undefined,
): RuleFault[] => {
  if (tiesAtCut !== 'by-key') return cutKeys ? [{ path: 'advancement.cutKeys', fault: 'never-reached' }] : [];
  if (!cutKeys || cutKeys.length === 0) return [{ path: 'advancement.cutKeys', fault: 'empty' }];
  return checkTieBreaks('advancement.cutKeys', cutKeys, scheme);
};

/** What keeps an advancement rule from being legal (SCH-10). @param field how many entries there are, where known */
export function checkAdvancement(
  rule: AdvancementRule,
  scheme: MarkingScheme | undefined,
  field: FieldSize,
): RuleFault[] {
  const { steps, perUnit, mostPercent, minimumField } = rule;
  const outOfRange = (path: string, isRight: boolean): RuleFault[] =>
    isRight ? [] : [{ path: `advancement.${path}`, fault: 'out-of-range' }];
  return [
    ...(steps.length === 0 ? [{ path: 'advancement.steps', fault: 'empty' as const }] : []),
    ...steps.flatMap((step, index) => {
      const path = `advancement.steps[${index}]`;
      return [...stepKindOf(step).faults(path, step, scheme), ...fieldFaults(path, step, field)];
    }),
    ...checkConditions('advancement.conditions', rule.conditions, scheme),
    ...tieFaults(rule, scheme),
    ...outOfRange('perUnit', perUnit === undefined || perUnit >= 1),
    ...outOfRange('mostPercent', mostPercent === undefined || (mostPercent > 0 && mostPercent <= 1_000_000)),
    ...outOfRange('minimumField.starters', minimumField === undefined || minimumField.starters >= 1),
  ];
}
