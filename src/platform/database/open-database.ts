import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource, type DataSourceOptions, type MixedList } from 'typeorm';
import { networkFileSystem } from './file-system-check';
import { MIGRATIONS } from './migrations';
import { gateSqlite } from './sqlite-gate';

export interface DatabaseSettings {
  readonly databaseUrl?: string | undefined;
  readonly dataDir: string;
  /** For tests: SQLite that lives in memory only. */
  readonly inMemory?: boolean;
}

type Entities = MixedList<string | (new () => unknown)>;

/**
 * Opens the database the settings name and brings its schema up to date. SQLite: WAL, synchronous=FULL (an acknowledged
 * commit survives a power cut), foreign keys, and the gate. PostgreSQL: a pool.
 */
export async function openDatabase(settings: DatabaseSettings, entities: Entities): Promise<DataSource> {
  const dataSource = new DataSource(await optionsOf(settings, entities));
  await dataSource.initialize();
  if (dataSource.options.type !== 'postgres') gateSqlite(dataSource);
  try {
    await dataSource.runMigrations({ transaction: 'each' });
  } catch (error) {
    // A failed migration leaves foreign keys off on its connection: nobody gets it.
    await dataSource.destroy();
    throw error;
  }
  return dataSource;
}

async function optionsOf(settings: DatabaseSettings, entities: Entities): Promise<DataSourceOptions> {
  const common = {
    entities,
    migrations: MIGRATIONS,
    migrationsRun: false,
    synchronize: false,
    logging: false,
  } as const;
  if (settings.databaseUrl) {
    const { types } = await import('pg');
    // int8 holds micro-points and sequence numbers: exact as a number, loud beyond 2^53.
    types.setTypeParser(types.builtins.INT8, safeInteger);
    return { ...common, type: 'postgres', url: settings.databaseUrl, extra: { max: 10 } };
  }
  if (!settings.inMemory) prepareFolder(settings.dataDir);
  return {
    ...common,
    type: 'better-sqlite3',
    database: settings.inMemory ? ':memory:' : join(settings.dataDir, 'baigong.sqlite'),
    enableWAL: true,
    timeout: 250,
    prepareDatabase: (database: { pragma(text: string): unknown }) => {
      database.pragma('synchronous = FULL');
      // Pages go from the log to the database by 8 MiB: whoever comes at that moment waits some dozen milliseconds, no longer.
      database.pragma('cache_size = -16384');
      database.pragma('wal_autocheckpoint = 2048');
    },
  };
}

function prepareFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const remote = networkFileSystem(folder);
  if (remote)
    throw new Error(
      `${folder} lies on ${remote}: SQLite is not safe there. Choose a local disk, or PostgreSQL.`,
    );
}

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new RangeError(`an integer beyond 2^53 came from the database: ${text}`);
  return value;
}
