import type { CompetitionId } from '../../domain/kernel/ids';
import { lockSequence } from '../../platform/database/lock-sequence';
import type { Tx } from '../../platform/database/transactions';

/** Nobody else registers, decides or is withdrawn in the competition until the transaction ends. */
export function holdRegistrations(tx: Tx, competitionId: CompetitionId): Promise<void> {
  return lockSequence(tx, `registrations:${competitionId}`);
}
