import type { MigrationInterface, QueryRunner } from 'typeorm';
import { upgradeRules } from '../../../domain/stage-rules/upgrade-rules';
import { makeAppendOnly } from './append-only';
import { dialectOf } from './dialect';

/**
 * Rules of a stage are kept in versions, none of which is ever changed; those stored so far become version 1, in the words of
 * the present rules. Levels of the eight-step ladder, what rules may ask of a person, and rankings of units find their place.
 */
export class RulesInVersions1764100000000 implements MigrationInterface {
  name = 'RulesInVersions1764100000000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = dialectOf(runner);
    const { int, strict } = dialect;
    const ddl = (sql: string): Promise<unknown> => runner.query(dialect.inByteOrder(sql));
    await ddl(
      `CREATE TABLE stage_rules (stage_id TEXT NOT NULL REFERENCES stage(id), version ${int} NOT NULL CHECK (version > 0),
        rules TEXT NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL, PRIMARY KEY (stage_id, version)) ${strict}`,
    );
    await takeOverRules(runner);
    await makeAppendOnly(runner, 'stage_rules', [['stage_id', 'version']]);
    await ddl('ALTER TABLE stage DROP COLUMN rules');
    await ddl(`ALTER TABLE contestant ADD COLUMN level ${int} CHECK (level BETWEEN -1 AND 6)`);
    await ddl('UPDATE contestant SET level = grade');
    await ddl('ALTER TABLE contestant DROP COLUMN grade');
    await ddl('ALTER TABLE contestant RENAME COLUMN level TO grade');
    await ddl('ALTER TABLE contestant ADD COLUMN person_groups TEXT');
    await ddl('ALTER TABLE contestant ADD COLUMN certificate TEXT');
    await ddl(`ALTER TABLE contestant ADD COLUMN last_promoted_year ${int}`);
    await ddl('ALTER TABLE competition ADD COLUMN unit_results TEXT');
    await ddl('ALTER TABLE trade ADD COLUMN unit_results TEXT');
  }

  async down(): Promise<void> {
    throw new Error('rules that have versions do not go back into one column. Restore a backup instead.');
  }
}

async function takeOverRules(runner: QueryRunner): Promise<void> {
  const stages = (await runner.query(
    'SELECT s.id, s.rules, c.created_at FROM stage s JOIN competition c ON c.id = s.competition_id',
  )) as { id: string; rules: string; created_at: string }[];
  const isPostgres = dialectOf(runner).isPostgres;
  const places = isPostgres ? '$1, 1, $2, $3, $4' : '?, 1, ?, ?, ?';
  for (const { id, rules, created_at } of stages) {
    const upgraded = JSON.stringify(upgradeRules(JSON.parse(rules)));
    await runner.query(`INSERT INTO stage_rules VALUES (${places})`, [id, upgraded, created_at, 'system']);
  }
}
