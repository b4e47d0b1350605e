import type { ReactElement } from 'react';
import { Navigate } from 'react-router';
import { useCompetitionScope } from '../../app/competition-scope';
import { holdsRole } from '../../app/holds-role';

/** Where each begins: the register, or, for whoever only hands out slips, the slips. */
export function JudgesHome(): ReactElement {
  const { me, competitionId } = useCompetitionScope();
  const reads =
    competitionId !== null && holdsRole(me, ['organizer', 'chief-judge', 'supervisor'], { competitionId });
  return <Navigate to={reads ? 'register' : 'slips'} replace />;
}
