import type { AspectId, EntryId, JudgeId, ModuleId } from '../kernel/ids';
import type { Points } from '../kernel/points';
import type { Ratio } from '../kernel/ratio';

/** One judge's part in an aspect or module value. */
export interface CountedMark {
  readonly judgeId: JudgeId;
  readonly points: Points;
  /** Left out by the panel rule: the highest or the lowest. */
  readonly dropped: 'high' | 'low' | null;
}

export interface AspectTally {
  readonly aspectId: AspectId;
  readonly marks: readonly CountedMark[];
  /** The panel's value; null without any mark or when the panel works on module sums. */
  readonly value: Ratio | null;
}

export interface ModuleTally {
  readonly moduleId: ModuleId;
  readonly aspects: readonly AspectTally[];
  /** Judges' module sums when the panel rule works on these; else empty. */
  readonly sums: readonly CountedMark[];
  /** The module's points so far; null without any mark. */
  readonly value: Ratio | null;
  /** value × weight. */
  readonly contribution: Ratio | null;
  readonly marked: number;
  readonly expected: number;
}

/** An entry's points with the whole arithmetic behind them. */
export interface Tally {
  readonly entryId: EntryId;
  readonly modules: readonly ModuleTally[];
  /** Sum of the contributions so far, rounded where the rule says so; null before the first mark (never 0, TAL-10). */
  readonly total: Ratio | null;
  readonly marked: number;
  readonly expected: number;
  readonly isComplete: boolean;
}
