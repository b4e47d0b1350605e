import type { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../src/platform/database/migrations';
import { openDatabase, type DatabaseSettings } from '../../src/platform/database/open-database';

/** Opens a database as it was before a migration, without what came later; `after`: with it as the last. */
export async function openAt(
  settings: DatabaseSettings,
  migration: (typeof MIGRATIONS)[number],
  after: 'before' | 'after',
): Promise<DataSource> {
  const all = [...MIGRATIONS];
  MIGRATIONS.splice(MIGRATIONS.indexOf(migration) + (after === 'after' ? 1 : 0));
  return openDatabase(settings, []).finally(() => MIGRATIONS.splice(0, MIGRATIONS.length, ...all));
}
