import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only';
import { dialectOf, type Dialect } from './dialect';

/** Selections: rules version by version, and every act and decision, kept for good. A stage may be a review of nominees. */
export class Selections1764840000000 implements MigrationInterface {
  name = 'Selections1764840000000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = dialectOf(runner);
    for (const ddl of tables(dialect)) await runner.query(dialect.inByteOrder(ddl));
    await makeAppendOnly(runner, 'selection_rule', [['competition_id', 'rule_id', 'version']]);
    await makeAppendOnly(runner, 'selection_act', [['competition_id', 'rule_id', 'seq']]);
  }

  async down(): Promise<void> {
    throw new Error('decisions of selections are kept for good. Restore a backup instead.');
  }
}

const tables = ({ int, strict }: Dialect): string[] => [
  `CREATE TABLE selection_rule (competition_id TEXT NOT NULL REFERENCES competition(id), rule_id TEXT NOT NULL,
    version ${int} NOT NULL CHECK (version > 0), kind TEXT NOT NULL, body TEXT NOT NULL, at TEXT NOT NULL, actor_id TEXT NOT NULL,
    PRIMARY KEY (competition_id, rule_id, version)) ${strict}`,
  `CREATE TABLE selection_act (competition_id TEXT NOT NULL REFERENCES competition(id), rule_id TEXT NOT NULL,
    seq ${int} NOT NULL CHECK (seq > 0), kind TEXT NOT NULL, body TEXT NOT NULL, at TEXT NOT NULL, actor_id TEXT NOT NULL,
    PRIMARY KEY (competition_id, rule_id, seq)) ${strict}`,
  // The CHECK of stage.kind knows no review; SQLite changes no CHECK in place.
  `ALTER TABLE stage ADD COLUMN is_review ${int} NOT NULL DEFAULT 0 CHECK (is_review IN (0,1))`,
];
