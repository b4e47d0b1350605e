import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialectOf } from './dialect';

/**
 * People are found by one index that holds all they are found by: going through it for a sound or the end of a number takes some
 * dozen milliseconds at 300,000, and a roster of so many comes in in half the time without the five it stands for.
 */
export class OneIndexOfPeople1764770000000 implements MigrationInterface {
  name = 'OneIndexOfPeople1764770000000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = dialectOf(runner);
    for (const ddl of [
      'DROP INDEX contestant_competition',
      'DROP INDEX contestant_name',
      'DROP INDEX contestant_pinyin',
      'DROP INDEX contestant_initials',
      'DROP INDEX contestant_tail',
      'DROP INDEX contestant_same',
      'CREATE INDEX contestant_found ON contestant(competition_id, name, birth_date, id, name_pinyin, name_initials, identity_tail)',
    ])
      await runner.query(dialect.inByteOrder(ddl));
  }

  async down(runner: QueryRunner): Promise<void> {
    const dialect = dialectOf(runner);
    for (const ddl of [
      'DROP INDEX contestant_found',
      'CREATE INDEX contestant_competition ON contestant(competition_id)',
      'CREATE INDEX contestant_name ON contestant(competition_id, name)',
      'CREATE INDEX contestant_pinyin ON contestant(competition_id, name_pinyin)',
      'CREATE INDEX contestant_initials ON contestant(competition_id, name_initials)',
      'CREATE INDEX contestant_tail ON contestant(competition_id, identity_tail)',
      'CREATE INDEX contestant_same ON contestant(competition_id, name, birth_date, id)',
    ])
      await runner.query(dialect.inByteOrder(ddl));
  }
}
