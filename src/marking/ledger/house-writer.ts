import { SYSTEM_ACTOR } from '../../domain/archive/archive';
import type { ClientId, CompetitionId } from '../../domain/kernel/ids';
import { sha256 } from '../../platform/identity/sha256';
import type { Ask } from './ask';

/**
 * By whom the server itself writes. One client for each competition, because its numbers are taken with the head of that
 * competition locked; a hash, because ids have a length.
 */
export function houseWriter(competitionId: CompetitionId): Pick<Ask, 'actorId' | 'clientId'> {
  return {
    actorId: SYSTEM_ACTOR,
    clientId: `house.${sha256(competitionId).slice(0, 32)}` as ClientId,
  };
}
