import type { PublicResultView } from '../../src/contract/public-results';
import type { EditionView, PublishedResultView } from '../../src/contract/publication';
import { statement } from '../../src/platform/database/statement';
import { startTestApp, type TestApp } from '../support/app';
import { describeOnBoth, type EmptyDatabase } from '../support/both-databases';
import { FakeClock } from '../support/fake-clock';
import { failInserts, healInserts } from '../support/faults';
import { HttpClient } from '../support/http-client';
import type { SmallCompetition } from '../support/small-archive';
import { person } from '../support/small-hall';
import { importSmall, markAll } from '../support/small-house';

const PLAN = { version: 0, noticeWorkingDays: 5, showsWithoutResult: false, contact: '', days: [] };

describeOnBoth('states of editions on disk', (make) => {
  let database: EmptyDatabase;
  let test: TestApp;
  let small: SmallCompetition;
  let organizer: HttpClient;
  let guest: HttpClient;

  const path = (act = ''): string => `/api/publication/stages/${small.stageId}${act}`;
  const count = async (table: string): Promise<number> =>
    (await test.dataSource.query(`SELECT * FROM ${table}`)).length as number;

  beforeEach(async () => {
    database = await make();
    test = await startTestApp({
      ...database.settings,
      clock: new FakeClock(new Date('2026-11-26T02:00:00.000Z')),
    });
    small = await importSmall(test);
    organizer = await person(test, small, 'organizer');
    guest = new HttpClient(test.url);
    await guest.post('/api/access/guest');
    await markAll(test, small);
    await organizer.post(`/api/marking/stages/${small.stageId}/close`);
  });
  afterEach(async () => {
    await test.close();
    await database.drop();
  });

  it('[PBS-2][PBP-1] state, public copy, audit and event are on disk together, or none of them is', async () => {
    await organizer.put(`/api/publication/competitions/${small.id}/plan`, PLAN);
    await organizer.post(path('/publish'));
    for (const table of ['public_result', 'edition_state', 'outbox', 'audit_record']) {
      const before = [await count('edition_state'), await count('public_result'), await count('outbox')];
      await failInserts(test, table, '1 = 1');
      expect([table, (await organizer.post(path('/notice'))).status]).toEqual([table, 503]);
      await healInserts(test, table);
      expect([await count('edition_state'), await count('public_result'), await count('outbox')]).toEqual(
        before,
      );
      expect((await guest.get(path())).status).toBe(404);
    }
    const { body } = await organizer.post(path('/notice'));
    expect(body).toEqual({ version: 1, state: 'notice', noticeFrom: '2026-11-27', noticeTo: '2026-12-03' });
    expect((await guest.get<PublicResultView>(path())).body).toMatchObject({
      state: 'notice',
      workingDays: 5,
    });
    expect(await count('own_result')).toBe(0);
  });

  it('[PBS-1] an edition from before there were states is final, and the public has its copy after the next start', async () => {
    const { content } = (await organizer.post<PublishedResultView>(path('/publish'))).body;
    // As the version before wrote it: the edition alone.
    await statement(
      test.dataSource,
      `INSERT INTO published_result SELECT 'earlier', competition_id, trade_id, stage_id, 2, published_at, $2, 'its hash'
       FROM published_result WHERE stage_id = $1`,
      [small.stageId, JSON.stringify({ ...content, version: 2 })],
    );
    const list = await organizer.get<EditionView[]>(`/api/publication/competitions/${small.id}`);
    expect(list.body).toMatchObject([{ version: 2, state: 'final', publicVersion: 1 }]);
    await test.close();
    for (let start = 0; start < 2; start += 1) {
      test = await startTestApp(database.settings);
      const states = await statement(
        test.dataSource,
        'SELECT version, state FROM edition_state ORDER BY version',
      );
      expect(states).toEqual([1, 2].map((version) => ({ version, state: 'final' })));
      const shown = await statement<{ version: number; final_at: string }>(
        test.dataSource,
        'SELECT version, final_at FROM public_result ORDER BY version',
      );
      expect(shown).toEqual([1, 2].map((version) => ({ version, final_at: content.publishedAt })));
      if (start === 0) await test.close();
    }
  });
});
