import type { IDBPTransaction } from 'idb';
import type { AccountId, ClientId } from '#domain/kernel/ids';
import type { Refusal } from '#domain/kernel/refusal';
import type { MutationBody } from '#domain/mark/mutation';
import type { ClientRow, OutboxDatabase, OutboxDb } from './outbox-db';
import type { OutboxContent, OutboxEntry, OutboxStore } from './outbox-entry';
import { randomId } from './random-id';
import { fromStored, toStored } from './stored-entry';

type Stores = ['clients', 'entries'];
type Tx = IDBPTransaction<OutboxDb, Stores, 'readwrite'>;

const STORES: Stores = ['clients', 'entries'];

/** All entries of one account; another judge on the same tablet never sees them. */
function rangeOf(accountId: AccountId): IDBKeyRange {
  return IDBKeyRange.bound([accountId, Number.NEGATIVE_INFINITY], [accountId, Number.POSITIVE_INFINITY]);
}

/** The outbox of one account in IndexedDB, written with strict durability. Ids are drawn inside the transaction: two tabs share them. */
export class IndexedOutboxStore implements OutboxStore {
  constructor(
    private readonly database: OutboxDatabase,
    private readonly accountId: AccountId,
  ) {}

  load(): Promise<OutboxContent> {
    return this.inTransaction(async (tx) => {
      const client = await this.client(tx);
      const rows = await tx.objectStore('entries').getAll(rangeOf(this.accountId));
      return { clientId: client.clientId, entries: rows.map(fromStored) };
    });
  }

  append(body: MutationBody, at: string): Promise<OutboxEntry> {
    return this.inTransaction(async (tx) => {
      const client = await this.client(tx);
      const row = toStored(client.nextId, body, at);
      await tx.objectStore('entries').add({ ...row, accountId: this.accountId });
      await tx.objectStore('clients').put({ ...client, nextId: client.nextId + 1 });
      return fromStored(row);
    });
  }

  remove(ids: readonly number[]): Promise<void> {
    return this.inTransaction(async (tx) => {
      for (const id of ids) await tx.objectStore('entries').delete([this.accountId, id]);
    });
  }

  refuse(id: number, refusal: Refusal): Promise<void> {
    return this.inTransaction(async (tx) => {
      const row = await tx.objectStore('entries').get([this.accountId, id]);
      if (row) await tx.objectStore('entries').put({ ...row, refusal });
    });
  }

  startOver(): Promise<void> {
    return this.inTransaction(async (tx) => {
      const store = tx.objectStore('entries');
      const rows = await store.getAll(rangeOf(this.accountId));
      await store.delete(rangeOf(this.accountId));
      const waiting = rows.filter(({ refusal }) => refusal === null);
      const refused = rows.filter(({ refusal }) => refusal !== null);
      for (const [index, row] of waiting.entries()) await store.add({ ...row, id: index + 1 });
      const oldest = 1 - refused.length;
      for (const [index, row] of refused.entries()) await store.add({ ...row, id: oldest + index });
      await tx.objectStore('clients').put({ ...this.newClient(), nextId: waiting.length + 1 });
    });
  }

  private newClient(): ClientRow {
    return { accountId: this.accountId, clientId: randomId() as ClientId, nextId: 1 };
  }

  private async client(tx: Tx): Promise<ClientRow> {
    const known = await tx.objectStore('clients').get(this.accountId);
    if (known) return known;
    const fresh = this.newClient();
    await tx.objectStore('clients').put(fresh);
    return fresh;
  }

  private async inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const db = await this.database.open();
    const tx = db.transaction(STORES, 'readwrite', { durability: 'strict' });
    const [result] = await Promise.all([work(tx), tx.done]);
    return result;
  }
}
