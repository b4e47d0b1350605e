import type { CompetitionId, EntryId, StageId, TradeId } from '../domain/kernel/ids';
import type { LocalText } from '../domain/kernel/local-text';
import type { Refusal } from '../domain/kernel/refusal';
import type { StageKind } from '../domain/archive/stage-kind';
import type { MutationBatch } from '../domain/mark/mutation';
import type { TabletWord } from '../domain/presence/tablet-word';
import type { BatchOutcome } from './mutations';
import type { BoardFreeze } from './reveal';

export type CompetitionRoom = `competition/${CompetitionId}`;
export type TradeRoom = `competition/${CompetitionId}/trade/${TradeId}`;
/** The same for the desk: it goes on while the public board stands still (RVL-2). */
export type DeskRoom = `${CompetitionRoom | TradeRoom}/desk`;
export type Room = CompetitionRoom | TradeRoom | DeskRoom;

/** One row of a live board. Points are display strings, rounded by the stage's rule; never used to compute. */
export interface BoardRow {
  readonly entryId: EntryId;
  readonly number: string;
  readonly place: number | null;
  readonly sharedBy: number;
  readonly total: string | null;
  /** Points per module in scheme order, null before the first mark. */
  readonly modules: readonly (string | null)[];
  readonly marked: number;
  readonly expected: number;
}

/** A published edition; behind, when the stage's ledger has gone on since and the next edition is due. */
export interface BoardEdition {
  readonly version: number;
  readonly at: string;
  readonly hash: string;
  readonly isBehind: boolean;
  /** On public notice; absent: final. */
  readonly isOnNotice?: true;
}

/** What one stage looks like on a board. */
export interface BoardStage {
  readonly tradeId: TradeId;
  readonly tradeOrdinal: number;
  readonly tradeName: LocalText;
  readonly stageId: StageId;
  readonly kind: StageKind;
  readonly stageName: LocalText;
  readonly modules: readonly { readonly name: LocalText; readonly full: string }[];
  /** How many places go on or are honoured: where the cut line stands; null for none. */
  readonly cutAfter: number | null;
  readonly isClosed: boolean;
  /** The published edition, or null while provisional. */
  readonly edition: BoardEdition | null;
  readonly marked: number;
  readonly expected: number;
  readonly rows: readonly BoardRow[];
  /** Absent where the board goes on. */
  readonly freeze?: BoardFreeze;
}

/** Everything a board needs. `seq` is the number of the last change it holds. */
export interface BoardSnapshot {
  readonly competitionId: CompetitionId;
  readonly competitionName: LocalText;
  readonly note: LocalText | null;
  /** Of a rehearsal: its results do not count. */
  readonly isRehearsal: boolean;
  readonly seq: number;
  readonly at: string;
  readonly stages: readonly BoardStage[];
}

/** Only what changed of one stage: rows whole, by entryId. */
export interface BoardStageChange {
  readonly stageId: StageId;
  readonly isClosed: boolean;
  readonly edition: BoardStage['edition'];
  readonly marked: number;
  readonly expected: number;
  readonly rows: readonly BoardRow[];
}

/**
 * `ranking.changed.v1`: applies to a state whose seq is at least `from`; applying it twice does no harm (a publication comes with
 * the number already held). A watcher whose seq is below `from` has a gap and asks again from its own number.
 */
export interface RankingChanged {
  readonly seq: number;
  readonly from: number;
  readonly room: Room;
  readonly at: string;
  readonly stages: readonly BoardStageChange[];
}

export interface WatchRequest {
  readonly room: Room;
  /** The last number this watcher holds; absent at first. */
  readonly since?: number;
}

export type WatchAnswer =
  | { readonly ok: true; readonly snapshot: BoardSnapshot }
  | { readonly ok: true; readonly changes: readonly RankingChanged[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** `sheet.hold`, every ten seconds while a sheet is open, and `sheet.leave` when it is not any more. */
export interface HoldRequest {
  readonly entryId: EntryId;
}

/** The lease of the sheet, or who has it. Marks are taken either way: it is advice for people. */
export type HoldAnswer =
  | { readonly ok: true; readonly leaseId: string; readonly tablet: string; readonly renewMs: number }
  | { readonly ok: false; readonly refusal: Refusal };

/** `sheet.held.v1`, to the judge whose sheet it is: the sheet passed to another device, or is free. */
export interface SheetHeld {
  readonly entryId: EntryId;
  readonly holder: {
    readonly leaseId: string;
    readonly by: string;
    readonly tablet: string;
    readonly since: string;
  } | null;
  /** Why the chief judge took it over; null where nobody did. */
  readonly reason: string | null;
}

/** `sheet.changed.v1`, to the judge whose sheet it is: another device or the chief judge changed it. */
export interface SheetChanged {
  /** Null: every sheet of a stage, because it was closed or opened again. */
  readonly entryId: EntryId | null;
  readonly seq: number;
}

/** `progress.changed.v1`, to the desks of a stage: a ledger row may have changed who owes what. A hint: GET …/desk tells the rest. */
export interface ProgressChanged {
  readonly stageId: StageId;
  readonly seq: number;
}

/** `presence.changed.v1`, to the desks of a stage: a tablet of one of its judges has spoken. A hint: GET …/presence tells the rest. */
export interface PresenceChanged {
  readonly stageId: StageId;
}

export type DeskAnswer = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal };

/** The server's clock, so that a tablet may know how far its own is off. */
export type PresenceAnswer =
  { readonly ok: true; readonly at: string } | { readonly ok: false; readonly refusal: Refusal };

/** `editions.changed.v1`, to the consoles of a competition: an edition was made or became more official. A hint: GET …/publication/competitions/:id tells the rest. */
export interface EditionsChanged {
  readonly competitionId: CompetitionId;
}

export interface ServerToClientEvents {
  'ranking.changed.v1': (change: RankingChanged) => void;
  'sheet.changed.v1': (change: SheetChanged) => void;
  'sheet.held.v1': (held: SheetHeld) => void;
  'progress.changed.v1': (change: ProgressChanged) => void;
  'presence.changed.v1': (change: PresenceChanged) => void;
  'session.ended.v1': () => void;
  'editions.changed.v1': (change: EditionsChanged) => void;
}

export interface ClientToServerEvents {
  mutations: (batch: MutationBatch, ack: (outcome: BatchOutcome) => void) => void;
  watch: (request: WatchRequest, ack: (answer: WatchAnswer) => void) => void;
  'sheet.hold': (request: HoldRequest, ack: (answer: HoldAnswer) => void) => void;
  'sheet.leave': (request: HoldRequest, ack: (answer: { readonly ok: true }) => void) => void;
  unwatch: (request: { readonly room: Room }, ack: (answer: { readonly ok: true }) => void) => void;
  'desk.watch': (request: { readonly stageId: StageId }, ack: (answer: DeskAnswer) => void) => void;
  'desk.unwatch': (request: { readonly stageId: StageId }, ack: (answer: DeskAnswer) => void) => void;
  'editions.watch': (request: EditionsChanged, ack: (answer: DeskAnswer) => void) => void;
  'editions.unwatch': (request: EditionsChanged, ack: (answer: DeskAnswer) => void) => void;
  presence: (word: TabletWord, ack: (answer: PresenceAnswer) => void) => void;
}
