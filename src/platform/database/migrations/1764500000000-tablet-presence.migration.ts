import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialectOf } from './dialect';

/** The last word of each judge's tablet; overwritten, and of no weight for results. */
export class TabletPresence1764500000000 implements MigrationInterface {
  name = 'TabletPresence1764500000000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = dialectOf(runner);
    const { int, strict } = dialect;
    const ddl = (sql: string): Promise<unknown> => runner.query(dialect.inByteOrder(sql));
    await ddl(
      `CREATE TABLE tablet_presence (session_id TEXT PRIMARY KEY REFERENCES device_session(id),
        account_id TEXT NOT NULL REFERENCES account(id), heard_at TEXT NOT NULL, offset_ms ${int} NOT NULL,
        waiting ${int} NOT NULL CHECK (waiting >= 0), waiting_since TEXT, entry_id TEXT, version TEXT NOT NULL) ${strict}`,
    );
    await ddl('CREATE INDEX tablet_presence_account ON tablet_presence(account_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE tablet_presence');
  }
}
