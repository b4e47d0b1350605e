import type { AspectId, EntryId, JudgeId, ModuleId, StageId } from '../kernel/ids';
import { reasonFromOf } from '../deliberation/reason-from';
import { aspectPlaces } from '../scheme/aspect-places';
import type { Seat } from '../scheme/seat';
import type { StageRules } from '../stage-rules/stage-rules';
import type { MarkedStage } from './marked-stage';

/** Builds what `acceptMutation` asks of a stage from its rules, seats and entries; undefined in a stage without a scheme. */
export function markedStageOf(
  stageId: StageId,
  { scheme, ranking, awards, advancement }: Pick<StageRules, 'scheme' | 'ranking' | 'awards' | 'advancement'>,
  seats: readonly Seat[],
  entryIds: Iterable<EntryId>,
): MarkedStage | undefined {
  if (!scheme) return undefined;
  const aspectsById: MarkedStage['aspectsById'] = new Map(
    aspectPlaces(scheme).map(
      ({ aspect, module }): [AspectId, { aspect: typeof aspect; moduleId: ModuleId }] => [
        aspect.id,
        { aspect, moduleId: module.id },
      ],
    ),
  );
  const modulesByJudge = new Map<JudgeId, Set<ModuleId>>();
  for (const { judgeId, moduleId } of seats) {
    modulesByJudge.set(judgeId, (modulesByJudge.get(judgeId) ?? new Set()).add(moduleId));
  }
  const entries = new Set(entryIds);
  return {
    stageId,
    aspectsById,
    modulesByJudge,
    scheme,
    seats,
    terminal: ranking.terminal,
    decidesCut: advancement?.tiesAtCut === 'decide' || advancement?.tiesAtCut === 'by-key',
    awardIds: new Set(awards.map(({ id }) => id)),
    reasonFrom: reasonFromOf(awards),
    hasEntry: (entryId) => entries.has(entryId),
  };
}
