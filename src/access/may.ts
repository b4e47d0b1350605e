import type { CompetitionId, TradeId } from '../domain/kernel/ids';
import type { Actor } from './actor';
import { RIGHTS_OF_ROLE } from './rights';
import type { Right } from './right';

/** Where something happens; a grant holds there when it names the same place or none. */
export interface Scope {
  readonly competitionId?: CompetitionId;
  readonly tradeId?: TradeId;
}

/** Whether any grant of the actor gives the right in this place. */
export function may(actor: Actor, right: Right, scope: Scope = {}): boolean {
  return actor.grants.some(
    (grant) =>
      RIGHTS_OF_ROLE[grant.role].includes(right) &&
      (scope.competitionId === undefined ||
        grant.competitionId === null ||
        grant.competitionId === scope.competitionId) &&
      (scope.tradeId === undefined || grant.tradeId === null || grant.tradeId === scope.tradeId),
  );
}
