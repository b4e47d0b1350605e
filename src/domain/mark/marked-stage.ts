import type { AspectId, EntryId, JudgeId, ModuleId, StageId } from '../kernel/ids';
import type { RankingRule } from '../ranking/ranking-rule';
import type { Aspect } from '../scheme/aspects/aspect-kinds';
import type { MarkingScheme } from '../scheme/marking-scheme';
import type { Seat } from '../scheme/seat';

/** What must be known of a stage to say whether a mark or a ruling may stand; made once by `markedStageOf`. */
export interface MarkedStage {
  readonly stageId: StageId;
  readonly aspectsById: ReadonlyMap<AspectId, { readonly aspect: Aspect; readonly moduleId: ModuleId }>;
  /** The modules a judge has a seat for. */
  readonly modulesByJudge: ReadonlyMap<JudgeId, ReadonlySet<ModuleId>>;
  readonly scheme: MarkingScheme;
  readonly seats: readonly Seat[];
  readonly terminal: RankingRule['terminal'];
  /** Whether ties at the cut are decided by the desk. */
  readonly decidesCut: boolean;
  readonly awardIds: ReadonlySet<string>;
  /** From how many places on a jury says why (DLB-3); null where no title is decided by one. */
  readonly reasonFrom: number | null;
  hasEntry(entryId: EntryId): boolean;
}
