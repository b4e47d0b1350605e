import type { JudgeId, ModuleId } from '../kernel/ids';
import type { MarkingScheme } from '../scheme/marking-scheme';
import type { Seat } from '../scheme/seat';
import { isScoreImporter } from './score-importer';

/** Which modules take scores from a file, and who holds their seats already. */
export interface ImportableModules {
  readonly moduleIds: ReadonlySet<ModuleId>;
  /** Whose seat the import has taken in this stage; null before the first. Then a file is about just these modules. */
  readonly importerId: JudgeId | null;
}

/**
 * Modules in which nobody sits and one mark is enough; after the first import those that it is seated in. Where judges sit, marks
 * come from them (SCI-2).
 */
export function importableModules(scheme: MarkingScheme, seats: readonly Seat[]): ImportableModules {
  const judged = new Set(seats.filter(({ judgeId }) => !isScoreImporter(judgeId)).map(moduleOf));
  const own = seats.filter((seat) => isScoreImporter(seat.judgeId) && !judged.has(seat.moduleId));
  const importerId = own[0]?.judgeId ?? null;
  if (importerId !== null) return { moduleIds: new Set(own.map(moduleOf)), importerId };
  const open = scheme.modules.filter(({ id, panel }) => !judged.has(id) && panel.minimumMarks <= 1);
  return { moduleIds: new Set(open.map(({ id }) => id)), importerId };
}

const moduleOf = ({ moduleId }: Seat): ModuleId => moduleId;
