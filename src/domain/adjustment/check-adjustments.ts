import { isAmount } from '../kernel/amounts';
import type { RuleFault } from '../kernel/rule-fault';
import { listFaults } from '../scheme/list-faults';
import type { MarkingScheme } from '../scheme/marking-scheme';
import { textFaults } from '../scheme/text-faults';
import type { AdjustmentAmount } from './adjustment-rule';

const amountFaults = (path: string, amount: AdjustmentAmount): RuleFault[] => {
  if (amount.kind === 'points')
    return isAmount(amount.points) ? [] : [{ path: `${path}.points`, fault: 'out-of-range' }];
  return isAmount(amount.percent) && amount.percent <= 1_000_000
    ? []
    : [{ path: `${path}.percent`, fault: 'out-of-range' }];
};

/** What keeps penalties and bonuses from being legal (SCH-21): names, clauses, amounts, and modules that the scheme has. */
export function checkAdjustments(
  path: string,
  { modules, adjustments }: Pick<MarkingScheme, 'modules' | 'adjustments'>,
): RuleFault[] {
  if (!adjustments) return [];
  const { rules } = adjustments;
  return [
    ...listFaults(
      `${path}.rules`,
      rules.map(({ id }) => id),
    ),
    ...rules.flatMap(({ name, clause, amount, moduleId }, index) => {
      const at = `${path}.rules[${index}]`;
      const isKnown = moduleId === undefined || modules.some(({ id }) => id === moduleId);
      return [
        ...textFaults(`${at}.name`, name),
        ...textFaults(`${at}.clause`, clause),
        ...amountFaults(`${at}.amount`, amount),
        ...(isKnown ? [] : [{ path: `${at}.moduleId`, fault: 'unknown-module' as const }]),
      ];
    }),
  ];
}
