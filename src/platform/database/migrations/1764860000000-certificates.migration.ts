import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only';
import { dialectOf, type Dialect } from './dialect';

/**
 * The register of certificates: what was issued, and everything that happened to it since; how a competition numbers and words
 * them, each version kept, since a certificate is printed again as it was. Public keys by which copies are signed.
 */
export class Certificates1764860000000 implements MigrationInterface {
  name = 'Certificates1764860000000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = dialectOf(runner);
    for (const ddl of tables(dialect)) await runner.query(dialect.inByteOrder(ddl));
    const keys = [['id'], ['competition_id', 'number'], ['competition_id', 'series', 'running']];
    await makeAppendOnly(runner, 'certificate', keys);
    await makeAppendOnly(runner, 'certificate_event', [['certificate_id', 'ordinal']]);
    await makeAppendOnly(runner, 'certificate_setting', [['competition_id', 'version']]);
    await makeAppendOnly(runner, 'signing_key', [['id']]);
  }

  async down(): Promise<void> {
    throw new Error('certificates are registered for good. Restore a backup instead.');
  }
}

const tables = ({ int, strict }: Dialect): string[] => [
  `CREATE TABLE certificate (id TEXT PRIMARY KEY, competition_id TEXT NOT NULL REFERENCES competition(id), number TEXT NOT NULL,
    series TEXT NOT NULL, running ${int} NOT NULL CHECK (running > 0),
    kind TEXT NOT NULL CHECK (kind IN ('award','promotion','selection')), ground TEXT NOT NULL, trade_id TEXT, code TEXT NOT NULL,
    body TEXT NOT NULL, issued_by TEXT NOT NULL, issued_at TEXT NOT NULL, UNIQUE (competition_id, number),
    UNIQUE (competition_id, series, running)) ${strict}`,
  'CREATE INDEX certificate_number ON certificate(number)',
  `CREATE TABLE certificate_event (certificate_id TEXT NOT NULL REFERENCES certificate(id), ordinal ${int} NOT NULL CHECK (ordinal > 0),
    kind TEXT NOT NULL CHECK (kind IN ('issued','printed','reissued','revoked','replaced')), at TEXT NOT NULL, by_id TEXT NOT NULL,
    reason TEXT, other_id TEXT REFERENCES certificate(id), PRIMARY KEY (certificate_id, ordinal)) ${strict}`,
  `CREATE TABLE certificate_setting (competition_id TEXT NOT NULL REFERENCES competition(id), version ${int} NOT NULL CHECK (version > 0),
    body TEXT NOT NULL, saved_by TEXT NOT NULL, saved_at TEXT NOT NULL, PRIMARY KEY (competition_id, version)) ${strict}`,
  `CREATE TABLE signing_key (id TEXT PRIMARY KEY, public_key TEXT NOT NULL, added_at TEXT NOT NULL) ${strict}`,
];
