import { checkConditions } from '../eligibility/condition';
import type { RuleFault } from '../kernel/rule-fault';
import type { EntryRules } from './entry-rules';

/** A registration has no points and no modules: conditions on them are never met by anybody. */
export const ON_POINTS: ReadonlySet<string> = new Set(['minimum', 'full-modules']);

/** What keeps entry rules from being legal (ERF-2). */
export function checkEntryRules(
  { requirements, unitQuotas = [] }: EntryRules,
  units: ReadonlySet<string>,
): RuleFault[] {
  const ofRequirements = requirements.flatMap(({ conditions }, index): RuleFault[] => {
    const path = `requirements[${index}].conditions`;
    if (conditions.length === 0) return [{ path, fault: 'empty' }];
    const onPoints = conditions.findIndex(({ kind }) => ON_POINTS.has(kind));
    if (onPoints >= 0) return [{ path: `${path}[${onPoints}].kind`, fault: 'wrong-value' }];
    return checkConditions(path, conditions, undefined);
  });
  const ids = unitQuotas.map(({ unitId }) => unitId);
  const ofQuotas = ids.flatMap((id, index): RuleFault[] => {
    const path = `unitQuotas[${index}].unitId`;
    if (!units.has(id)) return [{ path, fault: 'unknown-name' }];
    return ids.indexOf(id) === index ? [] : [{ path, fault: 'duplicate' }];
  });
  return [...ofRequirements, ...ofQuotas];
}
