import type { AdjustmentId, AspectId, EntryId, JudgeId, ModuleId } from '../kernel/ids';
import type { MarkValue } from '../kernel/mark-value';
import type { Ratio } from '../kernel/ratio';
import type { Dropped } from '../panel/panel-kind';

/** One judge's part in an aspect's value. */
export interface CountedMark {
  readonly judgeId: JudgeId;
  /** The mark as it was given. */
  readonly points: MarkValue;
  /** Left out by the panel rule: among the highest or among the lowest. */
  readonly dropped: Dropped;
}

/** One judge's sum over a module, where the panel works on these. */
export interface CountedSum {
  readonly judgeId: JudgeId;
  readonly value: Ratio;
  readonly dropped: Dropped;
}

export interface AspectTally {
  readonly aspectId: AspectId;
  readonly marks: readonly CountedMark[];
  /** What it is worth, factors and cross rules applied; null without a value, or when the panel works on module sums. */
  readonly value: Ratio | null;
  /** The attempt has ended without a result. */
  readonly isUnfinished: boolean;
  /** Whether it made the module's value: attempts that are dropped do not. */
  readonly counts: boolean;
  /** A cross rule changed what the panel gave. */
  readonly isRuled: boolean;
}

export interface ModuleTally {
  readonly moduleId: ModuleId;
  readonly aspects: readonly AspectTally[];
  /** Judges' module sums when the panel rule works on these; else empty. */
  readonly sums: readonly CountedSum[];
  /** The module's points so far, penalties taken off; null without any value. */
  readonly value: Ratio | null;
  /** Too many attempts without a result: there will be no value. */
  readonly isUnfinished: boolean;
  /** value × weight. */
  readonly contribution: Ratio | null;
  readonly marked: number;
  readonly expected: number;
}

/** What a penalty or bonus did. */
export interface AdjustmentTally {
  readonly adjustmentId: AdjustmentId;
  readonly times: number;
  /** The module it changed; null: the total. */
  readonly moduleId: ModuleId | null;
  /** What was added: below zero for what was taken off. */
  readonly change: Ratio;
}

/** Marks too far apart: the judges mark again. Aspect null: their module sums are. */
export interface Discrepancy {
  readonly moduleId: ModuleId;
  readonly aspectId: AspectId | null;
}

/** An entry's points with the whole arithmetic behind them. */
export interface Tally {
  readonly entryId: EntryId;
  readonly modules: readonly ModuleTally[];
  readonly adjustments: readonly AdjustmentTally[];
  /** This stage's points so far, rounded where the rule says so; null before the first value (never 0, TAL-10). */
  readonly own: Ratio | null;
  /** What earlier stages bring, as the carry-over rule weighs it; null where nothing is carried. */
  readonly carried: Ratio | null;
  /** What is ranked: own and carried. Null before the first value and for whoever has no result. */
  readonly total: Ratio | null;
  /** The same before the last rounding, for whoever breaks ties by more decimals. */
  readonly exactTotal: Ratio | null;
  /** A weighted module has ended without a result, so there will be no total. */
  readonly isUnfinished: boolean;
  readonly marked: number;
  readonly expected: number;
  /** Every mark is there, panels are large enough, nothing is to be marked again. */
  readonly isComplete: boolean;
  readonly discrepancies: readonly Discrepancy[];
  /** Its judges mark again, or have to, and the rule leaves it out of the ranking meanwhile (RSC-6). */
  readonly isToRescore: boolean;
  /** Failed aspects that leave the entry without a place. */
  readonly vetoes: readonly AspectId[];
}
