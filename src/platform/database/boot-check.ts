import type { DataSource } from 'typeorm';
import type { Clock } from '../clock/clock';
import { statement } from './statement';

/** Nothing of ours can be older: an earlier clock is a dead battery. */
const BUILT_AFTER = new Date('2026-01-01T00:00:00Z');
const LEAST_SQLITE = [3, 51, 3] as const;

/**
 * Refuses to start on a database that could lose an acknowledged mark: each line of the list names what is wrong.
 * (Lost writes were measured with synchronous=NORMAL; SQLite before 3.51.3 can lose commits with two connections.)
 */
export async function bootFaults(dataSource: DataSource, clock: Clock): Promise<string[]> {
  const faults: string[] = [];
  if (clock.now() < BUILT_AFTER) faults.push('the clock of this machine is wrong: it is before 2026');
  if (await dataSource.showMigrations())
    faults.push('migrations are pending: run "npm run baigong -- migrate"');
  if (dataSource.options.type === 'postgres') {
    const [row] = await statement<{ fsync: string }>(dataSource, "SELECT current_setting('fsync') AS fsync");
    if (row?.fsync !== 'on') faults.push('PostgreSQL runs with fsync off');
    return faults;
  }
  const pragma = async (name: string): Promise<unknown> => {
    const [row] = await statement<Record<string, unknown>>(dataSource, 'PRAGMA ' + name);
    return row && Object.values(row)[0];
  };
  const synchronous = await pragma('synchronous');
  if (synchronous !== 2) faults.push(`synchronous is ${String(synchronous)}, not FULL (2)`);
  const journal = await pragma('journal_mode');
  if (journal !== 'wal' && dataSource.options.database !== ':memory:')
    faults.push(`journal_mode is ${String(journal)}, not wal`);
  const foreignKeys = await pragma('foreign_keys');
  if (foreignKeys !== 1) faults.push('foreign keys are off');
  const [row] = await statement<{ version: string }>(dataSource, 'SELECT sqlite_version() AS version');
  if (!isAtLeast(row?.version ?? '0', LEAST_SQLITE))
    faults.push(`SQLite is ${row?.version}, older than ${LEAST_SQLITE.join('.')}`);
  return faults;
}

function isAtLeast(version: string, least: readonly number[]): boolean {
  const parts = version.split('.').map(Number);
  for (const [index, bound] of least.entries()) {
    const part = parts[index] ?? 0;
    if (part !== bound) return part > bound;
  }
  return true;
}
