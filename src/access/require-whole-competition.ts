import type { CompetitionId } from '../domain/kernel/ids';
import { RefusedError } from '../platform/http/refused-error';
import type { Actor } from './actor';
import { RIGHTS_OF_ROLE } from './rights';
import type { Right } from './right';

/** For what concerns every trade of a competition: a grant for one trade is not enough. @throws RefusedError NOT_ALLOWED. */
export function requireWholeCompetition(actor: Actor, right: Right, competitionId: CompetitionId): void {
  const isGranted = actor.grants.some(
    (grant) =>
      (grant.competitionId === null || grant.competitionId === competitionId) &&
      grant.tradeId === null &&
      RIGHTS_OF_ROLE[grant.role].includes(right),
  );
  if (!isGranted) throw new RefusedError({ code: 'NOT_ALLOWED' });
}
