import { QueryFailedError, type EntityManager } from 'typeorm';
import { rowsInHand } from './rows-in-hand';
import { statement } from './statement';

/** PostgreSQL takes 65,535 parameters a statement. */
const MOST_PARAMETERS = 30_000;

type Rows = readonly (readonly unknown[])[];

/** The columns of rows of which some say the same in each. */
export interface Columns {
  readonly same: Readonly<Record<string, unknown>>;
  readonly each: readonly string[];
}

/**
 * Inserts rows in a transaction: on PostgreSQL by one statement per few thousand values, on SQLite by one statement that takes the
 * rows out of hand (`rowsInHand`). Columns and table are names from the code, never input.
 */
export async function insertRows(
  tx: EntityManager,
  table: string,
  columns: readonly string[] | Columns,
  rows: Rows,
): Promise<void> {
  const { same, each } = 'same' in columns ? columns : { same: {}, each: columns };
  if (tx.connection.options.type !== 'postgres' && tx.queryRunner?.isTransactionActive) {
    insertFromHand(tx, table, { same, each }, rows);
    return;
  }
  const shared = Object.values(same);
  const head = 'INSERT INTO ' + table + ' (' + [...Object.keys(same), ...each].join(',') + ') VALUES ';
  const perStatement = Math.max(1, Math.floor(MOST_PARAMETERS / each.length));
  for (let start = 0; start < rows.length; start += perStatement) {
    const chunk = rows.slice(start, start + perStatement);
    let n = shared.length;
    const placesOf = (): string =>
      [...shared.map((_, at) => `$${at + 1}`), ...each.map(() => `$${++n}`)].join();
    const places = chunk.map(() => `(${placesOf()})`).join(',');
    await statement(tx, head + places, [...shared, ...chunk.flat()]);
  }
}

function insertFromHand(tx: EntityManager, table: string, { same, each }: Columns, rows: Rows): void {
  const insert = rowsInHand(tx, table, { same: Object.keys(same), each });
  try {
    insert(Object.values(same), rows);
  } catch (error) {
    throw new QueryFailedError('INSERT INTO ' + table, undefined, error as Error);
  }
}
