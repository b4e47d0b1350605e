import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialectOf } from './dialect';

/** What typists read from paper sheets. It becomes marks when two of them have read the same; until then nobody is shown it. */
export class KeyedSheets1764650000000 implements MigrationInterface {
  name = 'KeyedSheets1764650000000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = dialectOf(runner);
    const table = `CREATE TABLE keyed_sheet (stage_id TEXT NOT NULL REFERENCES stage(id), entry_id TEXT NOT NULL,
      judge_id TEXT NOT NULL REFERENCES account(id), typist_id TEXT NOT NULL REFERENCES account(id), marks TEXT NOT NULL,
      keyed_at TEXT NOT NULL, PRIMARY KEY (entry_id, judge_id, typist_id)) ${dialect.strict}`;
    await runner.query(dialect.inByteOrder(table));
    await runner.query('CREATE INDEX keyed_sheet_stage ON keyed_sheet(stage_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE keyed_sheet');
  }
}
