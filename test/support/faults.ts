import type { TestApp } from './app';

const isPostgres = ({ dataSource }: TestApp): boolean => dataSource.options.type === 'postgres';

/** A fault in the database itself, in the middle of a transaction: the table takes no more rows, or none for which this is true. */
export async function failInserts(test: TestApp, table: string, condition = '1 = 1'): Promise<void> {
  const { dataSource } = test;
  if (!isPostgres(test)) {
    await dataSource.query(
      `CREATE TRIGGER ${table}_fails BEFORE INSERT ON ${table} WHEN ${condition} BEGIN SELECT RAISE(ABORT, 'disk'); END`,
    );
    return;
  }
  await dataSource.query(
    `CREATE OR REPLACE FUNCTION fail_insert() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'disk'; END $$`,
  );
  await dataSource.query(
    `CREATE TRIGGER ${table}_fails BEFORE INSERT ON ${table} FOR EACH ROW WHEN (${condition}) EXECUTE FUNCTION fail_insert()`,
  );
}

/** The fault is over. */
export async function healInserts(test: TestApp, table: string): Promise<void> {
  await test.dataSource.query(`DROP TRIGGER ${table}_fails${isPostgres(test) ? ` ON ${table}` : ''}`);
}

const counters = new WeakMap<object, { commits: number }>();

/** How many transactions the house has committed since the first call. */
export async function commits({ dataSource }: TestApp): Promise<number> {
  const known = counters.get(dataSource);
  if (known) return known.commits;
  const counter = { commits: 0 };
  counters.set(dataSource, counter);
  const manager = dataSource.manager as unknown as { transaction(...parts: unknown[]): Promise<unknown> };
  const original = manager.transaction.bind(manager);
  manager.transaction = async (...parts) => {
    const result = await original(...parts);
    counter.commits += 1;
    return result;
  };
  return 0;
}

/** Rows of a table whose id begins with a prefix. */
export function rowsBeginning({ dataSource }: TestApp, table: string, prefix: string): Promise<unknown[]> {
  return dataSource.query(`SELECT * FROM ${table} WHERE id LIKE '${prefix}%'`);
}
