import type { ReadinessView } from '#contract/readiness';
import type { CompetitionId } from '#domain/kernel/ids';
import { useCompetitionScope } from '../../app/competition-scope';
import { useAnswerAgain } from '../../app/use-answer-again';
import type { Held } from '../../app/use-answer';

/** Of registrations and slips no live message tells. */
const EVERY_MS = 30_000;

/** What is missing, asked again when the board or the set-up has changed, and every so often. */
export function useReadiness(competitionId: CompetitionId): Held<ReadinessView> {
  const { live, competition } = useCompetitionScope();
  const stages = live.board?.stages.map(({ stageId, isClosed, expected }) => [stageId, isClosed, expected]);
  const setUp = competition.value?.trades.map(({ id, stages: own }) => [id, own]);
  const signal = JSON.stringify([live.isConnected, stages, setUp]);
  return useAnswerAgain<ReadinessView>(`competitions/${competitionId}/readiness`, EVERY_MS, signal);
}
