import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only';
import { dialectOf, type Dialect } from './dialect';

/**
 * Sessions of a stage and who works where in them; photos for admission tickets, and who printed how many of these. A placement
 * names its entry without a foreign key, as check-in does: an entry that is sealed goes, and so does its place.
 */
export class SchedulesAndAdmission1764730000000 implements MigrationInterface {
  name = 'SchedulesAndAdmission1764730000000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = dialectOf(runner);
    for (const table of [...scheduleTables(dialect), ...admissionTables(dialect)])
      await runner.query(dialect.inByteOrder(table));
    await makeAppendOnly(runner, 'admission_print', [['stage_id', 'ordinal']]);
  }

  async down(): Promise<void> {
    throw new Error('who printed tickets is kept for good. Restore a backup instead.');
  }
}

const scheduleTables = ({ int, strict }: Dialect): string[] => [
  `CREATE TABLE schedule (stage_id TEXT PRIMARY KEY REFERENCES stage(id), version ${int} NOT NULL CHECK (version > 0),
    hall_rules TEXT NOT NULL, saved_by TEXT NOT NULL, saved_at TEXT NOT NULL) ${strict}`,
  `CREATE TABLE bench_session (stage_id TEXT NOT NULL REFERENCES schedule(stage_id), id TEXT NOT NULL, starts_at TEXT NOT NULL,
    ends_at TEXT NOT NULL, place TEXT NOT NULL, address TEXT NOT NULL, stations ${int} NOT NULL CHECK (stations > 0),
    batches ${int} NOT NULL CHECK (batches > 0), late_minutes ${int} NOT NULL CHECK (late_minutes >= 0),
    PRIMARY KEY (stage_id, id)) ${strict}`,
  `CREATE TABLE placement (stage_id TEXT NOT NULL REFERENCES schedule(stage_id), entry_id TEXT NOT NULL, session_id TEXT NOT NULL,
    batch ${int} NOT NULL CHECK (batch > 0), station ${int} NOT NULL CHECK (station > 0), PRIMARY KEY (stage_id, entry_id),
    UNIQUE (stage_id, session_id, batch, station)) ${strict}`,
];

const admissionTables = ({ int, blob, strict }: Dialect): string[] => [
  `CREATE TABLE contestant_photo (contestant_id TEXT PRIMARY KEY REFERENCES contestant(id), media_type TEXT NOT NULL
    CHECK (media_type IN ('image/jpeg','image/png')), size ${int} NOT NULL CHECK (size > 0), bytes ${blob} NOT NULL,
    added_by TEXT NOT NULL, added_at TEXT NOT NULL) ${strict}`,
  `CREATE TABLE admission_print (stage_id TEXT NOT NULL REFERENCES stage(id), ordinal ${int} NOT NULL CHECK (ordinal > 0), printed_by TEXT NOT NULL,
    printed_at TEXT NOT NULL, entries TEXT NOT NULL, PRIMARY KEY (stage_id, ordinal)) ${strict}`,
];
