import type { DeskCellView, DeskEntry, DeskLot, DeskView } from '#contract/desk';
import type { JudgeId, ModuleId } from '#domain/kernel/ids';

/** What of the matrix is shown. */
export interface DeskFilter {
  readonly owedOnly: boolean;
  readonly judgeId: JudgeId | null;
  readonly moduleId: ModuleId | null;
  readonly batch: number | null;
  readonly station: number | null;
}

/** One judge's column, and where it stands in the whole matrix. */
export interface DeskColumn {
  readonly judgeId: JudgeId;
  readonly name: string;
  readonly index: number;
}

export interface ShownDesk {
  readonly columns: readonly DeskColumn[];
  readonly entries: readonly DeskEntry[];
  /** Sheets that are still owed among those shown. */
  readonly owed: number;
}

const IN: ReadonlySet<DeskCellView['state']> = new Set(['handed-in', 'excused']);

/** How many marks a cell still lacks, in one module or in all of them. */
export function missingIn({ missing }: DeskCellView, module: number | null): number {
  if (module !== null) return missing[module] ?? 0;
  return missing.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}

/** The index of a module in the cells; null for all modules. */
export function moduleIndex({ modules }: DeskView, moduleId: ModuleId | null): number | null {
  const index = modules.findIndex((module) => module.moduleId === moduleId);
  return index < 0 ? null : index;
}

/** The batches or the stations that were drawn, in order; none where there was no draw. */
export function drawnIn({ entries }: DeskView, what: keyof DeskLot): number[] {
  const drawn = entries.flatMap(({ lot }) => (lot ? [lot[what]] : []));
  return [...new Set(drawn)].toSorted((a, b) => a - b);
}

/** Whether an entry is of the batch and station asked for; one that nobody drew is no filter. */
function isThere(view: DeskView, filter: DeskFilter): (entry: DeskEntry) => boolean {
  const asked = (['batch', 'station'] as const).filter((what) => {
    const value = filter[what];
    return value !== null && drawnIn(view, what).includes(value);
  });
  return ({ lot }) => asked.every((what) => lot?.[what] === filter[what]);
}

/** Whether the judge still has to do something there. */
function isOwed(cell: DeskCellView, module: number | null): boolean {
  if (IN.has(cell.state)) return false;
  return module === null || cell.state !== 'owed' || missingIn(cell, module) > 0;
}

/** The part of the matrix that the filter leaves: columns of judges with a seat there, rows in which something is owed. */
export function shownDesk(view: DeskView, filter: DeskFilter): ShownDesk {
  const module = moduleIndex(view, filter.moduleId);
  const sits = (index: number): boolean =>
    module === null || view.entries.some(({ cells }) => (cells[index]?.missing[module] ?? null) !== null);
  const columns = view.judges
    .map(({ judgeId, name }, index) => ({ judgeId, name, index }))
    .filter(({ judgeId, index }) => (filter.judgeId === null || filter.judgeId === judgeId) && sits(index));
  const owedOf = ({ cells }: DeskEntry): number =>
    columns.filter(({ index }) => {
      const cell = cells[index];
      return cell !== undefined && isOwed(cell, module);
    }).length;
  const entries = view.entries.filter(isThere(view, filter));
  return {
    columns,
    entries: filter.owedOnly ? entries.filter((entry) => owedOf(entry) > 0) : entries,
    owed: entries.reduce((sum, entry) => sum + owedOf(entry), 0),
  };
}
