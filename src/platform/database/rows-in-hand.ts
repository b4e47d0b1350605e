import type { EntityManager } from 'typeorm';

type Rows = readonly (readonly unknown[])[];

interface SqliteDatabase {
  prepare(sql: string): { run(): unknown };
  table(name: string, of: { columns: readonly string[]; rows: () => Generator<readonly unknown[]> }): unknown;
}

const known = new WeakMap<SqliteDatabase, Map<string, (rows: Rows) => void>>();

/**
 * One statement of SQLite that inserts rows into a table out of a virtual one, which holds whatever rows are at hand; read once,
 * for as long as the database is open. Between two rows it keeps its place in every index: 300,000 people take a quarter less time
 * than row by row, and no text of thousands of places is read. To be run inside a transaction that holds the gate.
 */
export function rowsInHand(
  tx: EntityManager,
  table: string,
  columns: readonly string[],
): (rows: Rows) => void {
  const { databaseConnection: database } = tx.connection.driver as unknown as {
    databaseConnection: SqliteDatabase;
  };
  const ofDatabase = known.get(database) ?? new Map<string, (rows: Rows) => void>();
  known.set(database, ofDatabase);
  const key = `${table}(${columns.join(',')})`;
  const insert =
    ofDatabase.get(key) ?? insertInto(database, key, { columns, hand: `hand_${ofDatabase.size}` });
  ofDatabase.set(key, insert);
  return insert;
}

function insertInto(
  database: SqliteDatabase,
  into: string,
  { columns, hand }: { columns: readonly string[]; hand: string },
): (rows: Rows) => void {
  let held: Rows = [];
  database.table(hand, {
    columns,
    *rows() {
      yield* held;
    },
  });
  const sql = 'INSERT INTO ' + into + ' SELECT * FROM ' + hand;
  const statement = database.prepare(sql);
  return (rows) => {
    held = rows;
    try {
      statement.run();
    } finally {
      held = [];
    }
  };
}
