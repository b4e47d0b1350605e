import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { AccountId, StageId } from '#domain/kernel/ids';
import type { Refusal } from '#domain/kernel/refusal';

/** A picture that the server does not have yet. A refused one stays until the judge gives it up. */
export interface KeptPhoto {
  readonly hash: string;
  readonly stageId: StageId;
  readonly bytes: ArrayBuffer;
  readonly refusal: Refusal | null;
}

/** Where pictures wait. Every promise resolves only when the change is on this device's disk. */
export interface PhotoStore {
  list(): Promise<readonly KeptPhoto[]>;
  put(photo: KeptPhoto): Promise<void>;
  remove(hash: string): Promise<void>;
}

interface PhotoDb extends DBSchema {
  photos: { key: [string, string]; value: KeptPhoto & { readonly accountId: AccountId } };
}

/** The pictures of one account in an IndexedDB of their own: another judge on the same tablet never sees them. */
export class IndexedPhotoStore implements PhotoStore {
  private readonly db: Promise<IDBPDatabase<PhotoDb>> = openDB<PhotoDb>('baigong-photos', 1, {
    upgrade: (db) => void db.createObjectStore('photos', { keyPath: ['accountId', 'hash'] }),
  });

  constructor(private readonly accountId: AccountId) {}

  async list(): Promise<readonly KeptPhoto[]> {
    const { accountId } = this;
    const range = IDBKeyRange.bound([accountId, ''], [accountId, '\uffff']);
    const rows = await (await this.db).getAll('photos', range);
    return rows.map(({ accountId: _, ...photo }) => photo);
  }

  put(photo: KeptPhoto): Promise<void> {
    return this.write((store) => store.put({ ...photo, accountId: this.accountId }));
  }

  remove(hash: string): Promise<void> {
    return this.write((store) => store.delete([this.accountId, hash]));
  }

  private async write(
    work: (store: {
      put(row: PhotoDb['photos']['value']): Promise<unknown>;
      delete(key: [string, string]): Promise<unknown>;
    }) => Promise<unknown>,
  ): Promise<void> {
    const tx = (await this.db).transaction('photos', 'readwrite', { durability: 'strict' });
    await Promise.all([work(tx.objectStore('photos')), tx.done]);
  }
}
