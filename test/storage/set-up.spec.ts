import { statement } from '../../src/platform/database/statement';
import type { CompetitionId } from '../../src/domain/kernel/ids';
import { startTestApp, type TestApp } from '../support/app';
import { describeOnBoth, type EmptyDatabase } from '../support/both-databases';
import type { HttpClient } from '../support/http-client';
import { createAccount, grantOf, signIn } from '../support/sign-in';
import { archiveOf } from '../support/small-house';

const KEY = { 'idempotency-key': 'click' };
const MUNICIPAL = { from: { template: 'municipal-workers' } };
const TRADE = {
  name: { zh: '焊工' },
  occupation: { code: '6-18-02-04', name: '焊工', edition: '2022' },
  ...MUNICIPAL,
};

describeOnBoth('a competition is set up', (make) => {
  let database: EmptyDatabase;
  let test: TestApp;
  let organizer: HttpClient;

  beforeAll(async () => {
    database = await make();
    test = await startTestApp(database.settings);
    await createAccount(test, 'organizer', [grantOf('organizer')]);
    organizer = await signIn(test, 'organizer');
  }, 60_000);
  afterAll(async () => {
    await test.close();
    await database.drop();
  });

  const post = async (path: string, body: object, key: Record<string, string> = KEY): Promise<string> =>
    (await organizer.post<{ id: string }>(path, body, key)).body.id;

  it('[TPL-7] clicks at one moment make one competition, trades at one moment have numbers of their own', async () => {
    const body = { name: { zh: '虚构市赛' }, year: 2026, ...MUNICIPAL };
    const ids = await Promise.all(Array.from({ length: 6 }, () => post('/api/competitions', body)));
    expect(new Set(ids).size).toBe(1);
    const path = `/api/competitions/${ids[0]}/trades`;
    await Promise.all(Array.from({ length: 6 }, () => post(path, TRADE, {})));
    const { trades } = await archiveOf(test, ids[0] as CompetitionId);
    expect(trades.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('[TPL-5] a stage is put before others, one and a trade are removed, and their rules stay on record', async () => {
    const id = await post('/api/competitions', { name: { zh: '另一场' }, year: 2027, ...MUNICIPAL }, {});
    const tradeId = await post(`/api/competitions/${id}/trades`, TRADE, {});
    const [first, second] = (await archiveOf(test, id as CompetitionId)).trades[0]!.stages;
    const stage = { name: { zh: '选拔' }, kind: 'preliminary', before: first!.id };
    const added = await post(`/api/trades/${tradeId}/stages`, stage, {});
    await organizer.delete(`/api/stages/${second!.id}`);
    const { stages } = (await archiveOf(test, id as CompetitionId)).trades[0]!;
    expect(stages.map((one) => [one.id, one.ordinal]).slice(0, 2)).toEqual([
      [added, 1],
      [first!.id, 2],
    ]);
    expect(stages).toHaveLength(3);
    await organizer.delete(`/api/trades/${tradeId}`);
    expect((await archiveOf(test, id as CompetitionId)).trades).toEqual([]);
    const sql = 'SELECT stage_id FROM stage_rules WHERE stage_id = $1';
    expect(await statement(test.dataSource.manager, sql, [second!.id])).toHaveLength(1);
  });
});
