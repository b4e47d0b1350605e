import type { Actor } from '../../src/access/actor';
import { ReadinessReadModel } from '../../src/results/readiness/readiness.read-model';
import { startTestApp, type TestApp } from '../support/app';
import { describeOnBoth, type EmptyDatabase } from '../support/both-databases';
import { createAccount, grantOf } from '../support/sign-in';
import { importSmall } from '../support/small-house';

describeOnBoth('what is missing', (make) => {
  let database: EmptyDatabase;
  let test: TestApp;

  beforeAll(async () => {
    database = await make();
    test = await startTestApp(database.settings);
  }, 60_000);
  afterAll(async () => {
    await test.close();
    await database.drop();
  });

  it('[RDY-1][RDY-6] is counted alike', async () => {
    const { id } = await importSmall(test, 'counted');
    const grants = [grantOf('organizer')];
    const accountId = await createAccount(test, 'organizer', grants);
    const organizer: Actor = { sessionId: 'organizer', accountId, grants };
    const { items } = await test.app.get(ReadinessReadModel, { strict: false }).view(organizer, id);
    expect(items.map(({ severity, kind, figures }) => [severity, kind, ...Object.values(figures)])).toEqual([
      ['missing', 'no-chief-judge'],
      ['advice', 'judges-without-slip', 3],
      ['advice', 'no-sessions'],
      ['advice', 'no-draw'],
      ['advice', 'no-check-in'],
    ]);
  });
});
