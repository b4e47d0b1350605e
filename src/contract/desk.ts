import type { CompetitionId, EntryId, JudgeId, ModuleId, StageId } from '../domain/kernel/ids';
import type { LocalText } from '../domain/kernel/local-text';
import type { EntryStatus } from '../domain/ledger/entry-status';
import type { DeskCellState } from '../domain/mark/desk-cell';

/** What one judge owes one entry; never a mark (BLD-1). */
export interface DeskCellView {
  readonly state: DeskCellState;
  /** 1, and one more each time the sheet was opened again. */
  readonly revision: number;
  /** Marks that are due and not there, per module in the order of the stage; null where the judge has no seat. */
  readonly missing: readonly (number | null)[];
}

/** Where and when somebody works, by the newest draw of stations. */
export interface DeskLot {
  readonly batch: number;
  readonly station: number;
}

export interface DeskEntry {
  readonly entryId: EntryId;
  readonly number: string;
  readonly status: EntryStatus;
  /** Null where no stations were drawn, or this entry was not in that draw. */
  readonly lot: DeskLot | null;
  /** In the order of the judges. */
  readonly cells: readonly DeskCellView[];
}

/** GET /api/marking/stages/:stageId/desk: entries × judges, who owes what. */
export interface DeskView {
  readonly stageId: StageId;
  readonly competitionId: CompetitionId;
  readonly isClosed: boolean;
  /** Whether a second person confirms that a sheet is opened again. */
  readonly secondPerson: boolean;
  /** 1, and one more each time the stage was opened again. */
  readonly revision: number;
  /** The ledger row it stands at. */
  readonly seq: number;
  readonly modules: readonly { readonly moduleId: ModuleId; readonly name: LocalText }[];
  readonly judges: readonly { readonly judgeId: JudgeId; readonly name: string }[];
  readonly entries: readonly DeskEntry[];
}

/** The last word of one tablet, in milliseconds before the answer: nobody's clock but the server's. */
export interface TabletView {
  readonly sessionId: string;
  readonly heardAgoMs: number;
  /** Its clock less the server's. */
  readonly offsetMs: number;
  /** Marks on the tablet that the server has not. */
  readonly waiting: number;
  /** For how long there has been something waiting; null: nothing waits. */
  readonly waitingForMs: number | null;
  /** The number of the entry whose sheet is open there. */
  readonly number: string | null;
  readonly version: string;
}

export interface JudgePresence {
  readonly judgeId: JudgeId;
  readonly name: string;
  readonly owedMarks: number;
  readonly owedSheets: number;
  /** Since the judge's last mark in this stage; null: none yet. */
  readonly markedAgoMs: number | null;
  /** The one heard last first; empty: never heard. */
  readonly tablets: readonly TabletView[];
}

/** GET /api/marking/stages/:stageId/presence: what the tablets of a stage's judges said last. */
export interface PresenceView {
  readonly stageId: StageId;
  readonly at: string;
  readonly judges: readonly JudgePresence[];
}
