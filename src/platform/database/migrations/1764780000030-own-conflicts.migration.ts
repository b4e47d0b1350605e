import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialectOf } from './dialect';
import { rebuildTable } from './rebuild-table';

const FORMER = 'CHECK ((contestant_id IS NULL) <> (unit_id IS NULL))';
const COUNTED = ['contestant_id', 'unit_id', 'entry_id'].map(
  (column) => `CASE WHEN ${column} IS NULL THEN 0 ELSE 1 END`,
);
const AT_MOST_ONE = `CHECK (${COUNTED.join(' + ')} <= 1)`;
const SOMEBODY = 'CHECK (contestant_id IS NOT NULL OR unit_id IS NOT NULL OR named IS NOT NULL)';

/** Judges declare for themselves: by the number they see, or in words that somebody has yet to find a person or a unit for. */
export class OwnConflicts1764780000030 implements MigrationInterface {
  name = 'OwnConflicts1764780000030';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = dialectOf(runner);
    for (const column of ['entry_id', 'named'])
      await runner.query(dialect.inByteOrder(`ALTER TABLE judge_conflict ADD COLUMN ${column} TEXT`));
    if (!dialect.isPostgres) {
      await rebuildTable(runner, 'judge_conflict', (sql) =>
        sql.replace(FORMER, `${AT_MOST_ONE}, ${SOMEBODY}`),
      );
      return;
    }
    const [check] = (await runner.query(
      `SELECT conname AS name FROM pg_constraint WHERE conrelid = 'judge_conflict'::regclass AND contype = 'c'
         AND pg_get_constraintdef(oid) LIKE '%contestant_id%unit_id%'`,
    )) as { name: string }[];
    if (!check) throw new Error('judge_conflict does not say with whom a conflict is');
    await runner.query(`ALTER TABLE judge_conflict DROP CONSTRAINT ${check.name}`);
    for (const added of [AT_MOST_ONE, SOMEBODY])
      await runner.query(`ALTER TABLE judge_conflict ADD ${added}`);
  }

  async down(): Promise<void> {
    throw new Error('declared conflicts and their answers are kept for good. Restore a backup instead.');
  }
}
