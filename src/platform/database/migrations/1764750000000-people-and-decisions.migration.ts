import type { MigrationInterface, QueryRunner } from 'typeorm';
import { nameKeys } from '../../identity/name-keys';
import { makeAppendOnly } from './append-only';
import { dialectOf, type Dialect } from './dialect';

/**
 * People are found by how their names sound; registrations are listed by their state; a decision on many is kept with every step
 * it made, so that it can be taken back; what has been said of two who may be one person.
 */
export class PeopleAndDecisions1764750000000 implements MigrationInterface {
  name = 'PeopleAndDecisions1764750000000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = dialectOf(runner);
    for (const ddl of [...morePeople, ...decisions(dialect), ...lists])
      await runner.query(dialect.inByteOrder(ddl));
    await makeAppendOnly(runner, 'kept_apart', [['first_id', 'second_id']]);
    await fillNames(runner, dialect);
  }

  async down(): Promise<void> {
    throw new Error('decisions on registrations are kept for good. Restore a backup instead.');
  }
}

const morePeople = [
  'ALTER TABLE contestant ADD COLUMN name_pinyin TEXT',
  'ALTER TABLE contestant ADD COLUMN name_initials TEXT',
  'CREATE INDEX contestant_pinyin ON contestant(competition_id, name_pinyin)',
  'CREATE INDEX contestant_initials ON contestant(competition_id, name_initials)',
  'CREATE INDEX contestant_same ON contestant(competition_id, name, birth_date, id)',
  'CREATE INDEX contestant_tail ON contestant(competition_id, identity_tail)',
];

const decisions = ({ int, strict }: Dialect): string[] => [
  `CREATE TABLE registration_decision (id TEXT PRIMARY KEY, trade_id TEXT NOT NULL REFERENCES trade(id), act TEXT NOT NULL
    CHECK (act IN ('forward','approve','return')), reason TEXT, choice TEXT NOT NULL, expected ${int} NOT NULL, at TEXT NOT NULL,
    actor_id TEXT NOT NULL, after_id TEXT NOT NULL, done ${int} NOT NULL, skipped ${int} NOT NULL, finished_at TEXT,
    undo_by TEXT, undo_at TEXT, undo_after_id TEXT NOT NULL, undone ${int} NOT NULL, undo_finished_at TEXT) ${strict}`,
  'CREATE INDEX registration_decision_trade ON registration_decision(trade_id, at)',
  'ALTER TABLE registration_step ADD COLUMN decision_id TEXT REFERENCES registration_decision(id)',
  'ALTER TABLE registration_step ADD COLUMN replaced_id TEXT REFERENCES contestant(id)',
  'CREATE INDEX registration_step_decision ON registration_step(decision_id, registration_id)',
  `CREATE TABLE kept_apart (first_id TEXT NOT NULL REFERENCES contestant(id), second_id TEXT NOT NULL REFERENCES contestant(id),
    reason TEXT NOT NULL, at TEXT NOT NULL, actor_id TEXT NOT NULL, PRIMARY KEY (first_id, second_id)) ${strict}`,
];

const lists = [
  'CREATE INDEX registration_list ON registration(trade_id, id)',
  'CREATE INDEX registration_state ON registration(trade_id, state, is_reserve, id)',
];

const CHUNK = 1000;

/** Names that are there already; a released migration goes through them once. */
async function fillNames(runner: QueryRunner, { isPostgres }: Dialect): Promise<void> {
  const place = (n: number): string => (isPostgres ? `$${n}` : '?');
  const next = `SELECT id, name FROM contestant WHERE id > ${place(1)} ORDER BY id LIMIT ${CHUNK}`;
  const fill = `UPDATE contestant SET name_pinyin = ${place(1)}, name_initials = ${place(2)} WHERE id = ${place(3)}`;
  for (let after = ''; ;) {
    const rows = (await runner.query(next, [after])) as { id: string; name: string }[];
    for (const { id, name } of rows) await runner.query(fill, [...nameKeys(name), id]);
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}
