import type { ProcessSheetLine } from '../../contract/marking';
import type { ModuleId } from '../../domain/kernel/ids';
import { markText } from '../../domain/kernel/mark-text';
import type { Sheet } from '../../domain/ledger/stage-book';
import { aspectPlaces } from '../../domain/scheme/aspect-places';
import { aspectKindOf } from '../../domain/scheme/aspects/aspect-kinds';
import type { MarkingScheme } from '../../domain/scheme/marking-scheme';

/** A sheet line by line, as it is read before it is signed: every aspect of the judge's modules, with its mark if it has one. */
export function linesOf(
  scheme: MarkingScheme,
  modules: ReadonlySet<ModuleId> | undefined,
  sheet: Sheet | undefined,
): ProcessSheetLine[] {
  return aspectPlaces(scheme)
    .filter(({ module }) => modules?.has(module.id))
    .map(({ module, aspect }) => {
      const points = sheet?.marksByAspect.get(aspect.id)?.points ?? null;
      return {
        aspectId: aspect.id,
        module: module.name,
        aspect: aspect.name,
        means: aspectKindOf(aspect).sentence(aspect),
        mark: points === null ? null : markText(points),
      };
    });
}
