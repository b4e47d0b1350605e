import { ADD_UP, combinationKindOf } from '../combination/combination-rule';
import { compareRatios, ratio } from '../kernel/ratios';
import type { Points } from '../kernel/points';
import type { RuleFault } from '../kernel/rule-fault';
import { checkPanel } from '../panel/check-panel';
import { aspectsOf, aspectsOfModule } from './aspects-of';
import type { Aspect } from './aspects/aspect-kinds';
import { checkAspect } from './check-aspect';
import { aspectsMost, fullMarksOf } from './full-marks-of';
import { listFaults } from './list-faults';
import type { Criterion, Module } from './marking-scheme';
import { textFaults } from './text-faults';

/** SCH-6 */
const sumFaults = (path: string, declared: Points | undefined, aspects: readonly Aspect[]): RuleFault[] =>
  declared === undefined || compareRatios(aspectsMost(aspects), ratio(declared)) === 0
    ? []
    : [{ path: `${path}.fullMarks`, fault: 'sum-differs' }];

const aspectFaults = (path: string, aspects: readonly Aspect[], module: Module): RuleFault[] =>
  aspects.flatMap((aspect, index) => checkAspect(`${path}.aspects[${index}]`, aspect, module));

const criterionFaults = (path: string, criterion: Criterion, module: Module): RuleFault[] => {
  const { subCriteria = [] } = criterion;
  const ids = subCriteria.map(({ id }) => id);
  const nested = subCriteria.flatMap((sub, index) => {
    const at = `${path}.subCriteria[${index}]`;
    return [
      ...textFaults(`${at}.name`, sub.name),
      ...(sub.aspects.length > 0 ? [] : [{ path: `${at}.aspects`, fault: 'empty' as const }]),
      ...aspectFaults(at, sub.aspects, module),
    ];
  });
  return [
    ...textFaults(`${path}.name`, criterion.name),
    ...(aspectsOf(criterion).length > 0 ? [] : [{ path: `${path}.aspects`, fault: 'empty' as const }]),
    ...aspectFaults(path, criterion.aspects, module),
    ...(ids.length > 0 ? listFaults(`${path}.subCriteria`, ids) : []),
    ...nested,
  ];
};

/** Sums are only asked for where everything that is added is sound. */
const declaredSums = (path: string, module: Module): RuleFault[] => {
  const full = fullMarksOf(module);
  const isRight =
    compareRatios(full, ratio(module.fullMarks)) === 0 && (full.num > 0n || module.weight === 0);
  const nested = module.criteria.flatMap((criterion, index) => {
    const at = `${path}.criteria[${index}]`;
    return [
      ...sumFaults(at, criterion.fullMarks, aspectsOf(criterion)),
      ...(criterion.subCriteria ?? []).flatMap((sub, number) =>
        sumFaults(`${at}.subCriteria[${number}]`, sub.fullMarks, sub.aspects),
      ),
    ];
  });
  return isRight ? nested : [{ path: `${path}.fullMarks`, fault: 'sum-differs' }, ...nested];
};

/** Whether attempts can be combined in the way the module says (SCH-17). */
const combinationFaults = (path: string, module: Module): RuleFault[] => {
  const { combination = ADD_UP, panel } = module;
  const aspects = aspectsOfModule(module);
  if (panel.over === 'module' && combination.kind !== 'sum')
    return [{ path: `${path}.combination`, fault: 'needs-panel-by-aspect' }];
  return combinationKindOf(combination).faults(`${path}.combination`, combination, aspects.length);
};

/** ACK-1: a list that is there names somebody, and nobody twice. */
const acknowledgerFaults = (path: string, { acknowledgedBy }: Module): RuleFault[] => {
  if (acknowledgedBy?.length === 0) return [{ path, fault: 'empty' }];
  return (acknowledgedBy ?? []).flatMap((one, index, all) =>
    all.indexOf(one) === index ? [] : [{ path: `${path}[${index}]`, fault: 'duplicate' as const }],
  );
};

/** Everything that keeps a module from being legal (SCH-1 … SCH-6, SCH-14 … SCH-17). */
export function checkModule(path: string, module: Module): RuleFault[] {
  const { weight, criteria } = module;
  const isWeight = Number.isSafeInteger(weight) && weight >= 0;
  const faults: RuleFault[] = [
    ...textFaults(`${path}.name`, module.name),
    ...(isWeight ? [] : [{ path: `${path}.weight`, fault: 'out-of-range' as const }]),
    ...checkPanel(`${path}.panel`, module.panel),
    ...acknowledgerFaults(`${path}.acknowledgedBy`, module),
    ...listFaults(
      `${path}.criteria`,
      criteria.map(({ id }) => id),
    ),
    ...criteria.flatMap((criterion, index) =>
      criterionFaults(`${path}.criteria[${index}]`, criterion, module),
    ),
  ];
  if (faults.length > 0) return faults;
  const combination = combinationFaults(path, module);
  return combination.length > 0 ? combination : declaredSums(path, module);
}
