import { QueryFailedError, type EntityManager } from 'typeorm';
import { rowsInHand } from './rows-in-hand';
import { statement } from './statement';

/** PostgreSQL takes 65,535 parameters a statement. */
const MOST_PARAMETERS = 30_000;

type Rows = readonly (readonly unknown[])[];

/**
 * Inserts rows in a transaction: on PostgreSQL by one statement per few thousand values, on SQLite by one statement that takes the
 * rows out of hand (`rowsInHand`). Columns and table are names from the code, never input.
 */
export async function insertRows(
  tx: EntityManager,
  table: string,
  columns: readonly string[],
  rows: Rows,
): Promise<void> {
  const head = 'INSERT INTO ' + table + ' (' + columns.join(',') + ') VALUES ';
  if (tx.connection.options.type !== 'postgres' && tx.queryRunner?.isTransactionActive) {
    insertFromHand(tx, table, { columns, rows });
    return;
  }
  const perStatement = Math.max(1, Math.floor(MOST_PARAMETERS / columns.length));
  for (let start = 0; start < rows.length; start += perStatement) {
    const chunk = rows.slice(start, start + perStatement);
    let n = 0;
    const places = chunk.map(() => `(${columns.map(() => `$${++n}`).join(',')})`).join(',');
    await statement(tx, head + places, chunk.flat());
  }
}

function insertFromHand(
  tx: EntityManager,
  table: string,
  { columns, rows }: { columns: readonly string[]; rows: Rows },
): void {
  const insert = rowsInHand(tx, table, columns);
  try {
    insert(rows);
  } catch (error) {
    throw new QueryFailedError('INSERT INTO ' + table, undefined, error as Error);
  }
}
