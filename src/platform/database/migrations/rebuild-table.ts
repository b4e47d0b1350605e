import type { QueryRunner } from 'typeorm';

interface Part {
  readonly type: string;
  readonly sql: string;
}

/**
 * Gives a table of SQLite another definition with the rows, indexes and triggers it has: SQLite changes neither a NOT NULL nor a
 * CHECK in place. Rows of other tables that refer to it stay: a migration runs with foreign keys off.
 */
export async function rebuildTable(
  runner: QueryRunner,
  table: string,
  edit: (definition: string) => string,
): Promise<void> {
  const run = (sql: string): Promise<unknown> => runner.query(sql);
  const parts = (await runner.query(
    'SELECT type, sql FROM sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL',
    [table],
  )) as Part[];
  const definition = parts.find(({ type }) => type === 'table')?.sql;
  if (!definition) throw new Error(`there is no table ${table}`);
  const body = edit(definition.slice(definition.indexOf('(')));
  if (definition.endsWith(body)) throw new Error(`the definition of ${table} is not the one expected`);
  await run(`CREATE TABLE ${table}_rebuilt ${body}`);
  await run(`INSERT INTO ${table}_rebuilt SELECT * FROM ${table}`);
  await run(`DROP TABLE ${table}`);
  await run(`ALTER TABLE ${table}_rebuilt RENAME TO ${table}`);
  for (const { type, sql } of parts) if (type !== 'table') await run(sql);
}
