import type { AspectId, EntryId, JudgeId, ModuleId, StageId } from '../kernel/ids';
import type { Aspect } from '../scheme/marking-scheme';

/** What must be known of a stage to say whether a mark may stand; made once by `markedStageOf`. */
export interface MarkedStage {
  readonly stageId: StageId;
  readonly aspectsById: ReadonlyMap<AspectId, { readonly aspect: Aspect; readonly moduleId: ModuleId }>;
  /** The modules a judge has a seat for. */
  readonly modulesByJudge: ReadonlyMap<JudgeId, ReadonlySet<ModuleId>>;
  hasEntry(entryId: EntryId): boolean;
}
