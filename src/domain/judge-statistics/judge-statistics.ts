import { groupBy } from '../kernel/group-by';
import type { JudgeId, ModuleId, UnitId } from '../kernel/ids';
import type { Ratio } from '../kernel/ratio';
import { ratio } from '../kernel/ratios';
import type { Dropped } from '../panel/panel-kind';
import type { MarkingScheme, Module } from '../scheme/marking-scheme';
import type { Seat } from '../scheme/seat';
import type { ModuleTally } from '../tally/tally';
import { comparedValues, isDropping, type ComparedValue } from './compared-values';
import { meanOf } from './deviations-of';
import type { ReviewedEntry } from './reviewed-entries';

/** Several deviations as one. */
export interface Lean {
  /** How many values were compared. */
  readonly count: number;
  /** Their mean, above zero in the contestants' favour; null: none. */
  readonly mean: Ratio | null;
}

/** How one judge marked one module, beside the others of the panel. Shown, never applied (STT-6). */
export interface JudgeStatistics {
  readonly judgeId: JudgeId;
  readonly moduleId: ModuleId;
  readonly marks: number;
  readonly lean: Lean;
  /** The mean distance, whatever its direction; null: nothing was compared. */
  readonly distance: Ratio | null;
  /** Shares of the values among the highest and among the lowest that were dropped; null: nothing could be. */
  readonly dropped: { readonly high: Ratio; readonly low: Ratio } | null;
  /** Entries of the judge's own units against all others; null: the units are not known (STT-4). */
  readonly byUnit: { readonly own: Lean; readonly others: Lean } | null;
}

/** The scheme and the seats of a stage, and what is known of the judges' own units. */
export interface ReviewedPanel {
  readonly scheme: MarkingScheme;
  readonly seats: readonly Seat[];
  readonly unitsByJudge: ReadonlyMap<JudgeId, ReadonlySet<UnitId>>;
}

const leanOf = (values: readonly ComparedValue[]): Lean => {
  const deviations = values.flatMap(({ deviation }) => (deviation ? [deviation] : []));
  return { count: deviations.length, mean: meanOf(deviations) };
};

const distanceOf = (values: readonly ComparedValue[]): Ratio | null =>
  meanOf(
    values.flatMap(({ deviation }) =>
      deviation ? [{ num: deviation.num < 0n ? -deviation.num : deviation.num, den: deviation.den }] : [],
    ),
  );

const droppedOf = (module: Module, values: readonly ComparedValue[]): JudgeStatistics['dropped'] => {
  const droppable = values.filter(({ isDroppable }) => isDroppable);
  if (!isDropping(module) || droppable.length === 0) return null;
  const shareOf = (fate: Dropped): Ratio =>
    ratio(droppable.filter(({ dropped }) => dropped === fate).length, droppable.length);
  return { high: shareOf('high'), low: shareOf('low') };
};

const byUnitOf = (
  values: readonly ComparedValue[],
  units: ReadonlySet<UnitId> | undefined,
): JudgeStatistics['byUnit'] => {
  if (!units || units.size === 0) return null;
  const known = values.filter(({ unitId }) => unitId !== null);
  const isOwn = ({ unitId }: ComparedValue): boolean => unitId !== null && units.has(unitId);
  return { own: leanOf(known.filter(isOwn)), others: leanOf(known.filter((value) => !isOwn(value))) };
};

const marksIn = ({ aspects }: ModuleTally): JudgeId[] =>
  aspects.flatMap(({ marks }) => marks.map(({ judgeId }) => judgeId));

/** How the judges of a stage marked, by module in the scheme's order and then by judge (STT-1 … STT-5); exact. */
export function judgeStatistics(
  { scheme, seats, unitsByJudge }: ReviewedPanel,
  entries: readonly ReviewedEntry[],
): JudgeStatistics[] {
  return scheme.modules.flatMap((module) => {
    const tallied = entries.flatMap((entry) => {
      const tally = entry.tally.modules.find(({ moduleId }) => moduleId === module.id);
      return tally ? [{ entry, tally }] : [];
    });
    const values = groupBy(
      tallied.flatMap(({ entry, tally }) => comparedValues(module, tally, entry)),
      ({ judgeId }) => judgeId,
    );
    const marks = groupBy(
      tallied.flatMap(({ tally }) => marksIn(tally)),
      (judgeId) => judgeId,
    );
    const seated = seats.filter(({ moduleId }) => moduleId === module.id).map(({ judgeId }) => judgeId);
    return [...new Set(seated)].toSorted().map((judgeId): JudgeStatistics => {
      const own = values.get(judgeId) ?? [];
      return {
        judgeId,
        moduleId: module.id,
        marks: marks.get(judgeId)?.length ?? 0,
        lean: leanOf(own),
        distance: distanceOf(own),
        dropped: droppedOf(module, own),
        byUnit: byUnitOf(own, unitsByJudge.get(judgeId)),
      };
    });
  });
}
