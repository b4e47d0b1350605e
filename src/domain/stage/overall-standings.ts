import type { ContestantId, StageId } from '../kernel/ids';
import type { Standing } from '../ranking/standing';
import type { RankedStage } from './ranked-stage';

/** One person's place in the whole trade, and the stage that gave it. */
export interface OverallStanding {
  readonly contestantId: ContestantId;
  readonly place: number | null;
  readonly stageId: StageId;
  readonly standing: Standing;
}

/**
 * The places of a whole trade (STG-1): first everybody of the last stage, then whoever was in the stage before it and not in
 * it, and so on. Those cut keep the place of their stage, but stand behind all who went on.
 * @param stages in their order, each with its standings
 */
export function overallStandings(
  stages: readonly { readonly stage: RankedStage; readonly standings: readonly Standing[] }[],
): OverallStanding[] {
  const overall: OverallStanding[] = [];
  const seen = new Set<ContestantId>();
  for (const { stage, standings } of stages.toReversed()) {
    const contestantOf = new Map(stage.entries.map(({ id, contestantId }) => [id, contestantId]));
    const before = seen.size;
    const fresh = standings.filter(({ entryId }) => !seen.has(contestantOf.get(entryId)!));
    for (const standing of fresh) {
      const contestantId = contestantOf.get(standing.entryId)!;
      seen.add(contestantId);
      const place = standing.place === null ? null : Math.max(standing.place, before + 1);
      overall.push({ contestantId, place, stageId: stage.id, standing });
    }
  }
  return overall;
}
