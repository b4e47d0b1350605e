import type { EntryId, JudgeId, StageId } from '../domain/kernel/ids';
import type { RecheckError } from '../domain/ledger/oversight-record';
import type { RecheckState } from '../domain/recheck/recheck-progress';
import type { ReasonBody } from './marking';

/** POST /api/marking/entries/:entryId/flags: on the entry, or on one judge's sheet of it. */
export interface FlagBody extends ReasonBody {
  readonly judgeId?: JudgeId;
}

/** Who said something and when. */
export interface SaidView {
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}

export interface FlagView extends SaidView {
  /** The ledger row that set it. */
  readonly seq: number;
  readonly entryId: EntryId;
  readonly number: string;
  readonly judge: string | null;
  /** The chief judge's answer; null: none yet, and the stage is not published. */
  readonly settled: SaidView | null;
}

/** GET /api/marking/stages/:stageId/flags: the open ones first, the newest first. */
export interface FlagsView {
  readonly stageId: StageId;
  readonly flags: readonly FlagView[];
}

/** A request to open a sheet or the stage again, with what became of it. */
export interface ReopeningView extends SaidView {
  /** The ledger row that asked. */
  readonly seq: number;
  /** Null: the stage. */
  readonly sheet: {
    readonly entryId: EntryId;
    readonly number: string;
    readonly judgeId: JudgeId;
    readonly judge: string;
  } | null;
  /** `lapsed`: nobody answered before it had become impossible. */
  readonly state: 'open' | 'confirmed' | 'declined' | 'lapsed';
  /** Who confirmed or declined it; a confirmation has no reason of its own. */
  readonly answer: { readonly by: string; readonly at: string; readonly reason: string | null } | null;
  /** Whether whoever asks for the list may confirm or decline it now. */
  readonly mayAnswer: boolean;
}

/** GET /api/marking/competitions/:competitionId/reopenings: how many requests wait in each stage where any does. */
export interface OpenReopeningsView {
  readonly stages: readonly { readonly stageId: StageId; readonly open: number }[];
}

/** GET /api/marking/stages/:stageId/reopenings: the open ones first, the newest first. */
export interface ReopeningsView {
  readonly stageId: StageId;
  /** Whether the rules of the stage ask for a second person. */
  readonly secondPerson: boolean;
  readonly requests: readonly ReopeningView[];
}

/** POST /api/publication/entries/:entryId/recheck: without an error the sheets and what was computed agree. */
export interface RecheckBody {
  /** The ledger row of the list that is gone through. */
  readonly draw: number;
  readonly error?: RecheckError;
}

export interface RecheckRecordView {
  readonly by: string;
  readonly at: string;
  readonly error: RecheckError | null;
}

export interface RecheckEntryView {
  readonly entryId: EntryId;
  readonly number: string;
  /** At the top when the list was drawn, drawn by lot, or come to the top since. */
  readonly group: 'top' | 'drawn' | 'since';
  readonly state: RecheckState;
  /** Oldest first. */
  readonly records: readonly RecheckRecordView[];
}

/** The list as drawn; with `field` anybody can draw it again (RCK-3). */
export interface RecheckListView {
  readonly draw: number;
  readonly by: string;
  readonly at: string;
  readonly seed: string;
  readonly share: number;
  readonly mostErrors: number;
  readonly drawn: readonly EntryId[];
  readonly errors: number;
  /** More errors than the rules allow: the stage was opened again, and everything is rechecked. */
  readonly hasFailed: boolean;
  readonly entries: readonly RecheckEntryView[];
  /** The rest that was drawn from. */
  readonly rest: readonly EntryId[];
}

/** GET /api/publication/stages/:stageId/recheck */
export interface RecheckView {
  readonly stageId: StageId;
  /** Whether the rules ask for it. */
  readonly isAsked: boolean;
  readonly isClosed: boolean;
  /** Entries that keep the stage from being published. */
  readonly left: number;
  readonly list: RecheckListView | null;
}
