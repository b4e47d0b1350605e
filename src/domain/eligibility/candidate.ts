import type { ModuleId } from '../kernel/ids';
import type { Ratio } from '../kernel/ratio';
import type { MarkingScheme, Module } from '../scheme/marking-scheme';
import type { Person } from './person';

/** What conditions are asked of: an entry's points, and the person behind it where rules may know her. */
export interface Candidate {
  readonly total: Ratio | null;
  /** Points of theory and practical, each on its own scale. */
  readonly parts: Readonly<Record<Module['part'], Ratio | null>>;
  readonly modules: ReadonlyMap<ModuleId, Ratio | null>;
  /** Modules in which every mark there is was won. */
  readonly fullModules: ReadonlySet<ModuleId>;
  readonly person: Person | null;
  /** What tells whether less is better; where it is not known, more is. */
  readonly scheme: MarkingScheme | undefined;
}
