import type { Receipt } from '../../src/contract/mutations';
import type { RecheckView } from '../../src/contract/oversight';
import type { Refusal } from '../../src/domain/kernel/refusal';
import { startTestApp, type TestApp } from '../support/app';
import { describeOnBoth, type EmptyDatabase } from '../support/both-databases';
import { failInserts, healInserts } from '../support/faults';
import type { HttpClient } from '../support/http-client';
import type { SmallCompetition } from '../support/small-archive';
import { person } from '../support/small-hall';
import { importSmall, markAll, soundLedger } from '../support/small-house';
import { rulesWith } from '../support/small-rules';

const ERROR = { was: '33.50', is: '35.50', reason: '第二项抄录有误，已核对原始评分表' };

describeOnBoth('a recheck on disk', (make) => {
  let database: EmptyDatabase;
  let test: TestApp;
  let small: SmallCompetition;
  let supervisor: HttpClient;

  beforeEach(async () => {
    database = await make();
    test = await startTestApp(database.settings);
    small = await importSmall(test);
    const organizer = await person(test, small, 'organizer');
    const recheck = { topPlaces: 1, share: 500_000, mostErrors: 0 };
    await organizer.put(`/api/stages/${small.stageId}/rules`, rulesWith({ recheck }));
    await markAll(test, small);
    await organizer.post(`/api/marking/stages/${small.stageId}/close`);
    supervisor = await person(test, small, 'supervisor');
  });
  afterEach(async () => {
    await test.close();
    await database.drop();
  });

  const kinds = async (): Promise<string[]> =>
    (await soundLedger(test, small.id)).map(({ fact }) => fact.kind);

  it('[RCK-6] the record that is one too many and the reopening are on disk together, or neither is', async () => {
    const path = `/api/publication/stages/${small.stageId}/recheck`;
    await supervisor.post(path);
    const { list } = (await supervisor.get<RecheckView>(path)).body;
    const record = () =>
      supervisor.post<Receipt & { readonly refusal?: Refusal }>(
        `/api/publication/entries/${list?.entries[1]?.entryId}/recheck`,
        { draw: list?.draw, error: ERROR },
      );
    const before = await kinds();
    // Only the second row fails.
    await failInserts(test, 'ledger', `NEW.fact LIKE '%StageReopened%'`);
    expect((await record()).body.refusal).toMatchObject({ code: 'RETRY_LATER' });
    await healInserts(test, 'ledger');
    expect(await kinds()).toEqual(before);
    expect((await supervisor.get<RecheckView>(path)).body).toMatchObject({
      isClosed: true,
      list: { errors: 0 },
    });
    expect((await record()).status).toBe(200);
    expect((await kinds()).slice(before.length)).toEqual(['RecheckRecorded', 'StageReopened']);
    expect((await supervisor.get<RecheckView>(path)).body).toMatchObject({ isClosed: false, left: 4 });
  });
});
