import type { KeyedMark } from '../domain/keying/keyed-mark';
import type { AspectId, EntryId, JudgeId, StageId } from '../domain/kernel/ids';
import type { LocalText } from '../domain/kernel/local-text';
import type { SheetModule, ShownSheetState } from './marking';
import type { Receipt } from './mutations';

/** POST /api/marking/keying/entries/:entryId/judges/:judgeId: what one typist read from a paper sheet. */
export interface KeyedBody {
  readonly marks: readonly KeyedMark[];
}

/**
 * What became of a reading: the first of a sheet; another than the first typist's, in these aspects (their values are told to
 * nobody); or the same, and with it the judge's marks.
 */
export type KeyingOutcome =
  | { readonly state: 'first' }
  | { readonly state: 'differs'; readonly aspects: readonly AspectId[] }
  | { readonly state: 'entered'; readonly receipt: Receipt };

/** How far a paper sheet is: nobody read it, this account did, another one did, both did and differ. */
export type KeyingState = 'none' | 'mine' | 'others' | 'differs';

export interface PaperSheetView {
  readonly entryId: EntryId;
  readonly judgeId: JudgeId;
  readonly state: ShownSheetState;
  readonly keying: KeyingState;
  /** Where two readings differ. */
  readonly differs: readonly AspectId[];
  /** The aspects that the judge owes a mark for. */
  readonly due: readonly AspectId[];
}

/** GET /api/marking/keying/stages/:stageId: what is printed of a stage and keyed in again. Numbers only, and no mark. */
export interface PaperStageView {
  readonly stageId: StageId;
  readonly stageName: LocalText;
  readonly tradeName: LocalText;
  readonly isClosed: boolean;
  readonly judges: readonly {
    readonly judgeId: JudgeId;
    readonly name: string;
    readonly modules: readonly SheetModule[];
  }[];
  readonly entries: readonly { readonly entryId: EntryId; readonly number: string }[];
  readonly sheets: readonly PaperSheetView[];
}
