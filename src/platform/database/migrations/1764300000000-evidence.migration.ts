import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only';
import { dialectOf } from './dialect';

/**
 * Pictures that notes, incidents and penalties name by their hash, beside the ledger and so in every backup. A row for each
 * person who brought the same bytes: everybody may read what she brought herself.
 */
export class Evidence1764300000000 implements MigrationInterface {
  name = 'Evidence1764300000000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = dialectOf(runner);
    const { int, blob, strict } = dialect;
    const ddl = (sql: string): Promise<unknown> => runner.query(dialect.inByteOrder(sql));
    await ddl(
      `CREATE TABLE evidence (hash TEXT NOT NULL, stage_id TEXT NOT NULL REFERENCES stage(id),
        uploaded_by TEXT NOT NULL REFERENCES account(id), media_type TEXT NOT NULL
        CHECK (media_type IN ('image/jpeg','image/png','image/webp')), size ${int} NOT NULL CHECK (size > 0),
        bytes ${blob} NOT NULL, at TEXT NOT NULL, PRIMARY KEY (hash, stage_id, uploaded_by)) ${strict}`,
    );
    await ddl('CREATE INDEX evidence_uploader ON evidence(stage_id, uploaded_by)');
    await makeAppendOnly(runner, 'evidence', [['hash', 'stage_id', 'uploaded_by']]);
  }

  async down(): Promise<void> {
    throw new Error('pictures that facts name are not taken down. Restore a backup instead.');
  }
}
