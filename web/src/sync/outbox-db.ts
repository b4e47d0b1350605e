import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { AccountId, ClientId } from '#domain/kernel/ids';
import type { StoredEntry } from './stored-entry';

export interface ClientRow {
  readonly accountId: AccountId;
  readonly clientId: ClientId;
  readonly nextId: number;
}

/** Which page sends the outbox of an account; `beat` counts up as long as it lives. */
export interface LeaseRow {
  readonly accountId: AccountId;
  readonly holder: string;
  readonly beat: number;
}

export interface OutboxDb extends DBSchema {
  clients: { key: string; value: ClientRow };
  entries: { key: [string, number]; value: StoredEntry & { readonly accountId: AccountId } };
  leases: { key: string; value: LeaseRow };
}

export const OUTBOX_DB = 'baigong-outbox';
const VERSION = 2;

/** Every step leaves the rows of the one before as they are: they may wait for the server. */
function upgrade(db: IDBPDatabase<OutboxDb>, from: number): void {
  if (from < 1) {
    db.createObjectStore('clients', { keyPath: 'accountId' });
    db.createObjectStore('entries', { keyPath: ['accountId', 'id'] });
  }
  if (from < 2) db.createObjectStore('leases', { keyPath: 'accountId' });
}

/** The database of the outbox. It makes way for a page of a newer version, and is opened again after the browser closed it. */
export class OutboxDatabase {
  private opening: Promise<IDBPDatabase<OutboxDb>> | null = null;

  open(): Promise<IDBPDatabase<OutboxDb>> {
    this.opening ??= this.openNow().catch((error: unknown) => {
      this.opening = null;
      throw error;
    });
    return this.opening;
  }

  private openNow(): Promise<IDBPDatabase<OutboxDb>> {
    return openDB<OutboxDb>(OUTBOX_DB, VERSION, {
      upgrade,
      blocking: (_from, _to, { target }) => {
        (target as IDBDatabase).close();
        this.opening = null;
      },
      terminated: () => {
        this.opening = null;
      },
    });
  }
}
