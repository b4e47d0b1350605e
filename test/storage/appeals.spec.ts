import type { AppealsView, AppealView } from '../../src/contract/appeals';
import { OpenAppeals } from '../../src/publication/appeals/open-appeals.read-model';
import { startTestApp, type TestApp } from '../support/app';
import { describeOnBoth, type EmptyDatabase } from '../support/both-databases';
import { failInserts, healInserts } from '../support/faults';
import type { HttpClient } from '../support/http-client';
import type { SmallCompetition } from '../support/small-archive';
import { person } from '../support/small-hall';
import { importSmall, markAll } from '../support/small-house';

describeOnBoth('appeals on disk', (make) => {
  let database: EmptyDatabase;
  let test: TestApp;
  let small: SmallCompetition;
  let desk: HttpClient;

  beforeAll(async () => {
    database = await make();
    test = await startTestApp(database.settings);
    small = await importSmall(test);
    desk = await person(test, small, 'organizer');
    await markAll(test, small);
    await desk.post(`/api/marking/stages/${small.stageId}/close`);
    await desk.post(`/api/publication/stages/${small.stageId}/publish`);
  });
  afterAll(async () => {
    await test.close();
    await database.drop();
  });

  const file = () =>
    desk.post<AppealView>(`/api/publication/stages/${small.stageId}/appeals`, {
      kind: 'appeal',
      entryId: small.entries[0],
      filerRole: 'leader',
      filerName: '虚构领队',
      subject: '计时有误',
      text: '请核查',
    });
  const count = async (): Promise<number> =>
    (await desk.get<AppealsView>(`/api/publication/competitions/${small.id}/appeals`)).body.appeals.length;

  it('[APL-11] an appeal and its line in the audit trail are on disk together, or neither is', async () => {
    await failInserts(test, 'audit_record');
    expect((await file()).status).not.toBe(200);
    await healInserts(test, 'audit_record');
    expect(await count()).toBe(0);
    expect((await file()).status).toBe(200);
    expect(await count()).toBe(1);
  });

  it('[APL-11] goes its way on either database, and no row is changed or removed', async () => {
    const arbitrator = await person(test, small, 'arbitrator');
    const { body } = await file();
    for (const step of [
      { kind: 'accepted' },
      { kind: 'investigated', reason: '已核对现场记录和评分表' },
      { kind: 'decided', outcome: 're-score', reason: '计时记录与评分表不符，重新评分' },
    ])
      expect((await arbitrator.post(`/api/publication/appeals/${body.id}/steps`, step)).status).toBe(200);
    const view = (await desk.get<AppealView>(`/api/publication/appeals/${body.id}`)).body;
    expect(view).toMatchObject({ state: 'upheld', isOpen: true, version: 1, outcome: 're-score' });
    expect(view.steps.map(({ act: { kind } }) => kind)).toEqual(['accepted', 'investigated', 'decided']);
    const open = await test.app.get(OpenAppeals, { strict: false }).ofCompetition(small.id);
    expect(open.get(small.tradeId)).toBe(2);
    for (const sql of [
      "UPDATE appeal SET subject = 'other'",
      'DELETE FROM appeal',
      "UPDATE appeal_step SET act = '{}'",
      'DELETE FROM appeal_step',
    ])
      await expect(test.dataSource.query(sql)).rejects.toThrow('append-only');
  });
});
