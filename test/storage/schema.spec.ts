import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { MIGRATIONS } from '../../src/platform/database/migrations';
import { openDatabase } from '../../src/platform/database/open-database';
import { statement } from '../../src/platform/database/statement';
import { startTestApp, type TestApp } from '../support/app';
import { describeOnBoth, emptyPostgres, emptySqlite, type EmptyDatabase } from '../support/both-databases';
import { describeWithPostgres, freshPostgresDatabase } from '../support/postgres';
import type { SmallCompetition } from '../support/small-archive';
import { importSmall, markAll } from '../support/small-house';
import { describeSchema } from './describe-schema';

const APPEND_ONLY = [
  'ledger',
  'audit_record',
  'outbox',
  'published_result',
  'stage_rules',
  'evidence',
  'draw_seed',
  'draw',
  'seal_layer',
  'seal_witness',
  'seal_opening',
  'registration_step',
  'data_key',
  'kept_apart',
  'edition_state',
  'edition_proposal',
  'edition_answer',
  'board_freeze',
  'board_step',
];

describeOnBoth('the schema', (make) => {
  let database: EmptyDatabase;

  beforeEach(async () => {
    database = await make();
  });
  afterEach(() => database.drop());

  it('[DAT-6] no table deletes by cascade, and foreign keys hold after the migrations', async () => {
    const source = await openDatabase(database.settings, []);
    const schema = await describeSchema(source);
    const keys = Object.values(schema).flatMap(({ foreignKeys }) => foreignKeys);
    expect(keys.length).toBeGreaterThan(15);
    expect(keys.filter((key) => !key.endsWith('(NO ACTION)'))).toEqual([]);
    expect(await orphansAllowed(source)).toBe(false);
    await source.destroy();
  });

  it('[DAT-6] opening it again runs no migration twice and keeps every row', async () => {
    const first = await openDatabase(database.settings, []);
    await first.query(`INSERT INTO competition (id, name, year, created_at) VALUES ('c', '{}', 2026, 'now')`);
    await first.destroy();
    const second = await openDatabase(database.settings, []);
    expect(await second.query('SELECT id FROM competition')).toEqual([{ id: 'c' }]);
    expect(await second.query('SELECT name FROM migrations')).toHaveLength(MIGRATIONS.length);
    await second.destroy();
  });

  it('[DAT-7] a migration that fails in the middle leaves the schema and the rows as they were', async () => {
    const before = await openDatabase(database.settings, []);
    await before.query(
      `INSERT INTO competition (id, name, year, created_at) VALUES ('c', '{}', 2026, 'now')`,
    );
    const schema = await describeSchema(before);
    await before.destroy();
    await withMigration(FailsInTheMiddle1999000000000, async () => {
      await expect(openDatabase(database.settings, [])).rejects.toThrow('in the middle');
    });
    const after = await openDatabase(database.settings, []);
    expect(await describeSchema(after)).toEqual(schema);
    expect(await after.query('SELECT id, year FROM competition')).toHaveLength(1);
    expect(await orphansAllowed(after)).toBe(false);
    await after.destroy();
  });
});

describeOnBoth('the rows that are kept for ever', (make, kind) => {
  let database: EmptyDatabase;
  let test: TestApp;

  beforeAll(async () => {
    database = await make();
    test = await startTestApp(database.settings);
    const small = await importSmall(test);
    await markAll(test, small);
    const { dataSource } = test;
    await statement(dataSource, `INSERT INTO outbox VALUES (1, 'now', 'topic', '{}')`);
    await statement(
      dataSource,
      `INSERT INTO published_result VALUES ('p', $1, $2, $3, 1, 'now', '{}', 'hash')`,
      [small.id, small.tradeId, small.stageId],
    );
    await statement(
      dataSource,
      `INSERT INTO edition_state VALUES ($1, 1, 'notice', 'now', 'somebody', 1, 5, '2026-11-27', '2026-12-03')`,
      [small.stageId],
    );
    await insertDrawsAndSeals(test, small);
    await insertRegistration(test, small);
    await insertCorrections(test, small);
    await statement(dataSource, `INSERT INTO evidence VALUES ('h', $1, $2, 'image/png', 1, $3, 'now')`, [
      small.stageId,
      small.judges[0],
      Buffer.from([1]),
    ]);
  });
  afterAll(async () => {
    await test.close();
    await database.drop();
  });

  const contents = (table: string): Promise<unknown[]> => test.dataSource.query(`SELECT * FROM ${table}`);

  it.each(APPEND_ONLY)('[DAT-4] %s: the database refuses UPDATE and DELETE', async (table) => {
    const before = await contents(table);
    expect(before.length).toBeGreaterThan(0);
    const column = Object.keys(before[0] as object).at(-1);
    const refusal = `${table} is append-only`;
    await expect(test.dataSource.query(`UPDATE ${table} SET ${column} = 'other'`)).rejects.toThrow(refusal);
    const removals = [`DELETE FROM ${table}`, ...(kind === 'postgres' ? [`TRUNCATE ${table} CASCADE`] : [])];
    for (const sql of removals) await expect(test.dataSource.query(sql)).rejects.toThrow(refusal);
    expect(await contents(table)).toEqual(before);
  });

  it.each(APPEND_ONLY)(
    '[DAT-4] %s: a row is not replaced by another one of its key either',
    async (table) => {
      const before = await contents(table);
      const [row] = before as Record<string, unknown>[];
      const columns = Object.keys(row ?? {});
      const values = columns.map((_, index) => `$${index + 1}`).join(', ');
      const insert = `INTO ${table} (${columns.join(', ')}) VALUES (${values})`;
      const parameters = columns.map((name, index) => (index === columns.length - 1 ? 'other' : row?.[name]));
      const statements = kind === 'sqlite' ? [`INSERT OR REPLACE ${insert}`] : [];
      for (const sql of [`INSERT ${insert}`, ...statements])
        await expect(statement(test.dataSource, sql, parameters)).rejects.toThrow(
          /append-only|duplicate key/,
        );
      expect(await contents(table)).toEqual(before);
    },
  );
});

