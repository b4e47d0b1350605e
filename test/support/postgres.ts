import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** One empty database on the run's PostgreSQL. */
export interface FreshDatabase {
  /** For DATABASE_URL or a TypeORM data source. */
  readonly url: string;
  /** Removes it, with force: connections that a test left open are ended. */
  drop(): Promise<void>;
}

/** Why there is no PostgreSQL on this machine; undefined when there is one. */
export function postgresSkipReason(): string | undefined {
  return process.env.BAIGONG_TEST_POSTGRES_SKIP;
}

/** `describe` that is skipped, with the reason in its title, where the platform has no PostgreSQL. */
export function describeWithPostgres(title: string, tests: () => void): void {
  const reason = postgresSkipReason();
  if (reason === undefined) describe(title, tests);
  else describe.skip(`${title} [skipped: ${reason}]`, tests);
}

/** Creates a database of its own for one test or one file; `options` as in CREATE DATABASE. @throws Error outside a run with the PostgreSQL set-up */
export async function freshPostgresDatabase(options = ''): Promise<FreshDatabase> {
  const server = process.env.BAIGONG_TEST_POSTGRES;
  if (!server)
    throw new Error(postgresSkipReason() ?? 'run this with the storage project: it starts PostgreSQL');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await runOnServer(server, `CREATE DATABASE ${name} ${options}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => runOnServer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function runOnServer(server: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
