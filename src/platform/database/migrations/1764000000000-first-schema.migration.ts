import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only';
import { dialectOf, type Dialect } from './dialect';

/** The tables of the whole way of a mark. No ON DELETE CASCADE anywhere: a parent with children stays. */
export class FirstSchema1764000000000 implements MigrationInterface {
  name = 'FirstSchema1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = dialectOf(runner);
    for (const table of [
      ...accessTables(dialect),
      ...setupTables(dialect),
      ...markingTables(dialect),
      ...officialTables(dialect),
    ]) {
      await runner.query(dialect.inByteOrder(table));
    }
    await makeAppendOnly(runner, 'ledger', [
      ['competition_id', 'seq'],
      ['client_id', 'mutation_id'],
    ]);
    await makeAppendOnly(runner, 'audit_record', [['seq']]);
    await makeAppendOnly(runner, 'outbox', [['seq']]);
    await makeAppendOnly(runner, 'published_result', [['id'], ['stage_id', 'version']]);
  }

  async down(): Promise<void> {
    throw new Error('the first schema holds marks: it is not taken down. Restore a backup instead.');
  }
}

const accessTables = ({ int, strict }: Dialect): string[] => [
  `CREATE TABLE account (id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, display_name TEXT NOT NULL, password_hash TEXT,
    is_active ${int} NOT NULL CHECK (is_active IN (0, 1)), created_at TEXT NOT NULL) ${strict}`,
  `CREATE TABLE role_grant (id TEXT PRIMARY KEY, account_id TEXT NOT NULL REFERENCES account(id), role TEXT NOT NULL
    CHECK (role IN ('administrator','organizer','chief-judge','judge','supervisor','unit','hr','display')),
    competition_id TEXT, trade_id TEXT, unit_id TEXT) ${strict}`,
  `CREATE INDEX role_grant_account ON role_grant(account_id)`,
  `CREATE TABLE device_session (id TEXT PRIMARY KEY, secret_hash TEXT NOT NULL UNIQUE, account_id TEXT REFERENCES account(id),
    created_at TEXT NOT NULL, last_seen_at TEXT NOT NULL, expires_at TEXT NOT NULL, ended_at TEXT) ${strict}`,
  `CREATE INDEX device_session_account ON device_session(account_id)`,
  `CREATE TABLE ticket (id TEXT PRIMARY KEY, secret_hash TEXT NOT NULL UNIQUE, purpose TEXT NOT NULL
    CHECK (purpose IN ('first-administrator','sign-in')), account_id TEXT REFERENCES account(id), created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL, used_at TEXT) ${strict}`,
  `CREATE TABLE audit_record (seq ${int} PRIMARY KEY, at TEXT NOT NULL, actor_id TEXT NOT NULL, action TEXT NOT NULL,
    subject TEXT NOT NULL, detail TEXT NOT NULL) ${strict}`,
  `CREATE TABLE outbox (seq ${int} PRIMARY KEY, at TEXT NOT NULL, topic TEXT NOT NULL, payload TEXT NOT NULL) ${strict}`,
];

