import type { QueryRunner } from 'typeorm';
import { dialectOf } from './dialect';

/** Makes the database itself refuse to change or remove a row: the guard does not depend on our code. */
export async function makeAppendOnly(runner: QueryRunner, table: string): Promise<void> {
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
}
