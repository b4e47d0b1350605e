import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only';
import { dialectOf, type Dialect } from './dialect';

/**
 * Units as a tree; what is sealed of people, under which key; who may register for a trade, who has, and every step of it; what a
 * competition aims at.
 */
export class Registrations1764700000000 implements MigrationInterface {
  name = 'Registrations1764700000000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = dialectOf(runner);
    for (const ddl of [
      ...moreUnits,
      ...moreOfPeople,
      ...moreOfCompetitions(dialect),
      ...registrationTables(dialect),
    ])
      await runner.query(dialect.inByteOrder(ddl));
    await makeAppendOnly(runner, 'registration_step', [['registration_id', 'ordinal']]);
    await makeAppendOnly(runner, 'data_key', [['key_id']]);
  }

  async down(): Promise<void> {
    throw new Error('registrations and their steps are kept for good. Restore a backup instead.');
  }
}

/** A CHECK is not changed in place: a column with the new one takes over. */
const moreUnits = [
  `ALTER TABLE unit ADD COLUMN new_kind TEXT NOT NULL DEFAULT 'enterprise'
    CHECK (new_kind IN ('enterprise','institution','county','district','city','sector'))`,
  'UPDATE unit SET new_kind = kind',
  'ALTER TABLE unit DROP COLUMN kind',
  'ALTER TABLE unit RENAME COLUMN new_kind TO kind',
  'ALTER TABLE unit ADD COLUMN parent_id TEXT REFERENCES unit(id)',
  'ALTER TABLE unit ADD COLUMN credit_code TEXT',
  'ALTER TABLE unit ADD COLUMN contact_name TEXT',
  'ALTER TABLE unit ADD COLUMN contact_phone TEXT',
];

const moreOfPeople = [
  `ALTER TABLE contestant ADD COLUMN identity_kind TEXT
    CHECK (identity_kind IN ('resident-id','residence-permit','passport','other'))`,
  'ALTER TABLE contestant ADD COLUMN identity_sealed TEXT',
  'ALTER TABLE contestant ADD COLUMN identity_index TEXT',
  'ALTER TABLE contestant ADD COLUMN identity_tail TEXT',
  'ALTER TABLE contestant ADD COLUMN phone_sealed TEXT',
  'ALTER TABLE contestant ADD COLUMN phone_tail TEXT',
  'ALTER TABLE contestant ADD COLUMN education TEXT',
  'CREATE UNIQUE INDEX contestant_identity ON contestant(competition_id, identity_index)',
  'CREATE INDEX contestant_name ON contestant(competition_id, name)',
  'CREATE INDEX contestant_unit ON contestant(unit_id)',
];

const moreOfCompetitions = ({ int, strict }: Dialect): string[] => [
  `ALTER TABLE competition ADD COLUMN participation_target ${int}`,
  `ALTER TABLE competition ADD COLUMN has_one_trade_each ${int} NOT NULL DEFAULT 0 CHECK (has_one_trade_each IN (0, 1))`,
  'ALTER TABLE trade ADD COLUMN entry_rules TEXT',
  `CREATE TABLE data_key (key_id TEXT PRIMARY KEY, made_at TEXT NOT NULL) ${strict}`,
];

const registrationTables = ({ int, strict }: Dialect): string[] => [
  `CREATE TABLE registration (id TEXT PRIMARY KEY, trade_id TEXT NOT NULL REFERENCES trade(id),
    contestant_id TEXT NOT NULL REFERENCES contestant(id), state TEXT NOT NULL
    CHECK (state IN ('submitted','forwarded','approved','returned','withdrawn')),
    is_reserve ${int} NOT NULL CHECK (is_reserve IN (0, 1)), years_in_trade ${int} CHECK (years_in_trade >= 0),
    submitted_at TEXT NOT NULL, submitted_by TEXT NOT NULL, UNIQUE (trade_id, contestant_id)) ${strict}`,
  'CREATE INDEX registration_contestant ON registration(contestant_id)',
  `CREATE TABLE registration_step (registration_id TEXT NOT NULL REFERENCES registration(id), ordinal ${int} NOT NULL
    CHECK (ordinal > 0), at TEXT NOT NULL, actor_id TEXT NOT NULL, act TEXT NOT NULL, reason TEXT,
    PRIMARY KEY (registration_id, ordinal)) ${strict}`,
];
