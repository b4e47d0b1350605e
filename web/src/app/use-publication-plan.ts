import type { PublicationPlanView } from '#contract/public-results';
import { useCompetitionScope } from './competition-scope';
import { holdsRole } from './holds-role';
import { useAnswer, type Held } from './use-answer';

/** How the results of the competition become public; version 0 where nothing is planned. Null for who may not read it. */
export function usePublicationPlan(): Held<PublicationPlanView> {
  const { me, competitionId } = useCompetitionScope();
  const mayRead =
    competitionId !== null && holdsRole(me, ['organizer', 'chief-judge', 'supervisor'], { competitionId });
  return useAnswer(mayRead ? `publication/competitions/${competitionId}/plan` : null);
}
