import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialectOf } from './dialect';

/**
 * A rehearsal is a competition of its own that says of which it is one. Beside it stands when it was opened and ended, and which
 * node lets simulated judges mark it at what speed: a word that grows old when that node dies.
 */
export class Rehearsals1764740000000 implements MigrationInterface {
  name = 'Rehearsals1764740000000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = dialectOf(runner);
    const { int, strict } = dialect;
    const ddl = (sql: string): Promise<unknown> => runner.query(dialect.inByteOrder(sql));
    await ddl('ALTER TABLE competition ADD COLUMN rehearsal_of TEXT');
    await ddl(
      `CREATE TABLE rehearsal (competition_id TEXT PRIMARY KEY REFERENCES competition(id),
        of_id TEXT NOT NULL REFERENCES competition(id), opened_by TEXT NOT NULL REFERENCES account(id), opened_at TEXT NOT NULL,
        ended_by TEXT REFERENCES account(id), ended_at TEXT, run_id TEXT, run_speed ${int} CHECK (run_speed > 0),
        run_heard_at TEXT, slowest_ms ${int} CHECK (slowest_ms >= 0),
        CHECK ((ended_by IS NULL) = (ended_at IS NULL)),
        CHECK ((run_id IS NULL) = (run_speed IS NULL) AND (run_id IS NULL) = (run_heard_at IS NULL)),
        CHECK (ended_at IS NULL OR run_id IS NULL)) ${strict}`,
    );
    await ddl('CREATE UNIQUE INDEX rehearsal_open ON rehearsal(of_id) WHERE ended_at IS NULL');
  }

  async down(): Promise<void> {
    throw new Error('rehearsals have ledgers of their own, which are kept. Restore a backup instead.');
  }
}
