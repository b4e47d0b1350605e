import type { AccountId } from '#domain/kernel/ids';
import type { LeaseStore } from './lease';
import type { LeaseRow, OutboxDatabase } from './outbox-db';

/** The lease of one account in IndexedDB. */
export class IndexedLeaseStore implements LeaseStore {
  constructor(
    private readonly database: OutboxDatabase,
    private readonly accountId: AccountId,
  ) {}

  async change(next: (row: LeaseRow | undefined) => LeaseRow | undefined): Promise<LeaseRow | undefined> {
    const db = await this.database.open();
    const tx = db.transaction('leases', 'readwrite');
    const row = next(await tx.store.get(this.accountId));
    await (row ? tx.store.put(row) : tx.store.delete(this.accountId));
    await tx.done;
    return row;
  }
}
