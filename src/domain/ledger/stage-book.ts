import type { Deliberation } from '../deliberation/deliberation';
import type { Acknowledger } from '../kernel/acknowledger';
import type { AccountId, AspectId, ClientId, EntryId, JudgeId, ModuleId } from '../kernel/ids';
import type { MarkValue } from '../kernel/mark-value';
import type { EntryRecord } from './entry-record';
import type { Oversight, SaidBy } from './oversight-record';
import type { ReopeningRequest } from './reopening-request';
import type { SheetState } from './sheet-state';

/** One judge's current mark for one aspect, and the ledger row it comes from. Null points: voided. */
export interface CurrentMark {
  readonly points: MarkValue | null;
  readonly seq: number;
  readonly by: AccountId;
  readonly clientId: ClientId;
  readonly at: string;
}

/** What somebody beside the judge said of a sheet: agreed, or refused to sign and why (ACK-4). */
export interface Acknowledgement {
  /** The hash of the sheet that was seen. */
  readonly content: string;
  /** Null: agreed. */
  readonly refusal: string | null;
  readonly seq: number;
  readonly by: AccountId;
  readonly at: string;
}

/** All marks of one judge for one entry (评分表). `lastSeq` is the ledger row that changed it last. */
export interface Sheet {
  readonly entryId: EntryId;
  readonly judgeId: JudgeId;
  readonly marksByAspect: Map<AspectId, CurrentMark>;
  state: SheetState;
  /** 1, and one more each time it was opened again (COR-6). */
  revision: number;
  /** The row of its last submission, which stays when the sheet is opened again; 0 before the first. */
  submittedSeq: number;
  /** The hash that was signed in that row; null where the row holds none. */
  signedHash: string | null;
  /** It was signed on paper, and keyed in by two people. */
  isKeyed: boolean;
  /** The last word of each; which version it is for is in it. */
  acknowledgements: ReadonlyMap<Acknowledger, Acknowledgement>;
  lastSeq: number;
}

/** What a judge wrote down or photographed for one aspect, and the ledger row that says so. */
export interface Note {
  readonly seq: number;
  readonly at: string;
  readonly judgeId: JudgeId;
  readonly aspectId: AspectId;
  readonly text: string | null;
  /** Hash of the picture. */
  readonly photo: string | null;
}

/** The order of entries that nothing else separates, as the desk recorded it; best first. */
export interface TieDecision {
  readonly order: readonly EntryId[];
  readonly by: 'extra-test' | 'chief-judge' | 'lot';
  readonly reason: string;
  readonly seq: number;
}

/** A signature under what came out of a stage, and the ledger row that says so. */
export interface ResultSignature extends SaidBy {
  readonly step: string;
  /** The SHA-256 of the result that was signed; of another result it does not count (SGN-4). */
  readonly content: string;
}

/** The fold of a stage's ledger rows: every sheet, and what the desk said. Mutable: folding is its only writer. */
export interface StageBook {
  /** By entry, then by judge. */
  readonly sheetsByEntry: Map<EntryId, Map<JudgeId, Sheet>>;
  /** Entries of which the desk has said anything. */
  readonly recordsByEntry: Map<EntryId, EntryRecord>;
  readonly tieDecisions: TieDecision[];
  /** Since the stage was closed last. */
  readonly signatures: ResultSignature[];
  /** Every order that a jury decided, also those that do not stand any more. */
  readonly deliberations: Deliberation[];
  /** Flags and rechecks. */
  readonly oversight: Oversight;
  /** Notes that stand, in order. */
  readonly notesByEntry: Map<EntryId, Note[]>;
  /** How long everybody may work, in seconds, where it was said. */
  readonly allowedSeconds: Map<ModuleId, number>;
  isClosed: boolean;
  /** 1, and one more each time the stage was opened again (COR-6). */
  revision: number;
  /** By the ledger row that asked. */
  readonly reopenings: Map<number, ReopeningRequest>;
  /** The last ledger row folded in; 0 before the first. */
  seq: number;
}
