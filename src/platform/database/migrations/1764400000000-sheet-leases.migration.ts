import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialectOf } from './dialect';

/** Who has which sheet open: one row a sheet, gone when it is left. Nothing is computed from it. */
export class SheetLeases1764400000000 implements MigrationInterface {
  name = 'SheetLeases1764400000000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = dialectOf(runner);
    await runner.query(
      dialect.inByteOrder(
        `CREATE TABLE sheet_lease (entry_id TEXT NOT NULL REFERENCES entry(id), judge_id TEXT NOT NULL REFERENCES account(id),
          lease_id TEXT NOT NULL, session_id TEXT NOT NULL, account_id TEXT NOT NULL REFERENCES account(id), taken_at TEXT NOT NULL,
          expires_at TEXT NOT NULL, wanted_session TEXT, wanted_account TEXT REFERENCES account(id), wanted_at TEXT,
          CHECK ((wanted_session IS NULL) = (wanted_account IS NULL) AND (wanted_session IS NULL) = (wanted_at IS NULL)),
          PRIMARY KEY (entry_id, judge_id)) ${dialect.strict}`,
      ),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sheet_lease');
  }
}
