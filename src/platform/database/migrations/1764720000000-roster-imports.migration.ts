import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialectOf } from './dialect';

/**
 * Rosters that were taken from a file. What a running one has brought is not there yet for anybody (view known_registration);
 * what one has brought can be taken back as a whole.
 */
export class RosterImports1764720000000 implements MigrationInterface {
  name = 'RosterImports1764720000000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = dialectOf(runner);
    for (const ddl of [
      `CREATE TABLE roster_import (id TEXT PRIMARY KEY, competition_id TEXT NOT NULL REFERENCES competition(id),
        file_name TEXT NOT NULL, file_hash TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('running','taken','undone')),
        counts TEXT NOT NULL, started_by TEXT NOT NULL, started_at TEXT NOT NULL, heard_at TEXT NOT NULL, ended_at TEXT) ${dialect.strict}`,
      `CREATE UNIQUE INDEX roster_import_running ON roster_import(competition_id) WHERE state = 'running'`,
      'ALTER TABLE contestant ADD COLUMN import_id TEXT REFERENCES roster_import(id)',
      'ALTER TABLE registration ADD COLUMN import_id TEXT REFERENCES roster_import(id)',
      'ALTER TABLE registration ADD COLUMN facts_index TEXT',
      'CREATE INDEX contestant_import ON contestant(import_id) WHERE import_id IS NOT NULL',
      'CREATE INDEX registration_import ON registration(import_id) WHERE import_id IS NOT NULL',
      `CREATE VIEW known_registration AS SELECT * FROM registration r
        WHERE r.import_id IS NULL OR r.import_id NOT IN (SELECT id FROM roster_import WHERE state = 'running')`,
    ])
      await runner.query(dialect.inByteOrder(ddl));
  }

  async down(): Promise<void> {
    throw new Error(
      'people and registrations that came from a file are not taken down. Restore a backup instead.',
    );
  }
}
