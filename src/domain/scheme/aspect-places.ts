import type { Aspect } from './aspects/aspect-kinds';
import type { MarkingScheme, Module } from './marking-scheme';

/** An aspect with where it stands in its scheme. */
export interface AspectPlace {
  readonly aspect: Aspect;
  readonly module: Module;
  /** Below the scheme, e.g. "modules[0].criteria[1].aspects[2]". */
  readonly path: string;
}

/** Every aspect of a scheme in order, with its path. */
export function aspectPlaces({ modules }: Pick<MarkingScheme, 'modules'>): AspectPlace[] {
  const places = (module: Module, path: string, aspects: readonly Aspect[]): AspectPlace[] =>
    aspects.map((aspect, index) => ({ aspect, module, path: `${path}.aspects[${index}]` }));
  return modules.flatMap((module, m) =>
    module.criteria.flatMap(({ aspects, subCriteria = [] }, c) => {
      const path = `modules[${m}].criteria[${c}]`;
      return [
        ...places(module, path, aspects),
        ...subCriteria.flatMap((sub, s) => places(module, `${path}.subCriteria[${s}]`, sub.aspects)),
      ];
    }),
  );
}
