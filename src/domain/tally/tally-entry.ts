import type { EntryId, JudgeId } from '../kernel/ids';
import type { Ratio } from '../kernel/ratio';
import { addRatios } from '../kernel/ratios';
import { roundRatio } from '../kernel/round-ratio';
import type { Sheet } from '../ledger/stage-book';
import type { MarkingScheme, Module } from '../scheme/marking-scheme';
import type { Seat } from '../scheme/seat';
import { tallyModule } from './tally-module';
import type { ModuleTally, Tally } from './tally';

interface TallyInput {
  readonly entryId: EntryId;
  readonly scheme: MarkingScheme;
  readonly seats: readonly Seat[];
  /** The entry's sheets; undefined before the first mark. */
  readonly sheets: ReadonlyMap<JudgeId, Sheet> | undefined;
}

const judgesOf = (module: Module, seats: readonly Seat[]): JudgeId[] => {
  const judgeIds = new Set<JudgeId>();
  for (const { moduleId, judgeId } of seats) if (moduleId === module.id) judgeIds.add(judgeId);
  return [...judgeIds].toSorted();
};

/** TAL-9: every expected mark is there, and each panel is as large as its rule wants. */
const isWhole = (
  modules: readonly ModuleTally[],
  panels: readonly JudgeId[][],
  scheme: MarkingScheme,
): boolean =>
  modules.every(({ marked, expected }, index) => {
    const least = Math.max(1, scheme.modules[index]?.panel.minimumMarks ?? 1);
    return marked === expected && (panels[index]?.length ?? 0) >= least;
  });

/**
 * An entry's points with the whole arithmetic behind them (TAL-1 … TAL-10). Marks of judges without a seat do not count; a
 * voided or missing mark is left out, never zero. Rounds only where the scheme's rounding says so.
 */
export function tallyEntry({ entryId, scheme, seats, sheets }: TallyInput): Tally {
  const { rounding } = scheme;
  const panels = scheme.modules.map((module) => judgesOf(module, seats));
  const modules = scheme.modules.map((module, index) =>
    tallyModule(module, rounding, { judgeIds: panels[index] ?? [], sheets }),
  );
  let sum: Ratio | null = null;
  let marked = 0;
  let expected = 0;
  for (const module of modules) {
    if (module.contribution) sum = sum ? addRatios(sum, module.contribution) : module.contribution;
    marked += module.marked;
    expected += module.expected;
  }
  const total =
    sum && rounding.at !== 'display-only' ? roundRatio(sum, rounding.decimals, rounding.mode) : sum;
  return { entryId, modules, total, marked, expected, isComplete: isWhole(modules, panels, scheme) };
}
