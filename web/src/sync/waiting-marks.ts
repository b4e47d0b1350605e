import type { AccountId } from '#domain/kernel/ids';
import { OutboxDatabase } from './outbox-db';

/** How many mutations of each judge wait on this tablet. Numbers only: what they are is nobody else's to see. */
export async function waitingMarks(): Promise<ReadonlyMap<AccountId, number>> {
  const counts = new Map<AccountId, number>();
  const db = await new OutboxDatabase().open();
  for (const { accountId, refusal } of await db.getAll('entries'))
    if (refusal === null) counts.set(accountId, (counts.get(accountId) ?? 0) + 1);
  db.close();
  return counts;
}
