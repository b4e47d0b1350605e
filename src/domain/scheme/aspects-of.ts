import type { Aspect } from './aspects/aspect-kinds';
import type { Criterion, Module } from './marking-scheme';

/** The aspects of a criterion in order: its own, then those of its sub-criteria. */
export function aspectsOf(criterion: Criterion): readonly Aspect[] {
  const { aspects, subCriteria } = criterion;
  return subCriteria ? [...aspects, ...subCriteria.flatMap((sub) => sub.aspects)] : aspects;
}

/** The aspects of a module in order. */
export function aspectsOfModule(module: Module): Aspect[] {
  return module.criteria.flatMap(aspectsOf);
}
