import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialectOf } from './dialect';

/** The register of judges and what stands between them and people. Absent: nothing is known, as before. */
export class Judges1764710000000 implements MigrationInterface {
  name = 'Judges1764710000000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = dialectOf(runner);
    const tables = [
      `CREATE TABLE judge_profile (competition_id TEXT NOT NULL REFERENCES competition(id),
        judge_id TEXT NOT NULL REFERENCES account(id), unit_id TEXT REFERENCES unit(id), trade_ids TEXT, level TEXT,
        trained_until TEXT, barred_until TEXT, bar_reason TEXT, note TEXT,
        CHECK ((barred_until IS NULL) = (bar_reason IS NULL)), PRIMARY KEY (competition_id, judge_id)) ${dialect.strict}`,
      `CREATE INDEX judge_profile_judge ON judge_profile(judge_id)`,
      `CREATE TABLE judge_conflict (id TEXT PRIMARY KEY, competition_id TEXT NOT NULL REFERENCES competition(id),
        judge_id TEXT NOT NULL REFERENCES account(id), kind TEXT NOT NULL CHECK (kind IN ('unit','kin','trainee','other')),
        contestant_id TEXT REFERENCES contestant(id), unit_id TEXT REFERENCES unit(id), reason TEXT NOT NULL,
        declared_by TEXT NOT NULL, declared_at TEXT NOT NULL,
        answer TEXT CHECK (answer IN ('may-mark','steps-aside','withdrawn')), answer_reason TEXT, answered_by TEXT, answered_at TEXT,
        CHECK ((contestant_id IS NULL) <> (unit_id IS NULL)),
        CHECK ((answer IS NULL) = (answer_reason IS NULL))) ${dialect.strict}`,
      `CREATE INDEX judge_conflict_competition ON judge_conflict(competition_id)`,
      `ALTER TABLE competition ADD COLUMN conflict_rule TEXT`,
    ];
    for (const sql of tables) await runner.query(dialect.inByteOrder(sql));
  }

  async down(): Promise<void> {
    throw new Error('declared conflicts and their answers are kept for good. Restore a backup instead.');
  }
}
