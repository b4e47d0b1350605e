import type { EntityManager } from 'typeorm';
import { statement } from './statement';

/** SQLite takes 32,766 parameters a statement, PostgreSQL 65,535. */
const MOST_PARAMETERS = 30_000;
/** Above this SQLite takes rows faster as one JSON text: it need not read a statement with a place for every value. */
const FEW_ROWS = 4;

type Rows = readonly (readonly unknown[])[];

/** Inserts rows by one statement per few thousand values; columns and table are names from the code, never input. */
export async function insertRows(
  tx: EntityManager,
  table: string,
  columns: readonly string[],
  rows: Rows,
): Promise<void> {
  const head = 'INSERT INTO ' + table + ' (' + columns.join(',') + ') ';
  if (rows.length > FEW_ROWS && tx.connection.options.type !== 'postgres' && areOfJson(rows)) {
    const values = columns.map((_, index) => `json_extract(value, '$[${index}]')`).join(',');
    await statement(tx, head + 'SELECT ' + values + ' FROM json_each($1)', [JSON.stringify(rows)]);
    return;
  }
  const perStatement = Math.max(1, Math.floor(MOST_PARAMETERS / columns.length));
  for (let start = 0; start < rows.length; start += perStatement) {
    const chunk = rows.slice(start, start + perStatement);
    let n = 0;
    const places = chunk.map(() => `(${columns.map(() => `$${++n}`).join(',')})`).join(',');
    await statement(tx, head + 'VALUES ' + places, chunk.flat());
  }
}

/** Texts, whole numbers and nothing come through JSON as they are; bytes do not. */
function areOfJson(rows: Rows): boolean {
  return rows.every((row) =>
    row.every((value) => value === null || typeof value === 'string' || Number.isSafeInteger(value)),
  );
}