describeWithPostgres('the schemas beside each other', () => {
  it('[DAT-5] texts are in the order of their bytes, whatever the locale of the server', async () => {
    const english = await freshPostgresDatabase(`TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'en-US'`);
    const sqlite = await emptySqlite();
    const orders = [];
    for (const settings of [{ databaseUrl: english.url, dataDir: '' }, sqlite.settings]) {
      const source = await openDatabase(settings, []);
      for (const id of ['b', 'A', 'a-1', 'a_1', 'a1', 'a.1', 'B', '钳工', '车工'])
        await statement(
          source,
          `INSERT INTO competition (id, name, year, created_at) VALUES ($1, '{}', 2026, '')`,
          [id],
        );
      orders.push(await statement<{ id: string }>(source, 'SELECT id FROM competition ORDER BY id'));
      await source.destroy();
    }
    expect(orders[0]?.map(({ id }) => id)).toEqual(orders[1]?.map(({ id }) => id));
    await Promise.all([english.drop(), sqlite.drop()]);
  });

  it('[DAT-5] tables, columns, keys and references are the same on both databases', async () => {
    const [sqlite, postgres] = [await emptySqlite(), await emptyPostgres()];
    const sources = [
      await openDatabase(sqlite.settings, []),
      await openDatabase(postgres.settings, []),
    ] as const;
    const [ours, theirs] = await Promise.all(sources.map(describeSchema));
    expect(Object.keys(ours ?? {}).length).toBeGreaterThan(18);
    expect(ours).toEqual(theirs);
    await Promise.all(sources.map((source) => source.destroy()));
    await Promise.all([sqlite.drop(), postgres.drop()]);
  });
});

async function insertRegistration({ dataSource }: TestApp, { tradeId }: SmallCompetition): Promise<void> {
  await statement(
    dataSource,
    `INSERT INTO registration (id, trade_id, contestant_id, state, is_reserve, submitted_at, submitted_by)
     SELECT 'r', $1, min(id), 'submitted', 0, 'now', 'somebody' FROM contestant`,
    [tradeId],
  );
  await statement(
    dataSource,
    `INSERT INTO registration_step (registration_id, ordinal, at, actor_id, act, reason) VALUES ('r', 1, 'now', 'somebody', 'approve', 'why')`,
  );
  await statement(
    dataSource,
    `INSERT INTO kept_apart (first_id, second_id, reason, at, actor_id)
     SELECT min(id), max(id), 'why', 'now', 'somebody' FROM contestant`,
  );
}

async function insertCorrections({ dataSource }: TestApp, small: SmallCompetition): Promise<void> {
  const rows = [
    `INSERT INTO edition_proposal VALUES ('e', $1, $2, 1, 1, 'why', '{}', 'hash', '{}', 'now', 'who')`,
    `INSERT INTO edition_answer VALUES ('e', 'declined', 'why', NULL, NULL, 'now', 'who')`,
    `INSERT INTO board_freeze VALUES ('f', $1, $2, 1, 'now', 'now', 'who')`,
    `INSERT INTO board_step VALUES ('f', 1, 'lift', 0, NULL, NULL, 'why', 'now', 'who')`,
  ];
  for (const sql of rows)
    await statement(dataSource, sql, sql.includes('$2') ? [small.id, small.stageId] : []);
}

async function insertDrawsAndSeals({ dataSource }: TestApp, small: SmallCompetition): Promise<void> {
  const [keeper] = small.judges;
  const rows = [
    `INSERT INTO draw_seed VALUES ('d', $1, 'order', 'seed', 'hash', 'who', 'now')`,
    `INSERT INTO draw VALUES ('d', $1, 'order', 1, 'seed', 'hash', 'd', NULL, 'witness', NULL, 'who', 'now', '[]')`,
    `INSERT INTO seal_layer VALUES ($1, 1, $2, 'now', 'hash', 'box')`,
    `INSERT INTO seal_witness VALUES ('w', $1, 1, $2, 'now')`,
    `INSERT INTO seal_opening VALUES ($1, 1, $2, $2, 'now', '{}')`,
  ];
  for (const sql of rows)
    await statement(dataSource, sql, sql.includes('$2') ? [small.stageId, keeper] : [small.stageId]);
}

/** Fails as a migration does that meets rows it did not expect. */
class FailsInTheMiddle1999000000000 implements MigrationInterface {
  name = 'FailsInTheMiddle1999000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE half_done (id TEXT)');
    await runner.query(`UPDATE competition SET year = 1900`);
    throw new Error('in the middle');
  }

  async down(): Promise<void> {}
}

/** Whether a row may refer to nothing, on the connection as it is. */
async function orphansAllowed(source: DataSource): Promise<boolean> {
  const orphan = statement(source, `INSERT INTO panel_seat VALUES ('no-stage', 'm', 'no-judge')`);
  return orphan.then(
    () => true,
    (error: unknown) => !/foreign key/i.test(String(error)),
  );
}

async function withMigration(extra: new () => MigrationInterface, work: () => Promise<void>): Promise<void> {
  const all: (new () => MigrationInterface)[] = MIGRATIONS;
  all.push(extra);
  try {
    await work();
  } finally {
    all.pop();
  }
}
