import { useParams } from 'react-router';
import type { PaperStageView } from '#contract/keying';
import type { StageId } from '#domain/kernel/ids';
import { useCompetitionScope } from '../../app/competition-scope';
import { useAnswer, type Held } from '../../app/use-answer';
import { useThrottled } from '../../app/use-throttled';

const REFETCH_MS = 2_000;

/** The paper side of the stage that the address names, asked for anew when the live board says that the stage has changed. */
export function usePaperStage(): Held<PaperStageView> {
  const { stageId } = useParams();
  const { live } = useCompetitionScope();
  const shown = live.board?.stages.find((stage) => stage.stageId === (stageId as StageId));
  const changed = useThrottled(shown, REFETCH_MS);
  return useAnswer<PaperStageView>(stageId ? `marking/keying/stages/${stageId}` : null, changed);
}
