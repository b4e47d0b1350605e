import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialectOf } from './dialect';

/** A trade or a stage that was set up by mistake can go. The versions of its rules stay, and so its row does, under a mark. */
export class TradesRemoved1764705000000 implements MigrationInterface {
  name = 'TradesRemoved1764705000000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = dialectOf(runner);
    for (const table of ['trade', 'stage'])
      await runner.query(dialect.inByteOrder(`ALTER TABLE ${table} ADD COLUMN removed_at TEXT`));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['stage', 'trade']) await runner.query(`ALTER TABLE ${table} DROP COLUMN removed_at`);
  }
}
