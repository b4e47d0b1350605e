import type { Acknowledger } from '../domain/kernel/acknowledger';
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
import type { AcknowledgementState } from '../domain/ledger/acknowledgement';
import type { Declaration } from '../domain/ledger/declaration';
import type { EntryStatus } from '../domain/ledger/entry-status';
import type { EntryRuling, StageFact } from '../domain/ledger/ledger-fact';
import type { SignatureState } from '../domain/ledger/sheet-content';
import type { SheetState } from '../domain/ledger/sheet-state';
import type { SpreadState } from '../domain/mark/spread-stand';
import type { SpreadLimit } from '../domain/panel/panel-kind';
import type { Criterion } from '../domain/scheme/marking-scheme';
import type { SheetNote } from './record';

/** `closed`: its stage is, whatever the sheet was. */
export type ShownSheetState = SheetState | 'closed';

/** Where one of those stands who acknowledge a sheet beside its judge. */
export interface AcknowledgementView {
  readonly by: Acknowledger;
  readonly state: AcknowledgementState;
  /** Why it was not signed; also of a version that has passed. */
  readonly refusal: string | null;
  readonly at: string | null;
}

/** GET /api/marking/sheets: the sheets of the judge who asks. Numbers only: a judge never sees a name or a unit. */
export interface SheetListItem {
  readonly entryId: EntryId;
  readonly number: string;
  readonly competitionId: CompetitionId;
  /** Of a rehearsal: what is marked here does not count. */
  readonly isRehearsal: boolean;
  readonly tradeId: TradeId;
  readonly tradeName: LocalText;
  readonly stageId: StageId;
  readonly stageName: LocalText;
  readonly state: ShownSheetState;
  /** 1, and one more each time it was opened again. */
  readonly revision: number;
  /** What the chief judge's desk set. Absent, withdrawn and disqualified entries are owed no marks. */
  readonly status: EntryStatus;
  /** Whether the judge signed, and whether what was signed is what stands. */
  readonly signature: SignatureState;
  /** Whoever acknowledges it beside the judge; empty where nobody does. */
  readonly acknowledgements: readonly AcknowledgementView[];
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
  /** The aspects the judge owes a mark for: without elements that the entry did not show. */
  readonly due: readonly AspectId[];
  /** What the entry declared for the aspects of this sheet. */
  readonly declarations: readonly { readonly aspectId: AspectId; readonly declaration: Declaration }[];
  readonly marks: readonly SheetMark[];
  /** A second round: what this judge marks again, with the own mark of the first. Empty otherwise. */
  readonly again: readonly { readonly aspectId: AspectId; readonly former: MarkValue | null }[];
  /** Her own notes that stand. */
  readonly notes: readonly SheetNote[];
  /** The ledger row that changed this sheet last; 0 for none. */
  readonly seq: number;
}

/** GET /api/marking/stages/:stageId/progress: who owes which sheet. */
export interface StageProgress {
  readonly stageId: StageId;
  readonly isClosed: boolean;
  /** 1, and one more each time the stage was opened again. */
  readonly revision: number;
  /** Requests to open a sheet or the stage again that nobody has answered. */
  readonly openReopenings: number;
  readonly marked: number;
  readonly expected: number;
  readonly openSheets: number;
  /** Handed-in sheets that the contestant or the chief judge has not acknowledged. */
  readonly unacknowledged: { readonly contestant: number; readonly chiefJudge: number };
  /** Entries whose judges are too far apart: marking again, or to be decided on. */
  readonly openSpreads: number;
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
      readonly state: ShownSheetState;
      readonly signature: SignatureState;
    }[];
  }[];
}

/** POST /api/marking/stages/:stageId/close | reopen, and /api/marking/sheets/:entryId/judges/:judgeId/reopen */
export interface ReasonBody {
  readonly reason: string;
}

/** One handed-in sheet that somebody acknowledges beside its judge. */
export interface AcknowledgementRow {
  readonly entryId: EntryId;
  readonly number: string;
  readonly judgeId: JudgeId;
  readonly judgeName: string;
  /** 1, and one more each time the sheet was opened again. */
  readonly revision: number;
  /** The hash of what stands; null while `openSheets` others still mark the entry blind. */
  readonly content: string | null;
  readonly openSheets: number;
  readonly signature: SignatureState;
  /** Signed on paper and keyed in: the contestant's word stands there too. */
  readonly isKeyed: boolean;
  readonly acknowledgements: readonly AcknowledgementView[];
}

