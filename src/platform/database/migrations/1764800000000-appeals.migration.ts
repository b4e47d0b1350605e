import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only';
import { dialectOf, type Dialect } from './dialect';
import { rebuildTable } from './rebuild-table';

/** Appeals and score queries with every step, which is never edited; and there is the role of an arbitrator. */
export class Appeals1764800000000 implements MigrationInterface {
  name = 'Appeals1764800000000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = dialectOf(runner);
    await letThereBeArbitrators(runner, dialect);
    for (const table of tables(dialect)) await runner.query(dialect.inByteOrder(table));
    await makeAppendOnly(runner, 'appeal', [['id']]);
    await makeAppendOnly(runner, 'appeal_step', [['id'], ['appeal_id', 'ordinal']]);
  }

  async down(): Promise<void> {
    throw new Error('appeals are kept for good. Restore a backup instead.');
  }
}

/** The roles that there are, whichever were added before, and one more. */
async function letThereBeArbitrators(runner: QueryRunner, { isPostgres }: Dialect): Promise<void> {
  if (!isPostgres) {
    await rebuildTable(runner, 'role_grant', (sql) => sql.replace(`'keeper'`, `'keeper','arbitrator'`));
    return;
  }
  const [check] = (await runner.query(
    `SELECT conname AS name, pg_get_constraintdef(oid) AS sql FROM pg_constraint
     WHERE conrelid = 'role_grant'::regclass AND contype = 'c' AND pg_get_constraintdef(oid) LIKE '%role%keeper%'`,
  )) as { name: string; sql: string }[];
  if (!check) throw new Error('role_grant does not say which roles there are');
  await runner.query(`ALTER TABLE role_grant DROP CONSTRAINT ${check.name}`);
  await runner.query(
    `ALTER TABLE role_grant ADD CONSTRAINT ${check.name} ${check.sql.replace(`'keeper'::text`, `'keeper'::text, 'arbitrator'::text`)}`,
  );
}

const tables = ({ int, strict }: Dialect): string[] => [
  `CREATE TABLE appeal (id TEXT PRIMARY KEY, competition_id TEXT NOT NULL REFERENCES competition(id),
    trade_id TEXT NOT NULL REFERENCES trade(id), stage_id TEXT NOT NULL REFERENCES stage(id), entry_id TEXT NOT NULL,
    version ${int} NOT NULL CHECK (version > 0), kind TEXT NOT NULL CHECK (kind IN ('appeal','score-query')),
    filer_role TEXT NOT NULL CHECK (filer_role IN ('leader','contestant')), filer_name TEXT NOT NULL, subject TEXT NOT NULL,
    body TEXT NOT NULL, filed_by TEXT NOT NULL REFERENCES account(id), filed_at TEXT NOT NULL) ${strict}`,
  'CREATE INDEX appeal_competition ON appeal(competition_id, filed_at)',
  'CREATE INDEX appeal_trade ON appeal(trade_id)',
  'CREATE INDEX appeal_entry ON appeal(entry_id)',
  `CREATE TABLE appeal_step (id TEXT PRIMARY KEY, appeal_id TEXT NOT NULL REFERENCES appeal(id),
    ordinal ${int} NOT NULL CHECK (ordinal > 0), at TEXT NOT NULL, by_id TEXT NOT NULL REFERENCES account(id), act TEXT NOT NULL,
    UNIQUE (appeal_id, ordinal)) ${strict}`,
];
