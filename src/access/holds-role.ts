import type { Role } from '../contract/access';
import type { Actor } from './actor';
import type { Scope } from './may';

/** Whether somebody has this very role in this place: for what one role does in the name of its office, like signing. */
export function holdsRole(
  { grants }: Actor,
  role: Role,
  { competitionId, tradeId }: Required<Scope>,
): boolean {
  return grants.some(
    (grant) =>
      grant.role === role &&
      (grant.competitionId === null || grant.competitionId === competitionId) &&
      (grant.tradeId === null || grant.tradeId === tradeId),
  );
}
