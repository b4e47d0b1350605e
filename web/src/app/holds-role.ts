import type { Me, Role } from '#contract/access';
import type { CompetitionId, TradeId } from '#domain/kernel/ids';

export interface Place {
  readonly competitionId: CompetitionId;
  readonly tradeId?: TradeId;
}

/** Whether one of the roles holds in this place; a grant that names no place holds everywhere. Only decides what is shown. */
export function holdsRole(me: Me, roles: readonly Role[], place: Place): boolean {
  return me.grants.some(
    (grant) =>
      roles.includes(grant.role) &&
      (grant.competitionId === null || grant.competitionId === place.competitionId) &&
      (grant.tradeId === null || place.tradeId === undefined || grant.tradeId === place.tradeId),
  );
}

/** Whether one of the roles holds for the whole house: a grant for one competition does not. */
export function holdsInHouse(me: Me, roles: readonly Role[]): boolean {
  return me.grants.some(({ role, competitionId }) => competitionId === null && roles.includes(role));
}
