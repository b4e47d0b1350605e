import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only';
import { dialectOf } from './dialect';

/** The archives for everybody as they were given out: the same bytes for as long as the house stands. */
export class PublicArchives1764780000020 implements MigrationInterface {
  name = 'PublicArchives1764780000020';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = dialectOf(runner);
    const { int, blob, strict } = dialect;
    await runner.query(
      dialect.inByteOrder(`CREATE TABLE public_archive (competition_id TEXT NOT NULL REFERENCES competition(id), version ${int} NOT NULL,
        sha256 TEXT NOT NULL, size ${int} NOT NULL, packed ${blob} NOT NULL, published_at TEXT NOT NULL, published_by TEXT NOT NULL,
        PRIMARY KEY (competition_id, version)) ${strict}`),
    );
    await makeAppendOnly(runner, 'public_archive', [['competition_id', 'version']]);
  }

  async down(): Promise<void> {
    throw new Error('what the public was given is kept for good. Restore a backup instead.');
  }
}
