import type { Actor } from '../../src/access/actor';
import { canonicalJson } from '../../src/domain/kernel/canonical-json';
import type { SessionId } from '../../src/domain/kernel/ids';
import type { Session, StageSchedule } from '../../src/domain/schedule/session';
import { ArchiveImportService } from '../../src/exports/archive/archive-import.service';
import { statement } from '../../src/platform/database/statement';
import { SchedulesService } from '../../src/setup/schedule/schedules.service';
import { startTestApp, type TestApp } from '../support/app';
import { describeOnBoth, emptyPostgres, emptySqlite, type EmptyDatabase } from '../support/both-databases';
import { describeWithPostgres } from '../support/postgres';
import { createAccount, grantOf } from '../support/sign-in';
import { archiveOf } from '../support/small-house';
import { importTwoTrades, twoTrades, type TwoTrades } from '../support/two-trades';

const SESSION: Session = {
  id: 'am' as SessionId,
  startsAt: '2026-10-01T00:30:00.000Z',
  endsAt: '2026-10-01T03:30:00.000Z',
  place: '虚构实训楼',
  address: '',
  stations: 3,
  batches: 2,
  lateMinutes: 15,
};
const scheduleOf = ({ entries }: TwoTrades): StageSchedule => ({
  sessions: [SESSION],
  placements: entries.map((entryId, index) => ({
    entryId,
    sessionId: SESSION.id,
    batch: Math.floor(index / 3) + 1,
    station: (index % 3) + 1,
  })),
  hallRules: '凭准考证和身份证入场。\n虚构数据。',
});
const importInto = (test: TestApp, archive: unknown) =>
  test.app.get(ArchiveImportService, { strict: false }).importArchive(archive);

async function organizerOf(test: TestApp, { id }: TwoTrades): Promise<Actor> {
  const grants = [grantOf('organizer', { competitionId: id })];
  return { sessionId: 'organizer', accountId: await createAccount(test, `organizer ${id}`, grants), grants };
}

describeOnBoth('schedules', (make) => {
  let database: EmptyDatabase;
  let test: TestApp;
  let small: TwoTrades;

  beforeAll(async () => {
    database = await make();
    test = await startTestApp(database.settings);
    small = await importTwoTrades(test, 'ses');
  });
  afterAll(async () => {
    await test.close();
    await database.drop();
  });

  it('[SES-6] of many who save the same version one is stored, whole', async () => {
    const actor = await organizerOf(test, small);
    const service = test.app.get(SchedulesService, { strict: false });
    const outcomes = await Promise.allSettled(
      Array.from({ length: 5 }, () =>
        service.save(actor, small.stageId, { ...scheduleOf(small), version: 0 }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [counted] = await statement<{ n: number | string }>(
      test.dataSource,
      'SELECT count(*) AS n FROM placement WHERE stage_id = $1',
      [small.stageId],
    );
    expect(Number(counted?.n)).toBe(6);
  });

  it('[SES-1] the database itself takes nobody twice and no two at one station', async () => {
    const insert = (entry: string, station: number) =>
      statement(
        test.dataSource,
        'INSERT INTO placement (stage_id, entry_id, session_id, batch, station) VALUES ($1, $2, $3, 1, $4)',
        [small.stageId, entry, 'am', station],
      );
    await expect(insert('somebody', 1)).rejects.toThrow(/unique/i);
    await expect(insert(small.entries[0]!, 9)).rejects.toThrow(/unique/i);
  });
});

describeWithPostgres('a schedule that goes from one database to the other', () => {
  it('[SES-9][EXP-7] goes with the archive and comes back byte by byte', async () => {
    const made = twoTrades('carried');
    const [first, ...others] = made.archive.trades;
    const stages = first!.stages.map((stage) => ({ ...stage, schedule: scheduleOf(made) }));
    const archive = { ...made.archive, trades: [{ ...first!, stages }, ...others] };
    const databases = [await emptySqlite(), await emptyPostgres(), await emptySqlite()];
    let text = canonicalJson(archive);
    for (const database of databases) {
      const test = await startTestApp(database.settings);
      await importInto(test, JSON.parse(text));
      const exported = canonicalJson(await archiveOf(test, made.id));
      expect(exported).toBe(text);
      text = exported;
      await test.close();
      await database.drop();
    }
    expect(text).toContain('凭准考证和身份证入场');
  }, 60_000);
});
