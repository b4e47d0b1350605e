import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only';
import { dialectOf, type Dialect } from './dialect';

/**
 * How editions become official. Beside the editions: the plan of a competition, every state an edition reached, and apart from all of
 * it what the public may read. Own results lie in `edition_detail` until their edition is final, and only then in `own_result`.
 */
export class StatesOfEditions1764820000000 implements MigrationInterface {
  name = 'StatesOfEditions1764820000000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = dialectOf(runner);
    for (const sql of [...stateTables(dialect), ...publicTables(dialect)])
      await runner.query(dialect.inByteOrder(sql));
    await runner.query('CREATE INDEX public_result_of_competition ON public_result(competition_id)');
    await runner.query('CREATE INDEX own_result_of_number ON own_result(competition_id, number)');
    await makeAppendOnly(runner, 'edition_state', [['stage_id', 'version', 'state']]);
  }

  async down(): Promise<void> {
    throw new Error('who made an edition official is kept for good. Restore a backup instead.');
  }
}

const STATES = (among: string): string => `TEXT NOT NULL CHECK (state IN (${among}))`;

const stateTables = ({ int, strict }: Dialect): string[] => [
  `CREATE TABLE publication_plan (competition_id TEXT PRIMARY KEY REFERENCES competition(id),
    version ${int} NOT NULL CHECK (version > 0), content TEXT NOT NULL, saved_by TEXT NOT NULL, saved_at TEXT NOT NULL) ${strict}`,
  `CREATE TABLE edition_state (stage_id TEXT NOT NULL REFERENCES stage(id), version ${int} NOT NULL CHECK (version > 0),
    state ${STATES(`'internal','notice','final'`)}, reached_at TEXT NOT NULL, reached_by TEXT NOT NULL,
    ledger_seq ${int} NOT NULL, working_days ${int},
    notice_from TEXT, notice_to TEXT, PRIMARY KEY (stage_id, version, state), CHECK ((notice_from IS NULL) = (notice_to IS NULL)),
    CHECK ((notice_from IS NULL) = (working_days IS NULL)), CHECK (notice_from <= notice_to)) ${strict}`,
  `CREATE TABLE edition_detail (stage_id TEXT NOT NULL REFERENCES stage(id), version ${int} NOT NULL, entry_id TEXT NOT NULL,
    contestant_id TEXT NOT NULL, number TEXT NOT NULL, content TEXT NOT NULL, PRIMARY KEY (stage_id, version, entry_id)) ${strict}`,
];

const publicTables = ({ int, strict }: Dialect): string[] => [
  `CREATE TABLE public_result (stage_id TEXT NOT NULL REFERENCES stage(id), version ${int} NOT NULL CHECK (version > 0),
    competition_id TEXT NOT NULL REFERENCES competition(id), state ${STATES(`'notice','final'`)}, shown_at TEXT NOT NULL, final_at TEXT,
    notice_from TEXT, notice_to TEXT, working_days ${int}, content TEXT NOT NULL, PRIMARY KEY (stage_id, version),
    CHECK ((state = 'final') = (final_at IS NOT NULL))) ${strict}`,
  `CREATE TABLE own_result (stage_id TEXT NOT NULL REFERENCES stage(id), version ${int} NOT NULL, entry_id TEXT NOT NULL,
    competition_id TEXT NOT NULL REFERENCES competition(id), contestant_id TEXT NOT NULL, number TEXT NOT NULL, content TEXT NOT NULL,
    PRIMARY KEY (stage_id, version, entry_id)) ${strict}`,
];
