import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { AccountId } from '#domain/kernel/ids';

/** An answer of the server that is kept on this tablet, and when it came. */
export interface KeptAnswer {
  readonly path: string;
  readonly at: string;
  readonly value: unknown;
}

export interface KeptAnswers {
  all(): Promise<readonly KeptAnswer[]>;
  keep(answer: KeptAnswer): Promise<void>;
  drop(path: string): Promise<void>;
}

interface KeptDb extends DBSchema {
  answers: { key: [string, string]; value: KeptAnswer & { readonly accountId: AccountId } };
}

function openKeptDb(): Promise<IDBPDatabase<KeptDb>> {
  return openDB<KeptDb>('baigong-kept', 1, {
    upgrade: (db) => void db.createObjectStore('answers', { keyPath: ['accountId', 'path'] }),
    blocking: (_from, _to, { target }) => (target as IDBDatabase).close(),
  });
}

function rangeOf(accountId: AccountId): IDBKeyRange {
  return IDBKeyRange.bound([accountId, ''], [accountId, []]);
}

/**
 * The sheets of one account in IndexedDB, apart from the outbox: whatever is here can be fetched again, so it is never in the way
 * of a mark.
 */
export class IndexedKeptAnswers implements KeptAnswers {
  private readonly db = openKeptDb();

  constructor(private readonly accountId: AccountId) {}

  async all(): Promise<readonly KeptAnswer[]> {
    const rows = await (await this.db).getAll('answers', rangeOf(this.accountId));
    return rows.map(({ accountId: _, ...answer }) => answer);
  }

  async keep(answer: KeptAnswer): Promise<void> {
    await (await this.db).put('answers', { ...answer, accountId: this.accountId });
  }

  async drop(path: string): Promise<void> {
    await (await this.db).delete('answers', [this.accountId, path]);
  }
}

/** Takes everything of one account off this tablet: its judge has signed out. */
export async function forgetKeptAnswers(accountId: AccountId): Promise<void> {
  const db = await openKeptDb();
  await db.delete('answers', rangeOf(accountId));
  db.close();
}

/** Takes off what other judges left on a tablet that is shared; whose outbox still waits keeps her sheets. */
export async function forgetOthers(
  accountId: AccountId,
  waiting: ReadonlyMap<AccountId, number>,
): Promise<void> {
  const db = await openKeptDb();
  const keys = await db.getAllKeys('answers');
  db.close();
  for (const other of new Set(keys.map(([owner]) => owner as AccountId)))
    if (other !== accountId && !waiting.has(other)) await forgetKeptAnswers(other);
}
