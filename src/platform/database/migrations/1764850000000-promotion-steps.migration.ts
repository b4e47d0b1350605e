import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only';
import { dialectOf } from './dialect';

/**
 * What people have done with proposed promotions, each step with the proposal it meant; and every roster that left the house,
 * with its purpose and the hash of the file.
 */
export class PromotionSteps1764850000000 implements MigrationInterface {
  name = 'PromotionSteps1764850000000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = dialectOf(runner);
    const { int, strict } = dialect;
    const ddl = (sql: string): Promise<unknown> => runner.query(dialect.inByteOrder(sql));
    await ddl(
      `CREATE TABLE promotion_step (competition_id TEXT NOT NULL REFERENCES competition(id), trade_id TEXT NOT NULL,
        contestant_id TEXT NOT NULL REFERENCES contestant(id), ordinal ${int} NOT NULL CHECK (ordinal > 0), act TEXT NOT NULL
        CHECK (act IN ('review','approve','decline','undo','export','grant','reject')), at TEXT NOT NULL, actor_id TEXT NOT NULL,
        meant_hash TEXT NOT NULL, meant TEXT NOT NULL, reason TEXT, answer TEXT,
        PRIMARY KEY (competition_id, trade_id, contestant_id, ordinal)) ${strict}`,
    );
    await ddl('CREATE INDEX promotion_step_contestant ON promotion_step(contestant_id)');
    await ddl(
      `CREATE TABLE roster_export (id TEXT PRIMARY KEY, competition_id TEXT NOT NULL REFERENCES competition(id), at TEXT NOT NULL,
        actor_id TEXT NOT NULL, file_name TEXT NOT NULL, format TEXT NOT NULL, scope TEXT NOT NULL, is_final ${int} NOT NULL
        CHECK (is_final IN (0, 1)), is_official ${int} NOT NULL CHECK (is_official IN (0, 1)), with_identities ${int} NOT NULL
        CHECK (with_identities IN (0, 1)), purpose TEXT, people ${int} NOT NULL CHECK (people >= 0), sha256 TEXT NOT NULL,
        CHECK (with_identities = 0 OR purpose IS NOT NULL)) ${strict}`,
    );
    await ddl('CREATE INDEX roster_export_competition ON roster_export(competition_id, at)');
    await makeAppendOnly(runner, 'promotion_step', [
      ['competition_id', 'trade_id', 'contestant_id', 'ordinal'],
    ]);
    await makeAppendOnly(runner, 'roster_export', [['id']]);
  }

  async down(): Promise<void> {
    throw new Error('steps of promotions are kept for good. Restore a backup instead.');
  }
}
