import { Injectable } from '@nestjs/common';
import type { AccountId, ClientId } from '../../domain/kernel/ids';
import type { Refusal } from '../../domain/kernel/refusal';
import { insertRows } from '../../platform/database/insert-rows';
import { statement } from '../../platform/database/statement';
import type { Tx } from '../../platform/database/transactions';

/** What a refusal kept by the first version does not say: no mark could be below nothing. */
const LEAST_OF_BEFORE = { min: 0 };

export interface ClientState {
  readonly id: ClientId;
  readonly accountId: AccountId;
  readonly lastMutationId: number;
}

export interface RefusedMutation {
  readonly clientId: ClientId;
  readonly mutationId: number;
  readonly bodyHash: string;
  readonly refusal: Refusal;
  readonly at: string;
}

/** Tables client (whose device, and how far its mutations have come) and refused_mutation (so that a retry hears the same "no"). */
@Injectable()
export class ClientsRepository {
  async find(tx: Tx, ids: readonly ClientId[]): Promise<Map<ClientId, ClientState>> {
    const places = ids.map((_, index) => `$${index + 1}`).join(',');
    const rows = await statement<{ id: ClientId; account_id: AccountId; last_mutation_id: number }>(
      tx,
      'SELECT id, account_id, last_mutation_id FROM client WHERE id IN (' + places + ')',
      ids,
    );
    return new Map(
      rows.map((row) => [
        row.id,
        { id: row.id, accountId: row.account_id, lastMutationId: row.last_mutation_id },
      ]),
    );
  }

  async save(tx: Tx, clients: readonly ClientState[]): Promise<void> {
    if (clients.length === 0) return;
    let n = 0;
    const places = clients.map(() => `($${++n},$${++n},$${++n})`).join(',');
    await statement(
      tx,
      'INSERT INTO client (id, account_id, last_mutation_id) VALUES ' +
        places +
        ' ON CONFLICT (id) DO UPDATE SET last_mutation_id = excluded.last_mutation_id',
      clients.flatMap((client) => [client.id, client.accountId, client.lastMutationId]),
    );
  }

  async insertRefused(tx: Tx, refused: readonly RefusedMutation[]): Promise<void> {
    const rows = refused.map((one) => [
      one.clientId,
      one.mutationId,
      one.bodyHash,
      JSON.stringify(one.refusal),
      one.at,
    ]);
    await insertRows(
      tx,
      'refused_mutation',
      ['client_id', 'mutation_id', 'body_hash', 'refusal', 'at'],
      rows,
    );
  }

  async findRefused(
    tx: Tx,
    clientId: ClientId,
    mutationId: number,
  ): Promise<{ bodyHash: string; refusal: Refusal } | undefined> {
    const sql = 'SELECT body_hash, refusal FROM refused_mutation WHERE client_id = $1 AND mutation_id = $2';
    const [row] = await statement<{ body_hash: string; refusal: string }>(tx, sql, [clientId, mutationId]);
    return row && { bodyHash: row.body_hash, refusal: toRefusal(row.refusal) };
  }
}

function toRefusal(text: string): Refusal {
  const refusal = JSON.parse(text) as Refusal;
  return refusal.code === 'MARK_OUT_OF_RANGE' ? { ...LEAST_OF_BEFORE, ...refusal } : refusal;
}
