import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialectOf } from './dialect';
import { rebuildTable } from './rebuild-table';

const BY_TRADE = 'UNIQUE (trade_id, contestant_id)';
const BY_PERSON = 'UNIQUE (contestant_id, trade_id)';
const VIEW = `CREATE VIEW known_registration AS SELECT * FROM registration r
  WHERE r.import_id IS NULL OR r.import_id NOT IN (SELECT id FROM roster_import WHERE state = 'running')`;
const BROUGHT = `(SELECT id FROM contestant WHERE import_id = roster_import.id UNION ALL
  SELECT id FROM registration WHERE import_id = roster_import.id) brought`;

/**
 * Three trees less for each person of a city: what an import brought has ids that follow one another, so a first and a last one say
 * where it is; and the rule that nobody registers twice for a trade also finds the registrations of a person, the person first.
 */
export class RunsOfImports1764880000000 implements MigrationInterface {
  name = 'RunsOfImports1764880000000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = dialectOf(runner);
    for (const ddl of [
      'ALTER TABLE roster_import ADD COLUMN first_id TEXT',
      'ALTER TABLE roster_import ADD COLUMN last_id TEXT',
      `UPDATE roster_import SET first_id = (SELECT min(id) FROM ${BROUGHT}), last_id = (SELECT max(id) FROM ${BROUGHT})`,
      'DROP INDEX contestant_import',
      'DROP INDEX registration_import',
      'DROP INDEX registration_contestant',
    ])
      await runner.query(dialect.inByteOrder(ddl));
    if (dialect.isPostgres) {
      await runner.query(`ALTER TABLE registration ADD ${BY_PERSON}`);
      await runner.query('ALTER TABLE registration DROP CONSTRAINT registration_trade_id_contestant_id_key');
      return;
    }
    await runner.query('DROP VIEW known_registration');
    await rebuildTable(runner, 'registration', (definition) => definition.replace(BY_TRADE, BY_PERSON));
    await runner.query(VIEW);
  }

  async down(): Promise<void> {
    throw new Error('registrations are not put back into the trees they had. Restore a backup instead.');
  }
}
