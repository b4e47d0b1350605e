import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only';
import { dialectOf, type Dialect } from './dialect';

/**
 * Later editions are proposed by one and answered by another; boards are frozen and revealed step by step. All of it is added
 * to, never changed.
 */
export class CorrectionsAndReveals1764830000000 implements MigrationInterface {
  name = 'CorrectionsAndReveals1764830000000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = dialectOf(runner);
    for (const ddl of tables(dialect)) await runner.query(dialect.inByteOrder(ddl));
    await makeAppendOnly(runner, 'edition_proposal', [['id'], ['stage_id', 'ordinal']]);
    await makeAppendOnly(runner, 'edition_answer', [['proposal_id']]);
    await makeAppendOnly(runner, 'board_freeze', [['id'], ['stage_id', 'ordinal']]);
    await makeAppendOnly(runner, 'board_step', [['freeze_id', 'ordinal']]);
  }

  async down(): Promise<void> {
    throw new Error('what was proposed and revealed is kept for good. Restore a backup instead.');
  }
}

const tables = ({ int, strict }: Dialect): string[] => [
  `CREATE TABLE edition_proposal (id TEXT PRIMARY KEY, competition_id TEXT NOT NULL REFERENCES competition(id),
    stage_id TEXT NOT NULL REFERENCES stage(id), ordinal ${int} NOT NULL, base_version ${int} NOT NULL, reason TEXT NOT NULL,
    draft TEXT NOT NULL, hash TEXT NOT NULL, announcement TEXT NOT NULL, at TEXT NOT NULL, actor_id TEXT NOT NULL,
    UNIQUE (stage_id, ordinal)) ${strict}`,
  `CREATE TABLE edition_answer (proposal_id TEXT PRIMARY KEY REFERENCES edition_proposal(id), answer TEXT NOT NULL
    CHECK (answer IN ('confirmed','declined','withdrawn')), reason TEXT, announcement TEXT, version ${int}, at TEXT NOT NULL,
    actor_id TEXT NOT NULL) ${strict}`,
  `CREATE TABLE board_freeze (id TEXT PRIMARY KEY, competition_id TEXT NOT NULL REFERENCES competition(id),
    stage_id TEXT NOT NULL REFERENCES stage(id), ordinal ${int} NOT NULL, frozen_from TEXT NOT NULL, at TEXT NOT NULL,
    actor_id TEXT NOT NULL, UNIQUE (stage_id, ordinal)) ${strict}`,
  `CREATE TABLE board_step (freeze_id TEXT NOT NULL REFERENCES board_freeze(id), ordinal ${int} NOT NULL, act TEXT NOT NULL
    CHECK (act IN ('begin','next','back','pause','resume','end','lift')), shown ${int} NOT NULL, ledger_seq ${int},
    one_by_one ${int}, reason TEXT, at TEXT NOT NULL, actor_id TEXT NOT NULL, PRIMARY KEY (freeze_id, ordinal)) ${strict}`,
];
