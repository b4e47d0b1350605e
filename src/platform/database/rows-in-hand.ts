import type { EntityManager } from 'typeorm';

type Values = readonly unknown[];
type Insert = (same: Values, rows: readonly Values[]) => void;

interface SqliteDatabase {
  prepare(sql: string): { run(...values: unknown[]): unknown };
  table(name: string, of: { columns: readonly string[]; rows: () => Generator<Values> }): unknown;
}

interface ColumnNames {
  /** Whose value is the same in all rows. */
  readonly same: readonly string[];
  readonly each: readonly string[];
}

const known = new WeakMap<SqliteDatabase, Map<string, Insert>>();

/**
 * One statement of SQLite that inserts rows into a table out of a virtual one, which holds whatever rows are at hand; read once,
 * for as long as the database is open. Between two rows it keeps its place in every index: 300,000 people take a seventh less of
 * the processor than row by row, and no text of thousands of places is read. To be run inside a transaction that holds the gate.
 */
export function rowsInHand(tx: EntityManager, table: string, columns: ColumnNames): Insert {
  const { databaseConnection: database } = tx.connection.driver as unknown as {
    databaseConnection: SqliteDatabase;
  };
  const ofDatabase = known.get(database) ?? new Map<string, Insert>();
  known.set(database, ofDatabase);
  const key = `${table}: ${columns.same.join()}: ${columns.each.join()}`;
  const insert = ofDatabase.get(key) ?? insertInto(database, table, columns, `hand_${ofDatabase.size}`);
  ofDatabase.set(key, insert);
  return insert;
}

function insertInto(
  database: SqliteDatabase,
  table: string,
  { same, each }: ColumnNames,
  hand: string,
): Insert {
  let held: readonly Values[] = [];
  database.table(hand, {
    columns: each,
    *rows() {
      yield* held;
    },
  });
  const into = 'INSERT INTO ' + table + ' (' + [...same, ...each].join() + ') SELECT ';
  const sql = into + [...same.map(() => '?'), '*'].join() + ' FROM ' + hand;
  const statement = database.prepare(sql);
  return (values, rows) => {
    held = rows;
    try {
      statement.run(...values);
    } finally {
      held = [];
    }
  };
}
