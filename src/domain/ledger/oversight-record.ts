import type { AccountId, EntryId, JudgeId } from '../kernel/ids';

/** Who said something, when, and in which row. */
export interface SaidBy {
  readonly seq: number;
  readonly by: AccountId;
  readonly at: string;
}

/** A supervisor's flag on an entry or on one judge's sheet of it. */
export interface Flag extends SaidBy {
  readonly entryId: EntryId;
  /** Null: the entry as a whole. */
  readonly judgeId: JudgeId | null;
  readonly reason: string;
  /** Null: the chief judge has not answered it. */
  readonly settled: (SaidBy & { readonly reason: string }) | null;
}

/** What a recheck found wrong, in words. */
export interface RecheckError {
  readonly was: string;
  readonly is: string;
  readonly reason: string;
}

export interface RecheckRecord extends SaidBy {
  /** Null: the sheets and what was computed agree. */
  readonly error: RecheckError | null;
}

/** The entries that are rechecked, as drawn (RCK-3). */
export interface RecheckList extends SaidBy {
  readonly seed: string;
  /** Of the rest, in millionths; the whole: everything is rechecked. */
  readonly share: number;
  /** The share of errors, in millionths, beyond which everything is rechecked. */
  readonly mostErrors: number;
  readonly top: readonly EntryId[];
  /** Of the rest, in the order of the draw. */
  readonly entries: readonly EntryId[];
  /** What was found, oldest first. */
  readonly records: Map<EntryId, RecheckRecord[]>;
}

/** What those who watch have said of a stage; changes no result. Mutable: folding is its only writer. */
export interface Oversight {
  /** By the ledger row that set them. */
  readonly flags: Map<number, Flag>;
  /** The last list that was drawn. */
  recheck: RecheckList | null;
  /** By entry: the last row that changed a mark, a penalty, a declaration, a status or an excuse. */
  readonly changedByEntry: Map<EntryId, number>;
  /** By entry: who keyed in a paper sheet of it. */
  readonly keyedByEntry: Map<EntryId, Set<AccountId>>;
}

/** A stage of which nobody has said anything. */
export function emptyOversight(): Oversight {
  return { flags: new Map(), recheck: null, changedByEntry: new Map(), keyedByEntry: new Map() };
}
