import type { RuleFault } from '../../kernel/rule-fault';
import { listFaults } from '../../scheme/list-faults';
import { textFaults } from '../../scheme/text-faults';
import { checkUnitResults, type KnownNames } from '../../units/check-unit-results';
import type { UnitPart, UnitsRule } from './units-rule';

const outOfRange = (path: string): RuleFault => ({ path, fault: 'out-of-range' });

const checklistFaults = (path: string, { items }: Extract<UnitPart, { kind: 'checklist' }>): RuleFault[] => [
  ...listFaults(
    `${path}.items`,
    items.map(({ id }) => id),
  ),
  ...items.flatMap(({ points, name, isVeto }, index) => [
    ...textFaults(`${path}.items[${index}].name`, name),
    ...(points > 0 || (isVeto && points === 0) ? [] : [outOfRange(`${path}.items[${index}].points`)]),
  ]),
];

const partFaults = (path: string, part: UnitPart, known: KnownNames): RuleFault[] => {
  const weight = part.weight > 0 ? [] : [outOfRange(`${path}.weight`)];
  switch (part.kind) {
    case 'points':
      return [
        ...weight,
        ...checkUnitResults(`${path}.ranking`, [part.ranking], known),
        ...(part.bestGets !== undefined && part.bestGets <= 0 ? [outOfRange(`${path}.bestGets`)] : []),
        // Less is better there, and sums count upwards.
        ...(part.ranking.count.kind === 'place-sum'
          ? [{ path: `${path}.ranking.count`, fault: 'mixed-better' as const }]
          : []),
      ];
    case 'checklist':
      return [...weight, ...checklistFaults(path, part)];
    case 'participation':
      return [
        ...weight,
        ...(part.target > 0 && part.target <= 1_000_000 ? [] : [outOfRange(`${path}.target`)]),
        ...(part.points > 0 ? [] : [outOfRange(`${path}.points`)]),
      ];
  }
};

/** What keeps a rule about units from being legal (XUN-1): each part once, sound amounts, known trades and titles. */
export function checkUnitsRule(rule: UnitsRule, known: KnownNames): RuleFault[] {
  const kinds = rule.parts.map(({ kind }) => kind);
  return [
    ...textFaults('name', rule.name),
    ...textFaults('clause', rule.clause),
    ...rule.parts.flatMap((part, index) => partFaults(`parts[${index}]`, part, known)),
    ...kinds.flatMap((kind, index): RuleFault[] =>
      kinds.indexOf(kind) < index ? [{ path: `parts[${index}].kind`, fault: 'duplicate' }] : [],
    ),
    ...listFaults(
      'titles',
      rule.titles.map(({ id }) => id),
    ),
    ...rule.titles.flatMap(({ title }, index) => textFaults(`titles[${index}].title`, title)),
    ...rule.tieBreaks.flatMap((kind, index): RuleFault[] =>
      kinds.includes(kind) ? [] : [{ path: `tieBreaks[${index}]`, fault: 'unknown-name' }],
    ),
  ];
}
