import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only';
import { dialectOf, type Dialect } from './dialect';
import { rebuildTable } from './rebuild-table';

/**
 * Draws that are kept for good; layers that are sealed between people and their work, with who watched and who opened them; who
 * has come. An entry may stand without its contestant, and there is the role of a keeper.
 */
export class DrawsSealingCheckIn1764600000000 implements MigrationInterface {
  name = 'DrawsSealingCheckIn1764600000000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = dialectOf(runner);
    await letEntriesBeAnonymous(runner, dialect);
    await letThereBeKeepers(runner, dialect);
    for (const table of [...drawTables(dialect), ...sealTables(dialect), ...checkInTables(dialect)])
      await runner.query(dialect.inByteOrder(table));
    await makeAppendOnly(runner, 'draw_seed', [['id']]);
    await makeAppendOnly(runner, 'draw', [['id'], ['stage_id', 'kind', 'ordinal'], ['seed_id']]);
    await makeAppendOnly(runner, 'seal_layer', [['stage_id', 'layer']]);
    await makeAppendOnly(runner, 'seal_witness', [['id']]);
    await makeAppendOnly(runner, 'seal_opening', [['stage_id', 'layer']]);
  }

  async down(): Promise<void> {
    throw new Error('draws and sealed layers are kept for good. Restore a backup instead.');
  }
}

async function letEntriesBeAnonymous(runner: QueryRunner, { isPostgres }: Dialect): Promise<void> {
  if (isPostgres) await runner.query('ALTER TABLE entry ALTER COLUMN contestant_id DROP NOT NULL');
  else
    await rebuildTable(runner, 'entry', (sql) =>
      sql.replace('contestant_id TEXT NOT NULL', 'contestant_id TEXT'),
    );
}

/** The roles that there are, whichever were added before, and one more. */
async function letThereBeKeepers(runner: QueryRunner, { isPostgres }: Dialect): Promise<void> {
  if (!isPostgres) {
    await rebuildTable(runner, 'role_grant', (sql) => sql.replace(`'display'`, `'display','keeper'`));
    return;
  }
  const [check] = (await runner.query(
    `SELECT conname AS name, pg_get_constraintdef(oid) AS sql FROM pg_constraint
     WHERE conrelid = 'role_grant'::regclass AND contype = 'c' AND pg_get_constraintdef(oid) LIKE '%role%display%'`,
  )) as { name: string; sql: string }[];
  if (!check) throw new Error('role_grant does not say which roles there are');
  await runner.query(`ALTER TABLE role_grant DROP CONSTRAINT ${check.name}`);
  await runner.query(
    `ALTER TABLE role_grant ADD CONSTRAINT ${check.name} ${check.sql.replace(`'display'::text`, `'display'::text, 'keeper'::text`)}`,
  );
}

const drawTables = ({ int, strict }: Dialect): string[] => [
  `CREATE TABLE draw_seed (id TEXT PRIMARY KEY, stage_id TEXT NOT NULL REFERENCES stage(id), kind TEXT NOT NULL
    CHECK (kind IN ('order','stations')), seed TEXT NOT NULL, commitment TEXT NOT NULL, made_by TEXT NOT NULL, made_at TEXT NOT NULL) ${strict}`,
  `CREATE INDEX draw_seed_stage ON draw_seed(stage_id)`,
  `CREATE TABLE draw (id TEXT PRIMARY KEY, stage_id TEXT NOT NULL REFERENCES stage(id), kind TEXT NOT NULL
    CHECK (kind IN ('order','stations')), ordinal ${int} NOT NULL CHECK (ordinal > 0), seed TEXT NOT NULL, commitment TEXT NOT NULL,
    seed_id TEXT REFERENCES draw_seed(id), batch_size ${int} CHECK (batch_size > 0), witness TEXT NOT NULL, reason TEXT,
    drawn_by TEXT NOT NULL, drawn_at TEXT NOT NULL, lots TEXT NOT NULL, UNIQUE (stage_id, kind, ordinal), UNIQUE (seed_id)) ${strict}`,
];

const sealTables = ({ int, strict }: Dialect): string[] => [
  `CREATE TABLE seal_layer (stage_id TEXT NOT NULL REFERENCES stage(id), layer ${int} NOT NULL CHECK (layer BETWEEN 1 AND 3),
    keeper_id TEXT NOT NULL REFERENCES account(id), sealed_at TEXT NOT NULL, commitment TEXT NOT NULL, box TEXT NOT NULL,
    PRIMARY KEY (stage_id, layer)) ${strict}`,
  `CREATE TABLE seal_witness (id TEXT PRIMARY KEY, stage_id TEXT NOT NULL REFERENCES stage(id), layer ${int} NOT NULL,
    witness_id TEXT NOT NULL REFERENCES account(id), confirmed_at TEXT NOT NULL) ${strict}`,
  `CREATE INDEX seal_witness_stage ON seal_witness(stage_id, layer)`,
  `CREATE TABLE seal_opening (stage_id TEXT NOT NULL REFERENCES stage(id), layer ${int} NOT NULL,
    opened_by TEXT NOT NULL REFERENCES account(id), witness_id TEXT NOT NULL REFERENCES account(id), opened_at TEXT NOT NULL,
    content TEXT NOT NULL, PRIMARY KEY (stage_id, layer)) ${strict}`,
];

const checkInTables = ({ int, strict }: Dialect): string[] => [
  `CREATE TABLE check_in_session (stage_id TEXT PRIMARY KEY REFERENCES stage(id), starts_at TEXT NOT NULL,
    late_minutes ${int} NOT NULL CHECK (late_minutes >= 0), set_by TEXT NOT NULL, set_at TEXT NOT NULL, ended_at TEXT, settled_at TEXT) ${strict}`,
  `CREATE TABLE check_in (stage_id TEXT NOT NULL REFERENCES check_in_session(stage_id), entry_id TEXT NOT NULL, at TEXT NOT NULL,
    is_late ${int} NOT NULL CHECK (is_late IN (0, 1)), by_id TEXT NOT NULL, PRIMARY KEY (stage_id, entry_id)) ${strict}`,
];
