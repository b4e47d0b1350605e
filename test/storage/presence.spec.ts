import type { PresenceView } from '../../src/contract/desk';
import type { PresenceAnswer } from '../../src/contract/live';
import { startTestApp, type TestApp } from '../support/app';
import { describeOnBoth, type EmptyDatabase } from '../support/both-databases';
import { eventually, HallSocket } from '../support/hall-socket';
import type { HttpClient } from '../support/http-client';
import { describeWithPostgres, freshPostgresDatabase, type FreshDatabase } from '../support/postgres';
import type { SmallCompetition } from '../support/small-archive';
import { person, seatJudges, type SeatedJudge } from '../support/small-hall';
import { importSmall } from '../support/small-house';

const word = (waiting: number) => ({ waiting, at: new Date().toISOString(), version: '1.0.0' });
const speak = (socket: HallSocket, waiting: number): Promise<PresenceAnswer> =>
  socket.ask('presence', word(waiting));

async function tablets(
  reader: Pick<HttpClient, 'get'>,
  { stageId, judges }: SmallCompetition,
): Promise<PresenceView['judges'][number]['tablets']> {
  const { body } = await reader.get<PresenceView>(`/api/marking/stages/${stageId}/presence`);
  return body.judges.find(({ judgeId }) => judgeId === judges[0])?.tablets ?? [];
}

describeOnBoth('words of tablets', (make) => {
  let database: EmptyDatabase;

  beforeEach(async () => {
    database = await make();
  });
  afterEach(() => database.drop());

  it('[DSK-4] the last word is there after a restart, one row for each tablet', async () => {
    const first = await startTestApp(database.settings);
    const small = await importSmall(first);
    const [judge] = await seatJudges(first, small, await person(first, small, 'organizer'));
    for (const waiting of [1, 2, 3]) await speak(judge!.socket, waiting);
    judge?.socket.close();
    await first.close();
    const second = await startTestApp(database.settings);
    const chief = await person(second, small, 'chief-judge');
    expect(await tablets(chief, small)).toMatchObject([{ waiting: 3, version: '1.0.0' }]);
    await second.close();
  });
});

describeWithPostgres('words of tablets on two nodes', () => {
  let database: FreshDatabase;
  let nodes: TestApp[];
  let small: SmallCompetition;
  let judge: SeatedJudge;

  beforeEach(async () => {
    database = await freshPostgresDatabase();
    nodes = [
      await startTestApp({ databaseUrl: database.url }),
      await startTestApp({ databaseUrl: database.url }),
    ];
    small = await importSmall(nodes[0]!);
    [judge] = (await seatJudges(nodes[0]!, small, await person(nodes[0]!, small, 'organizer'))) as [
      SeatedJudge,
    ];
  });
  afterEach(async () => {
    judge.socket.close();
    for (const node of nodes) await node.close();
    await database.drop();
  });

  it('[DSK-4] a desk on one node is told of a tablet on the other', async () => {
    const chief = await person(nodes[1]!, small, 'chief-judge');
    const desk = new HallSocket(nodes[1]!.url, chief.cookie);
    await desk.ask('desk.watch', { stageId: small.stageId });
    await speak(judge.socket, 1);
    await eventually(
      () => tablets(chief, small),
      ([tablet]) => tablet?.waiting === 1,
      8000,
    );
    await speak(judge.socket, 4);
    await eventually(
      () => desk.presence.length,
      (hints) => hints > 0,
      8000,
    );
    const [tablet] = await eventually(
      () => tablets(chief, small),
      ([one]) => one?.waiting === 4,
      8000,
    );
    expect(tablet?.offsetMs).toBeLessThan(2000);
    desk.close();
  });

  it('[DSK-4] what waits goes on waiting when a tablet comes back to another node, and an older word does not come back', async () => {
    await speak(judge.socket, 2);
    const there = new HallSocket(nodes[1]!.url, judge.http.cookie);
    const chief = await person(nodes[0]!, small, 'chief-judge');
    await tablets(chief, small);
    judge.socket.close();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await speak(there, 5);
    const reader = await person(nodes[1]!, small, 'supervisor');
    const [tablet] = await tablets(reader, small);
    expect(tablet?.waiting).toBe(5);
    expect(tablet?.waitingForMs).toBeGreaterThanOrEqual(300);
    await tablets(chief, small);
    expect(await tablets(reader, small)).toMatchObject([{ waiting: 5 }]);
    there.close();
  });
});
