import { isAmount, isBounded } from '../kernel/amounts';
import type { RuleFault } from '../kernel/rule-fault';
import type { DeclaredRange } from './aspects/aspect-base';
import { aspectKindOf, type Aspect } from './aspects/aspect-kinds';
import type { Module } from './marking-scheme';
import { textFaults } from './text-faults';

const rangeFaults = (path: string, { least, most }: DeclaredRange): RuleFault[] =>
  isBounded(least) && isBounded(most) && least <= most ? [] : [{ path, fault: 'not-in-order' }];

/** SCH-16: what an entry may declare lies between two bounds, and a factor is above zero. */
const declaredFaults = (path: string, { declares }: Aspect): RuleFault[] => {
  if (!declares) return [];
  const ranges = Object.entries(declares);
  if (ranges.length === 0) return [{ path: `${path}.declares`, fault: 'empty' }];
  const faults = ranges.flatMap(([name, range]: [string, DeclaredRange]) =>
    rangeFaults(`${path}.declares.${name}`, range),
  );
  const isNothing = declares.factor && declares.factor.least <= 0;
  return isNothing ? [...faults, { path: `${path}.declares.factor.least`, fault: 'out-of-range' }] : faults;
};

/** SCH-17: attempts, tables behind the panel and tables of the entry's own need a panel that works aspect by aspect. */
const panelFaults = (path: string, aspect: Aspect, { panel }: Module): RuleFault[] => {
  if (panel.over === 'aspect') return [];
  const needsAspects =
    aspect.isAttempt !== undefined ||
    aspect.declares?.table !== undefined ||
    aspectKindOf(aspect).range(aspect).at === 'value';
  return needsAspects ? [{ path, fault: 'needs-panel-by-aspect' }] : [];
};

/** What is wrong with one aspect (SCH-3, SCH-4, SCH-14, SCH-16, SCH-17). */
export function checkAspect(path: string, aspect: Aspect, module: Module): RuleFault[] {
  const { name, factor } = aspect;
  const own = aspectKindOf(aspect).faults(path, aspect);
  return [
    ...textFaults(`${path}.name`, name),
    ...(factor === undefined || isAmount(factor)
      ? []
      : [{ path: `${path}.factor`, fault: 'out-of-range' as const }]),
    ...declaredFaults(path, aspect),
    ...own,
    ...(own.length > 0 ? [] : panelFaults(path, aspect, module)),
  ];
}
