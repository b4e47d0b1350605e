import type { AccountId, AspectId, ClientId, EntryId, JudgeId } from '../kernel/ids';
import type { Points } from '../kernel/points';

/** One judge's current mark for one aspect: points, and the ledger row it comes from. Null points: voided. */
export interface CurrentMark {
  readonly points: Points | null;
  readonly seq: number;
  readonly by: AccountId;
  readonly clientId: ClientId;
  readonly at: string;
}

/** All marks of one judge for one entry (评分表). `lastSeq` is the ledger row that changed it last. */
export interface Sheet {
  readonly entryId: EntryId;
  readonly judgeId: JudgeId;
  readonly marksByAspect: Map<AspectId, CurrentMark>;
  isSubmitted: boolean;
  lastSeq: number;
}

/** The fold of a stage's ledger rows: every sheet, and whether the stage is closed. Mutable: folding is its only writer. */
export interface StageBook {
  /** By entry, then by judge. */
  readonly sheetsByEntry: Map<EntryId, Map<JudgeId, Sheet>>;
  isClosed: boolean;
  /** The last ledger row folded in; 0 before the first. */
  seq: number;
}
