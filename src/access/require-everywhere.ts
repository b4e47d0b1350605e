import { RefusedError } from '../platform/http/refused-error';
import type { Actor } from './actor';
import { RIGHTS_OF_ROLE } from './rights';
import type { Right } from './right';

/** For what belongs to the whole house (accounts, sessions, the audit trail): a grant for one competition is not enough. @throws RefusedError NOT_ALLOWED. */
export function requireEverywhere(actor: Actor, right: Right): void {
  const isGranted = actor.grants.some(
    (grant) =>
      grant.competitionId === null && grant.tradeId === null && RIGHTS_OF_ROLE[grant.role].includes(right),
  );
  if (!isGranted) throw new RefusedError({ code: 'NOT_ALLOWED' });
}
