import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only';
import { dialectOf, type Dialect } from './dialect';

/** Recommendation lists: rules version by version, and every act, opinion and conclusion, kept for good. */
export class Recommendations1764780000010 implements MigrationInterface {
  name = 'Recommendations1764780000010';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = dialectOf(runner);
    for (const ddl of tables(dialect)) await runner.query(dialect.inByteOrder(ddl));
    await makeAppendOnly(runner, 'recommendation_rule', [['competition_id', 'rule_id', 'version']]);
    await makeAppendOnly(runner, 'recommendation_act', [['competition_id', 'rule_id', 'seq']]);
  }

  async down(): Promise<void> {
    throw new Error(
      'opinions about people who were recommended are kept for good. Restore a backup instead.',
    );
  }
}

const tables = ({ int, strict }: Dialect): string[] => [
  `CREATE TABLE recommendation_rule (competition_id TEXT NOT NULL REFERENCES competition(id), rule_id TEXT NOT NULL,
    version ${int} NOT NULL CHECK (version > 0), body TEXT NOT NULL, at TEXT NOT NULL, actor_id TEXT NOT NULL,
    PRIMARY KEY (competition_id, rule_id, version)) ${strict}`,
  `CREATE TABLE recommendation_act (competition_id TEXT NOT NULL REFERENCES competition(id), rule_id TEXT NOT NULL,
    seq ${int} NOT NULL CHECK (seq > 0), kind TEXT NOT NULL, body TEXT NOT NULL, at TEXT NOT NULL, actor_id TEXT NOT NULL,
    PRIMARY KEY (competition_id, rule_id, seq)) ${strict}`,
];
