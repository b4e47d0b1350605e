import type { AspectId, ContestantId, EntryId, JudgeId, ModuleId, StageId } from '../domain/kernel/ids';
import type { LocalText } from '../domain/kernel/local-text';
import type { Aspect } from '../domain/scheme/aspects/aspect-kinds';
import type { Prospect } from '../domain/stage/prospects';
import type { Separation } from '../domain/ranking/standing';

/** A row of the organizer's standings: names shown. Points as display strings; `exact` as "num/den" micro-points where the display rounds. */
export interface StandingView {
  readonly entryId: EntryId;
  readonly number: string;
  readonly contestantId: ContestantId;
  /** Empty while the people of the stage are sealed. */
  readonly contestantName: string;
  readonly unitName: string;
  readonly place: number | null;
  readonly sharedBy: number;
  readonly separation: Separation | null;
  readonly total: string | null;
  readonly exactTotal: string | null;
  readonly modules: readonly (string | null)[];
  readonly marked: number;
  readonly expected: number;
}

/** GET /api/results/stages/:stageId/standings */
export interface StandingsView {
  readonly stageId: StageId;
  readonly seq: number;
  readonly isClosed: boolean;
  readonly modules: readonly {
    readonly moduleId: ModuleId;
    readonly name: LocalText;
    readonly weight: number;
    readonly full: string;
  }[];
  readonly standings: readonly StandingView[];
}

/** GET /api/results/stages/:stageId/entries/:entryId/tally: the arithmetic behind one total, ready to be shown line by line. */
export interface TallyView {
  readonly entryId: EntryId;
  readonly number: string;
  readonly total: string | null;
  readonly exactTotal: string | null;
  readonly rounding: {
    readonly decimals: number;
    readonly mode: 'half-up' | 'half-even';
    readonly at: 'each-node' | 'final-only' | 'display-only';
  };
  readonly modules: readonly {
    readonly moduleId: ModuleId;
    readonly name: LocalText;
    readonly weight: number;
    readonly panel: string;
    readonly value: string | null;
    readonly exactValue: string | null;
    readonly contribution: string | null;
    readonly sums: readonly CountedMarkView[];
    readonly aspects: readonly {
      readonly aspectId: AspectId;
      readonly name: LocalText;
      readonly kind: Aspect['kind'];
      readonly max: string;
      readonly value: string | null;
      readonly marks: readonly CountedMarkView[];
    }[];
  }[];
}

export interface CountedMarkView {
  readonly judgeId: JudgeId;
  readonly judgeName: string;
  readonly points: string;
  readonly dropped: 'high' | 'low' | null;
}

/** GET /api/results/stages/:stageId/advancement */
export interface AdvancementView {
  readonly stageId: StageId;
  readonly nextStageId: StageId | null;
  readonly advancing: readonly AdvancementRow[];
  readonly reserves: readonly AdvancementRow[];
  /** How many of them have an entry in the next stage already. */
  readonly entered: number;
}

export interface AdvancementRow {
  readonly entryId: EntryId;
  readonly number: string;
  readonly contestantName: string;
  readonly unitName: string;
  readonly place: number;
  readonly total: string;
}

/** GET /api/results/stages/:stageId/prospects: empty once the stage is closed, and in a field of more than 100. */
export interface ProspectsView {
  readonly stageId: StageId;
  readonly seq: number;
  readonly prospects: readonly {
    readonly entryId: EntryId;
    readonly number: string;
    readonly prospect: Prospect;
  }[];
}

/** The mean deviation of so many compared values, in points with a sign; null: none was compared. */
export interface LeanView {
  readonly count: number;
  readonly mean: string | null;
}

/** How one judge marked in one module, beside the others of the panel; above zero in the contestants' favour. */
export interface JudgeStatisticsRow {
  readonly judgeId: JudgeId;
  readonly judgeName: string;
  readonly marks: number;
  readonly lean: LeanView;
  readonly distance: string | null;
  /** Shares in percent; null where nothing could be dropped. */
  readonly dropped: { readonly high: string; readonly low: string } | null;
  /** Null while people are sealed, and where the judge's unit is not known. */
  readonly byUnit: { readonly own: LeanView; readonly others: LeanView } | null;
}

/** GET /api/results/stages/:stageId/judge-statistics: shown to the chief judge and the supervisors, never applied to a mark. */
export interface JudgeStatisticsView {
  readonly stageId: StageId;
  readonly seq: number;
  /** While people are sealed nothing is said of units. */
  readonly isSealed: boolean;
  /** Entries counted: all their marks are there, and nobody marks blind any more. */
  readonly entries: number;
  readonly ofEntries: number;
  readonly modules: readonly {
    readonly moduleId: ModuleId;
    readonly name: LocalText;
    /** What is compared: marks of one aspect, or judges' sums over the module. */
    readonly over: 'aspect' | 'module';
    readonly judges: readonly JudgeStatisticsRow[];
  }[];
}
