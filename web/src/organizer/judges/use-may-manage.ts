import { useCompetitionScope } from '../../app/competition-scope';

/** Whether this account writes the register and the conflicts: the committee, not a grant for one trade. */
export function useMayManage(): boolean {
  const { me, competitionId } = useCompetitionScope();
  return me.grants.some(
    ({ role, competitionId: where, tradeId }) =>
      role === 'organizer' && tradeId === null && (where === null || where === competitionId),
  );
}
