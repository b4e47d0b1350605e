import type { EntityManager } from 'typeorm';

interface Prepared {
  run(parameters: readonly unknown[]): unknown;
}

interface SqliteDatabase {
  prepare(sql: string): Prepared;
}

const known = new WeakMap<SqliteDatabase, Map<string, Prepared>>();

/** A statement of SQLite that is read once, for as long as the database is open. To be run inside a transaction that holds the gate. */
export function prepared(tx: EntityManager, sql: string): Prepared {
  const { databaseConnection: database } = tx.connection.driver as unknown as {
    databaseConnection: SqliteDatabase;
  };
  const ofDatabase = known.get(database) ?? new Map<string, Prepared>();
  known.set(database, ofDatabase);
  const statement = ofDatabase.get(sql) ?? database.prepare(sql);
  ofDatabase.set(sql, statement);
  return statement;
}
