import type { QueryRunner } from 'typeorm';
import { dialectOf } from './dialect';

/**
 * Makes the database itself refuse to change, remove or replace a row: the guard does not depend on our code.
 * @param keys every set of columns that is unique in the table: SQLite's INSERT OR REPLACE removes rows without firing their
 * DELETE trigger.
 */
export async function makeAppendOnly(
  runner: QueryRunner,
  table: string,
  keys: readonly (readonly string[])[],
): Promise<void> {
  const run = (sql: string): Promise<unknown> => runner.query(sql);
  if (dialectOf(runner).isPostgres) {
    await run(
      'CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS ' +
        "$$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$",
    );
    await run(
      `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    );
    return;
  }
  for (const change of ['UPDATE', 'DELETE']) {
    await run(
      `CREATE TRIGGER ${table}_no_${change.toLowerCase()} BEFORE ${change} ON ${table} BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`,
    );
  }
  const isTaken = keys
    .map((columns) => columns.map((column) => `${column} = NEW.${column}`).join(' AND '))
    .map((key) => `EXISTS (SELECT 1 FROM ${table} WHERE ${key})`)
    .join(' OR ');
  await run(
    `CREATE TRIGGER ${table}_no_replace BEFORE INSERT ON ${table} WHEN ${isTaken} BEGIN SELECT RAISE(ABORT, '${table} is append-only: the key is taken'); END`,
  );
}
