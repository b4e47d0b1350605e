import type { AspectId, EntryId, JudgeId, ModuleId, StageId } from '../kernel/ids';
import type { Aspect, MarkingScheme } from '../scheme/marking-scheme';
import type { Seat } from '../scheme/seat';
import type { MarkedStage } from './marked-stage';

/** Builds what `acceptMutation` asks of a stage from its scheme, seats and entries. */
export function markedStageOf(
  stageId: StageId,
  scheme: MarkingScheme,
  seats: readonly Seat[],
  entryIds: Iterable<EntryId>,
): MarkedStage {
  const aspectsById = new Map<AspectId, { aspect: Aspect; moduleId: ModuleId }>();
  for (const { id: moduleId, criteria } of scheme.modules) {
    for (const { aspects } of criteria) {
      for (const aspect of aspects) aspectsById.set(aspect.id, { aspect, moduleId });
    }
  }
  const modulesByJudge = new Map<JudgeId, Set<ModuleId>>();
  for (const { judgeId, moduleId } of seats) {
    modulesByJudge.set(judgeId, (modulesByJudge.get(judgeId) ?? new Set()).add(moduleId));
  }
  const entries = new Set(entryIds);
  return { stageId, aspectsById, modulesByJudge, hasEntry: (entryId) => entries.has(entryId) };
}