/** GET /api/marking/stages/:stageId/acknowledgements */
export interface AcknowledgementsView {
  readonly stageId: StageId;
  readonly isClosed: boolean;
  readonly sheets: readonly AcknowledgementRow[];
}

/** One aspect of a sheet as it is read before it is signed. */
export interface ProcessSheetLine {
  readonly aspectId: AspectId;
  readonly module: LocalText;
  readonly aspect: LocalText;
  /** How it is marked, in a sentence. */
  readonly means: LocalText;
  /** As it was given: "8.5", "DNF"; null where nothing stands. */
  readonly mark: string | null;
}

/** GET /api/marking/sheets/:entryId/judges/:judgeId: a sheet for the chief judge to read before signing. */
export interface ProcessSheetView extends AcknowledgementRow {
  readonly lines: readonly ProcessSheetLine[];
}

/** POST /api/marking/sheets/:entryId/judges/:judgeId/acknowledge */
export interface AcknowledgeBody {
  readonly content: string;
  readonly refusal: string | null;
  /** `contestant`: what she wrote on a paper sheet that was keyed in; else the chief judge speaks for himself. */
  readonly by?: Acknowledger | undefined;
}

/** GET /api/marking/stages/:stageId/leases: the sheets somebody has open now. */
export interface LeasesView {
  readonly stageId: StageId;
  readonly leases: readonly {
    readonly entryId: EntryId;
    readonly number: string;
    readonly judgeId: JudgeId;
    readonly judgeName: string;
    readonly by: string;
    readonly tablet: string;
    readonly since: string;
    /** The tablet that waits for it. */
    readonly waiting: string | null;
  }[];
}

/** POST /api/marking/sheets/:entryId/judges/:judgeId/take-over: which tablet has the sheet now, or the desk itself. */
export interface TakenOverView {
  readonly tablet: string;
  readonly isDesk: boolean;
}

type Said<Fact> = Fact extends unknown ? Omit<Fact, 'stageId' | 'entryId'> : never;

/** POST /api/marking/entries/:entryId/rulings: what the desk says of an entry, as the ledger keeps it. */
export type RulingBody = Said<EntryRuling>;

/** POST /api/marking/stages/:stageId/decisions: the order of entries that nothing else separates, best first. */
export type DecisionBody = Omit<Extract<StageFact, { kind: 'TieDecided' }>, 'stageId' | 'kind'>;

/** One place of an entry where judges are or were too far apart. Points as display strings. */
export interface SpreadView {
  readonly entryId: EntryId;
  readonly number: string;
  readonly moduleId: ModuleId;
  readonly moduleName: LocalText;
  /** Null where the panel works on judges' sums over the module. */
  readonly aspectId: AspectId | null;
  readonly aspectName: LocalText | null;
  readonly state: SpreadState;
  readonly limit: SpreadLimit;
  /** Names of the judges who have not handed in again. */
  readonly awaited: readonly string[];
  /** Empty as long as somebody still marks: nobody is shown what others gave. */
  readonly rounds: readonly {
    readonly round: 1 | 2;
    readonly marks: readonly { readonly judgeName: string; readonly counted: string }[];
    readonly spread: string | null;
    /** What the panel makes of them. */
    readonly value: string | null;
  }[];
  /** Between which points a decision lies. */
  readonly bounds: { readonly min: Points; readonly max: Points };
  readonly decision: { readonly worth: string | null; readonly reason: string } | null;
}

/** GET /api/marking/stages/:stageId/spreads */
export interface SpreadsView {
  readonly stageId: StageId;
  readonly spreads: readonly SpreadView[];
}

/** A ruling or decision with who said it and when. */
export interface RulingView {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly fact: EntryRuling | Extract<StageFact, { kind: 'TieDecided' }>;
  /** A penalty or bonus that was taken back later. */
  readonly isTakenBack: boolean;
}

/** GET /api/marking/stages/:stageId/rulings: all of a stage, the newest first. */
export interface RulingsView {
  readonly stageId: StageId;
  readonly rulings: readonly RulingView[];
}
