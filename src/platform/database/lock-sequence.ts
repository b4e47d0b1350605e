import { statement } from './statement';
import type { Tx } from './transactions';

/**
 * One writer of a numbered sequence at a time until the transaction ends, so that numbers are given in commit order and
 * without gaps. On SQLite the gate has seen to it already.
 */
export async function lockSequence(tx: Tx, name: string): Promise<void> {
  if (tx.connection.options.type === 'postgres')
    await statement(tx, 'SELECT pg_advisory_xact_lock(hashtext($1))', [name]);
}
