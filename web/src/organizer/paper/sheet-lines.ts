import type { PaperSheetView, PaperStageView } from '#contract/keying';
import type { SheetModule } from '#contract/marking';
import type { Aspect } from '#domain/scheme/aspects/aspect-kinds';
import { aspectsOf } from '#domain/scheme/aspects-of';
import type { Criterion } from '#domain/scheme/marking-scheme';

/** One line of a judge's sheet. */
export interface SheetLine {
  readonly module: SheetModule;
  readonly criterion: Criterion;
  readonly aspect: Aspect;
}

/** The lines of a judge's sheets in the scheme's order; of one entry's sheet only those that are due. */
export function sheetLines(
  { judges }: PaperStageView,
  judgeId: PaperSheetView['judgeId'],
  due?: PaperSheetView['due'],
): readonly SheetLine[] {
  const modules = judges.find((judge) => judge.judgeId === judgeId)?.modules ?? [];
  const wanted = due && new Set(due);
  return modules.flatMap((module) =>
    module.criteria.flatMap((criterion) =>
      aspectsOf(criterion)
        .filter(({ id }) => wanted?.has(id) ?? true)
        .map((aspect) => ({ module, criterion, aspect })),
    ),
  );
}
