import type { Me, Role } from '#contract/access';
import type { Room } from '#contract/live';
import type { CompetitionId } from '#domain/kernel/ids';

const DESK: ReadonlySet<Role> = new Set<Role>(['organizer', 'chief-judge', 'supervisor']);

/** The room that a page of the console follows: the desk's, which goes on while the public board is frozen; else the hall's. */
export function roomFor(me: Me, competitionId: CompetitionId): Room {
  const grants = me.grants.filter(
    (grant) =>
      DESK.has(grant.role) && (grant.competitionId === null || grant.competitionId === competitionId),
  );
  if (grants.some(({ tradeId }) => tradeId === null)) return `competition/${competitionId}/desk`;
  const trades = new Set(grants.map(({ tradeId }) => tradeId));
  const [only] = trades;
  return only && trades.size === 1
    ? `competition/${competitionId}/trade/${only}/desk`
    : `competition/${competitionId}`;
}
