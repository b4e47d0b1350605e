import type { EntityManager } from 'typeorm';
import { statement } from './statement';

/** SQLite takes 32,766 parameters a statement, PostgreSQL 65,535. */
const MOST_PARAMETERS = 30_000;

/** Inserts rows by one statement per few thousand values; columns and table are names from the code, never input. */
export async function insertRows(
  tx: EntityManager,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
): Promise<void> {
  const perStatement = Math.max(1, Math.floor(MOST_PARAMETERS / columns.length));
  for (let start = 0; start < rows.length; start += perStatement) {
    const chunk = rows.slice(start, start + perStatement);
    let n = 0;
    const places = chunk.map(() => `(${columns.map(() => `$${++n}`).join(',')})`).join(',');
    const head = 'INSERT INTO ' + table + ' (' + columns.join(',') + ') VALUES ';
    await statement(tx, head + places, chunk.flat());
  }
}
