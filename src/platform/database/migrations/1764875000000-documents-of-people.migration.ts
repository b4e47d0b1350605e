import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialectOf } from './dialect';

/**
 * Documents are found in a table of their own, and the index of people follows their ids: a roster of 300,000 people appends to
 * every tree of the table contestant, and brings the documents in the order of their hashes when all people are there. As indexes
 * in the order of hashes and names, each thousand people touched a thousand pages of either.
 */
export class DocumentsOfPeople1764875000000 implements MigrationInterface {
  name = 'DocumentsOfPeople1764875000000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = dialectOf(runner);
    for (const ddl of [
      // No foreign key to contestant: from people to documents it would need a tree in another order. Whoever writes one writes both.
      `CREATE TABLE contestant_document (identity_index TEXT NOT NULL, competition_id TEXT NOT NULL REFERENCES competition(id),
        contestant_id TEXT NOT NULL, PRIMARY KEY (identity_index, competition_id)) ${dialect.isPostgres ? '' : 'STRICT, WITHOUT ROWID'}`,
      `INSERT INTO contestant_document SELECT identity_index, competition_id, id FROM contestant
        WHERE identity_index IS NOT NULL ORDER BY identity_index`,
      'DROP INDEX contestant_identity',
      'DROP INDEX contestant_found',
      'CREATE INDEX contestant_found ON contestant(competition_id, id, name, birth_date, name_pinyin, name_initials, identity_tail)',
    ])
      await runner.query(dialect.inByteOrder(ddl));
  }

  async down(runner: QueryRunner): Promise<void> {
    const dialect = dialectOf(runner);
    for (const ddl of [
      'DROP TABLE contestant_document',
      'CREATE UNIQUE INDEX contestant_identity ON contestant(competition_id, identity_index)',
      'DROP INDEX contestant_found',
      'CREATE INDEX contestant_found ON contestant(competition_id, name, birth_date, id, name_pinyin, name_initials, identity_tail)',
    ])
      await runner.query(dialect.inByteOrder(ddl));
  }
}
