import { randomBytes } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialectOf, type Dialect } from './dialect';

/** Judges' slips, the tablets they bind and the judges' PINs. Sessions know the binding they came from. */
export class SlipsAndTablets1764200000000 implements MigrationInterface {
  name = 'SlipsAndTablets1764200000000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = dialectOf(runner);
    for (const sql of tables(dialect)) await runner.query(dialect.inByteOrder(sql));
    // Of this house alone, so that no table of all 2^40 codes made elsewhere is of use here.
    const salt = randomBytes(16).toString('hex');
    const place = dialect.isPostgres ? '$1' : '?';
    await runner.query(`INSERT INTO slip_salt (id, salt) VALUES (1, ${place})`, [salt]);
  }

  async down(): Promise<void> {
    throw new Error('tablets that are bound would be locked out. Restore a backup instead.');
  }
}

const tables = ({ int, strict }: Dialect): string[] => [
  `CREATE TABLE slip_salt (id ${int} PRIMARY KEY CHECK (id = 1), salt TEXT NOT NULL) ${strict}`,
  `CREATE TABLE slip (id TEXT PRIMARY KEY, code_hash TEXT NOT NULL, account_id TEXT NOT NULL REFERENCES account(id),
    competition_id TEXT NOT NULL, trade_id TEXT, sets_pin ${int} NOT NULL CHECK (sets_pin IN (0, 1)), created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL, wrong_pins ${int} NOT NULL CHECK (wrong_pins >= 0), used_at TEXT) ${strict}`,
  `CREATE UNIQUE INDEX slip_unused_code ON slip(code_hash) WHERE used_at IS NULL`,
  `CREATE UNIQUE INDEX slip_unused_judge ON slip(account_id, competition_id) WHERE used_at IS NULL`,
  `CREATE TABLE judge_pin (account_id TEXT NOT NULL REFERENCES account(id), competition_id TEXT NOT NULL, pin_hash TEXT NOT NULL,
    set_at TEXT NOT NULL, PRIMARY KEY (account_id, competition_id)) ${strict}`,
  `CREATE TABLE tablet (device_hash TEXT PRIMARY KEY, number ${int} NOT NULL UNIQUE CHECK (number > 0), since TEXT NOT NULL) ${strict}`,
  `CREATE TABLE tablet_binding (id TEXT PRIMARY KEY, device_hash TEXT NOT NULL REFERENCES tablet(device_hash),
    account_id TEXT NOT NULL REFERENCES account(id), competition_id TEXT NOT NULL, trade_id TEXT, bound_at TEXT NOT NULL,
    expires_at TEXT NOT NULL, wrong_pins ${int} NOT NULL CHECK (wrong_pins >= 0), ended_at TEXT) ${strict}`,
  `CREATE UNIQUE INDEX tablet_binding_open ON tablet_binding(device_hash, account_id) WHERE ended_at IS NULL`,
  `CREATE INDEX tablet_binding_competition ON tablet_binding(competition_id)`,
  `ALTER TABLE device_session ADD COLUMN binding_id TEXT REFERENCES tablet_binding(id)`,
  `CREATE INDEX device_session_binding ON device_session(binding_id)`,
];
