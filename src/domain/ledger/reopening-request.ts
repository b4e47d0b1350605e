import type { EntryId, JudgeId } from '../kernel/ids';
import type { SaidBy } from './oversight-record';

/** The sheet that is to be opened again. */
export interface ReopenedSheet {
  readonly entryId: EntryId;
  readonly judgeId: JudgeId;
}

/** How a request to open something again ended. */
export type ReopeningAnswer =
  | (SaidBy & { readonly kind: 'confirmed' })
  | (SaidBy & { readonly kind: 'declined'; readonly reason: string })
  /** Nobody answered before what it asks for had become impossible (COR-5). */
  | { readonly kind: 'lapsed'; readonly seq: number };

/** Somebody asks that a sheet or the stage be opened again. */
export interface ReopeningRequest extends SaidBy {
  /** Null: the stage. */
  readonly sheet: ReopenedSheet | null;
  readonly reason: string;
  /** Null: it is open. */
  readonly answer: ReopeningAnswer | null;
}