const setupTables = ({ int, strict }: Dialect): string[] => [
  `CREATE TABLE competition (id TEXT PRIMARY KEY, name TEXT NOT NULL, year ${int} NOT NULL, note TEXT, created_at TEXT NOT NULL) ${strict}`,
  `CREATE TABLE unit (id TEXT PRIMARY KEY, competition_id TEXT NOT NULL REFERENCES competition(id), name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('enterprise','institution','county','district')), headcount ${int} NOT NULL CHECK (headcount >= 0)) ${strict}`,
  `CREATE INDEX unit_competition ON unit(competition_id)`,
  `CREATE TABLE trade (id TEXT PRIMARY KEY, competition_id TEXT NOT NULL REFERENCES competition(id), ordinal ${int} NOT NULL,
    name TEXT NOT NULL, occupation_code TEXT NOT NULL, occupation_name TEXT NOT NULL, occupation_edition TEXT NOT NULL,
    UNIQUE (competition_id, ordinal)) ${strict}`,
  `CREATE TABLE stage (id TEXT PRIMARY KEY, competition_id TEXT NOT NULL REFERENCES competition(id),
    trade_id TEXT NOT NULL REFERENCES trade(id), ordinal ${int} NOT NULL, kind TEXT NOT NULL
    CHECK (kind IN ('preliminary','semifinal','final')), name TEXT NOT NULL, rules TEXT NOT NULL, UNIQUE (trade_id, ordinal)) ${strict}`,
  `CREATE TABLE participation (trade_id TEXT NOT NULL REFERENCES trade(id), unit_id TEXT NOT NULL REFERENCES unit(id),
    entrants ${int} NOT NULL CHECK (entrants >= 0), PRIMARY KEY (trade_id, unit_id)) ${strict}`,
  `CREATE TABLE contestant (id TEXT PRIMARY KEY, competition_id TEXT NOT NULL REFERENCES competition(id),
    unit_id TEXT NOT NULL REFERENCES unit(id), name TEXT NOT NULL, sex TEXT NOT NULL CHECK (sex IN ('male','female')),
    birth_date TEXT NOT NULL, grade ${int} CHECK (grade BETWEEN 1 AND 5)) ${strict}`,
  `CREATE INDEX contestant_competition ON contestant(competition_id)`,
  `CREATE TABLE entry (id TEXT PRIMARY KEY, stage_id TEXT NOT NULL REFERENCES stage(id),
    contestant_id TEXT NOT NULL REFERENCES contestant(id), number TEXT NOT NULL, UNIQUE (stage_id, number), UNIQUE (stage_id, contestant_id)) ${strict}`,
  `CREATE TABLE panel_seat (stage_id TEXT NOT NULL REFERENCES stage(id), module_id TEXT NOT NULL,
    judge_id TEXT NOT NULL REFERENCES account(id), PRIMARY KEY (stage_id, module_id, judge_id)) ${strict}`,
  `CREATE INDEX panel_seat_judge ON panel_seat(judge_id)`,
];

const markingTables = ({ int, strict }: Dialect): string[] => [
  `CREATE TABLE ledger (competition_id TEXT NOT NULL REFERENCES competition(id), seq ${int} NOT NULL CHECK (seq > 0),
    stage_id TEXT NOT NULL REFERENCES stage(id), at TEXT NOT NULL, actor_id TEXT NOT NULL, client_id TEXT NOT NULL,
    mutation_id ${int} NOT NULL CHECK (mutation_id > 0), fact TEXT NOT NULL, prev_hash TEXT NOT NULL, hash TEXT NOT NULL,
    PRIMARY KEY (competition_id, seq)) ${strict}`,
  `CREATE UNIQUE INDEX ledger_client ON ledger(client_id, mutation_id)`,
  `CREATE INDEX ledger_stage ON ledger(stage_id, seq)`,
  `CREATE TABLE client (id TEXT PRIMARY KEY, account_id TEXT NOT NULL, last_mutation_id ${int} NOT NULL CHECK (last_mutation_id >= 0)) ${strict}`,
  `CREATE TABLE refused_mutation (client_id TEXT NOT NULL REFERENCES client(id), mutation_id ${int} NOT NULL, body_hash TEXT NOT NULL,
    refusal TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (client_id, mutation_id)) ${strict}`,
];

const officialTables = ({ int, strict }: Dialect): string[] => [
  `CREATE TABLE published_result (id TEXT PRIMARY KEY, competition_id TEXT NOT NULL REFERENCES competition(id),
    trade_id TEXT NOT NULL REFERENCES trade(id), stage_id TEXT NOT NULL REFERENCES stage(id), version ${int} NOT NULL CHECK (version > 0),
    published_at TEXT NOT NULL, content TEXT NOT NULL, hash TEXT NOT NULL, UNIQUE (stage_id, version)) ${strict}`,
  `CREATE TABLE honours (competition_id TEXT PRIMARY KEY REFERENCES competition(id), conferred_at TEXT NOT NULL, editions TEXT NOT NULL) ${strict}`,
  `CREATE TABLE award (competition_id TEXT NOT NULL REFERENCES competition(id), ordinal ${int} NOT NULL,
    contestant_id TEXT NOT NULL REFERENCES contestant(id), rule_id TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (competition_id, ordinal)) ${strict}`,
  `CREATE TABLE promotion (competition_id TEXT NOT NULL REFERENCES competition(id), ordinal ${int} NOT NULL,
    contestant_id TEXT NOT NULL REFERENCES contestant(id), rule_id TEXT, body TEXT NOT NULL, PRIMARY KEY (competition_id, ordinal)) ${strict}`,
];
