import type { Actor } from '../../access/actor';
import { requireWholeCompetition } from '../../access/require-whole-competition';
import type { AccountId, CompetitionId } from '../../domain/kernel/ids';
import { RefusedError } from '../../platform/http/refused-error';

/** @throws RefusedError NOT_ALLOWED for whoever does not organize the whole competition. */
export function organizerOf(actor: Actor, competitionId: CompetitionId): AccountId {
  requireWholeCompetition(actor, 'rehearsal.run', competitionId);
  if (actor.accountId === null) throw new RefusedError({ code: 'NOT_ALLOWED' });
  return actor.accountId;
}
