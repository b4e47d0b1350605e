import type { Grant } from '../contract/access';
import type { Assignment } from '../contract/tablets';

/** What a judge may do on a tablet: her judge's grants at its assignment, narrowed to it. Whatever else she is stays at home. */
export function judgesGrantsAt(grants: readonly Grant[], { competitionId, tradeId }: Assignment): Grant[] {
  return grants
    .filter(
      (grant) =>
        grant.role === 'judge' &&
        (grant.competitionId === null || grant.competitionId === competitionId) &&
        (grant.tradeId === null || tradeId === null || grant.tradeId === tradeId),
    )
    .map((grant) => ({ role: 'judge', competitionId, tradeId: tradeId ?? grant.tradeId, unitId: null }));
}
