import { carryOverKindOf, RESTART } from '../carry-over/carry-over-rule';
import type { StageId } from '../kernel/ids';
import type { RankedStage } from './ranked-stage';

/** The earlier stages whose points a stage's standings depend on: those carried over, and those that break ties. */
export function stagesNeeded({
  carryOver = RESTART,
  ranking,
}: Pick<RankedStage, 'carryOver' | 'ranking'>): Set<StageId> {
  const ids = new Set(carryOverKindOf(carryOver).stageIds(carryOver));
  for (const tieBreak of ranking.tieBreaks) if (tieBreak.key === 'earlier-stage') ids.add(tieBreak.stageId);
  return ids;
}
