import type { RuleFault } from '../kernel/refusal';
import { checkAspect } from './check-aspect';
import { checkPanel } from './check-panel';
import { listFaults } from './list-faults';
import type { MarkingScheme, Module } from './marking-scheme';
import { textFaults } from './text-faults';

const nestedFaults = (path: string, module: Module): RuleFault[] =>
  module.criteria.flatMap((criterion, index) => {
    const at = `${path}.criteria[${index}]`;
    return [
      ...textFaults(`${at}.name`, criterion.name),
      ...(criterion.aspects.length > 0 ? [] : [{ path: `${at}.aspects`, fault: 'empty' }]),
      ...criterion.aspects.flatMap((aspect, number) => checkAspect(`${at}.aspects[${number}]`, aspect)),
    ];
  });

/** SCH-6: a module's declared full marks are the sum of its aspects' maxima, deductions not counted. */
const fullMarksFaults = (path: string, module: Module): RuleFault[] => {
  const aspects = module.criteria.flatMap((criterion) => criterion.aspects);
  const sum = aspects.reduce((total, { kind, max }) => (kind === 'deduction' ? total : total + max), 0);
  return sum === module.fullMarks && sum > 0 ? [] : [{ path: `${path}.fullMarks`, fault: 'sum-differs' }];
};

const moduleFaults = (path: string, module: Module): RuleFault[] => {
  const isWeight = Number.isSafeInteger(module.weight) && module.weight > 0;
  return [
    ...textFaults(`${path}.name`, module.name),
    ...(isWeight ? [] : [{ path: `${path}.weight`, fault: 'out-of-range' }]),
    ...checkPanel(`${path}.panel`, module.panel),
    ...listFaults(
      `${path}.criteria`,
      module.criteria.map(({ id }) => id),
    ),
    ...nestedFaults(path, module),
    ...fullMarksFaults(path, module),
  ];
};

/** SCH-2: an aspect's id names it in the whole scheme, since marks carry nothing else. */
const aspectIdFaults = (scheme: MarkingScheme): RuleFault[] => {
  const seen = new Set<string>();
  return scheme.modules.flatMap(({ criteria }, module) =>
    criteria.flatMap(({ aspects }, criterion) =>
      aspects.flatMap(({ id }, aspect): RuleFault[] => {
        const path = `modules[${module}].criteria[${criterion}].aspects[${aspect}].id`;
        if (id === '') return [{ path, fault: 'empty' }];
        if (seen.has(id)) return [{ path, fault: 'duplicate' }];
        seen.add(id);
        return [];
      }),
    ),
  );
};

/** SCH-7: the declared full marks are Σ weight × module full marks, exactly. */
const totalFaults = (scheme: MarkingScheme): RuleFault[] => {
  const isWhole = scheme.modules.every(
    ({ weight, fullMarks }) => Number.isSafeInteger(weight) && Number.isSafeInteger(fullMarks),
  );
  if (!isWhole || !Number.isSafeInteger(scheme.fullMarks))
    return [{ path: 'fullMarks', fault: 'out-of-range' }];
  const sum = scheme.modules.reduce(
    (total, { weight, fullMarks }) => total + BigInt(weight) * BigInt(fullMarks),
    0n,
  );
  return sum === BigInt(scheme.fullMarks) * 1_000_000n ? [] : [{ path: 'fullMarks', fault: 'sum-differs' }];
};

/**
 * Everything that keeps a marking scheme from being legal (SCH-1 … SCH-8); empty when it may be used. Paths are below the scheme.
 * Source: rules of the field 1.1 (weights of modules), 1.3 (panels), 3 (declared sums equal the sum of their parts [S77]).
 */
export function checkScheme(scheme: MarkingScheme): RuleFault[] {
  const { decimals } = scheme.rounding;
  return [
    ...listFaults(
      'modules',
      scheme.modules.map(({ id }) => id),
    ),
    ...scheme.modules.flatMap((module, index) => moduleFaults(`modules[${index}]`, module)),
    ...aspectIdFaults(scheme),
    ...totalFaults(scheme),
    ...(Number.isInteger(decimals) && decimals >= 0 && decimals <= 6
      ? []
      : [{ path: 'rounding.decimals', fault: 'out-of-range' }]),
  ];
}
