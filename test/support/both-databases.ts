import type { DatabaseSettings } from '../../src/platform/database/open-database';
import { describeWithPostgres, freshPostgresDatabase } from './postgres';
import { temporaryFolder } from './temporary-folder';

/** An empty database of one of the two kinds. */
export interface EmptyDatabase {
  readonly settings: DatabaseSettings;
  drop(): Promise<void>;
}

export type MakeDatabase = () => Promise<EmptyDatabase>;

export async function emptySqlite(): Promise<EmptyDatabase> {
  const folder = temporaryFolder();
  return { settings: { dataDir: folder.path }, drop: async () => folder.remove() };
}

export async function emptyPostgres(): Promise<EmptyDatabase> {
  const database = await freshPostgresDatabase();
  return { settings: { databaseUrl: database.url, dataDir: '' }, drop: () => database.drop() };
}

/** The same tests on SQLite (a file) and on PostgreSQL. */
export function describeOnBoth(
  title: string,
  tests: (make: MakeDatabase, kind: 'sqlite' | 'postgres') => void,
): void {
  describe(`${title}, SQLite`, () => tests(emptySqlite, 'sqlite'));
  describeWithPostgres(`${title}, PostgreSQL`, () => tests(emptyPostgres, 'postgres'));
}
