import type { AwardRule } from '../award/award-rule';
import { groundKindOf } from '../award/grounds/ground';
import { prizeFaults } from '../award/prize-rule';
import { checkConditions } from '../eligibility/condition';
import type { RuleFault } from '../kernel/rule-fault';
import { listFaults } from '../scheme/list-faults';
import type { MarkingScheme } from '../scheme/marking-scheme';
import { textFaults } from '../scheme/text-faults';

/** Whether an order can change who holds it: medals, and everybody from a score on, go by points alone (DLB-1). */
const goesByOrder = ({ ground: { kind }, most }: AwardRule): boolean =>
  kind === 'places' || kind === 'share' || (kind !== 'medal' && most !== undefined);

const rowFaults = (path: string, rule: AwardRule, scheme: MarkingScheme | undefined): RuleFault[] => {
  const { title, group, ground, conditions, most, minimumField, deliberation, prize, clause } = rule;
  const outOfRange = (name: string, value: number | undefined): RuleFault[] =>
    value === undefined || value >= 1 ? [] : [{ path: `${path}.${name}`, fault: 'out-of-range' }];
  return [
    ...textFaults(`${path}.title`, title),
    ...(group === '' ? [{ path: `${path}.group`, fault: 'empty' as const }] : []),
    ...groundKindOf(ground).faults(`${path}.ground`, ground, scheme),
    ...checkConditions(`${path}.conditions`, conditions, scheme),
    ...outOfRange('most', most),
    ...outOfRange('minimumField', minimumField),
    ...(deliberation && !goesByOrder(rule)
      ? [{ path: `${path}.deliberation`, fault: 'never-reached' as const }]
      : []),
    ...(prize ? prizeFaults(`${path}.prize`, prize) : []),
    ...textFaults(`${path}.clause`, clause),
  ];
};

/** What keeps award rows from being legal (SCH-11): an id of their own, a title and clause, a ground and conditions that can hold. */
export function checkAwards(rules: readonly AwardRule[], scheme: MarkingScheme | undefined): RuleFault[] {
  const ids = rules.map(({ id }) => id);
  return [
    ...(ids.length > 0 ? listFaults('awards', ids) : []),
    ...rules.flatMap((rule, index) => rowFaults(`awards[${index}]`, rule, scheme)),
  ];
}
