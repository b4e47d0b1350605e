import type { RuleFault } from '../kernel/rule-fault';
import { aspectsOfModule } from './aspects-of';
import { crossRuleKindOf } from './cross-rules/cross-rule';
import type { MarkingScheme } from './marking-scheme';
import { textFaults } from './text-faults';

/** What keeps rules between aspects from being legal (SCH-20): they name aspects that have a value of their own, each once. */
export function checkCrossRules({ modules, crossRules = [] }: MarkingScheme): RuleFault[] {
  const panelOf = new Map<string, 'aspect' | 'module'>(
    modules.flatMap((module) => aspectsOfModule(module).map(({ id }) => [id, module.panel.over] as const)),
  );
  return crossRules.flatMap((rule, index) => {
    const path = `crossRules[${index}]`;
    const kind = crossRuleKindOf(rule);
    const names = kind.names(rule);
    const ids = names.map(({ aspectId }) => aspectId);
    const named = names.flatMap(({ aspectId, path: at }, number): RuleFault[] => {
      const over = panelOf.get(aspectId);
      if (!over) return [{ path: `${path}.${at}`, fault: 'unknown-aspect' }];
      if (over === 'module') return [{ path: `${path}.${at}`, fault: 'needs-panel-by-aspect' }];
      return ids.indexOf(aspectId) < number ? [{ path: `${path}.${at}`, fault: 'duplicate' }] : [];
    });
    return [...kind.faults(path, rule), ...named, ...textFaults(`${path}.clause`, rule.clause)];
  });
}
