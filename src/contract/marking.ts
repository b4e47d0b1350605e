import type {
  AspectId,
  CompetitionId,
  EntryId,
  JudgeId,
  ModuleId,
  StageId,
  TradeId,
} from '../domain/kernel/ids';
import type { LocalText } from '../domain/kernel/local-text';
import type { MarkValue } from '../domain/kernel/mark-value';
import type { Points } from '../domain/kernel/points';
import type { Criterion } from '../domain/scheme/marking-scheme';

export type SheetState = 'open' | 'submitted' | 'closed';

/** GET /api/marking/sheets: the sheets of the judge who asks. Numbers only: a judge never sees a name or a unit. */
export interface SheetListItem {
  readonly entryId: EntryId;
  readonly number: string;
  readonly competitionId: CompetitionId;
  readonly tradeId: TradeId;
  readonly tradeName: LocalText;
  readonly stageId: StageId;
  readonly stageName: LocalText;
  readonly state: SheetState;
  readonly marked: number;
  readonly expected: number;
}

export interface SheetModule {
  readonly moduleId: ModuleId;
  readonly name: LocalText;
  readonly fullMarks: Points;
  readonly criteria: readonly Criterion[];
}

export interface SheetMark {
  readonly aspectId: AspectId;
  readonly points: MarkValue | null;
  readonly seq: number;
}

/** GET /api/marking/sheets/:entryId */
export interface SheetView extends SheetListItem {
  readonly judgeId: JudgeId;
  readonly modules: readonly SheetModule[];
  readonly marks: readonly SheetMark[];
  /** The ledger row that changed this sheet last; 0 for none. */
  readonly seq: number;
}

/** GET /api/marking/stages/:stageId/progress: who owes which sheet. */
export interface StageProgress {
  readonly stageId: StageId;
  readonly isClosed: boolean;
  readonly marked: number;
  readonly expected: number;
  readonly openSheets: number;
  readonly judges: readonly {
    readonly judgeId: JudgeId;
    readonly name: string;
    readonly marked: number;
    readonly expected: number;
    readonly submittedSheets: number;
    readonly sheets: number;
    readonly openEntries: readonly {
      readonly entryId: EntryId;
      readonly number: string;
      readonly state: SheetState;
    }[];
  }[];
}

/** POST /api/marking/stages/:stageId/close | reopen, and /api/marking/sheets/:entryId/judges/:judgeId/reopen */
export interface ReasonBody {
  readonly reason: string;
}
