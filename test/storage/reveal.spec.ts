import type { BoardSnapshot } from '../../src/contract/live';
import type { FreezeView } from '../../src/contract/reveal';
import type { RevealAct } from '../../src/domain/reveal/reveal-state';
import { startTestApp, type TestApp } from '../support/app';
import { FakeClock } from '../support/fake-clock';
import { eventually, guestSocket, snapshotOf } from '../support/hall-socket';
import type { HttpClient } from '../support/http-client';
import { describeWithPostgres, freshPostgresDatabase, type FreshDatabase } from '../support/postgres';
import { clientOf, type SmallCompetition } from '../support/small-archive';
import { person } from '../support/small-hall';
import { batchOf, importSmall, outcomesOf, take, wholeSheet } from '../support/small-house';

/** More than the grace that a freeze by hand has where there are several nodes. */
const GRACE_MS = 3_000;

describeWithPostgres('a frozen board on two nodes', () => {
  let database: FreshDatabase;
  let clock: FakeClock;
  let one: TestApp;
  let two: TestApp;
  let small: SmallCompetition;
  let organizer: HttpClient;

  beforeAll(async () => {
    database = await freshPostgresDatabase();
    clock = new FakeClock();
    one = await startTestApp({ databaseUrl: database.url, clock });
    two = await startTestApp({ databaseUrl: database.url, clock });
    small = await importSmall(one);
    organizer = await person(one, small, 'organizer');
  });
  afterAll(async () => {
    await one.close();
    await two.close();
    await database.drop();
  });

  const path = () => `/api/results/stages/${small.stageId}`;
  const marks = async (judge: number): Promise<void> => {
    const judgeId = small.judges[judge]!;
    const bodies = small.entries.flatMap((entryId) => wholeSheet(small, judgeId, entryId));
    const refused = outcomesOf(await take(one, small, judgeId, batchOf(clientOf(judgeId), bodies)));
    if (refused.some(({ ok }) => !ok)) throw new Error('a mark was refused');
  };
  const whole = async (node: TestApp): Promise<BoardSnapshot> => {
    const guest = await guestSocket(node.url);
    const snapshot = snapshotOf(await guest.watch(`competition/${small.id}`));
    guest.close();
    return { ...snapshot, at: '' };
  };
  const step = async (act: RevealAct): Promise<void> => {
    const { freeze } = (await organizer.get<FreezeView>(`${path()}/freeze`)).body;
    const sent = { act, after: freeze!.step };
    const { status } = await organizer.post(`${path()}/freezes/${freeze!.id}/steps`, sent);
    if (status !== 204) throw new Error(`${act}: ${status}`);
  };

  // Each step stands on the ones before it.
  it('[RVL-3] both show the same, and no byte of it moves with a mark that either of them takes', async () => {
    await marks(0);
    await organizer.post(`${path()}/freezes`, {});
    clock.advance(GRACE_MS);
    const before = await eventually(
      () => whole(two),
      ({ stages }) => stages[0]?.freeze !== undefined,
    );
    expect(await whole(one)).toEqual(before);
    await marks(1);
    await marks(2);
    expect(await whole(one)).toEqual(before);
    // Once the other node has heard of the marks as well.
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await whole(two)).toEqual(before);
  });

  it('[RVL-8] a step that is pressed on one node is seen on the other, with the same number', async () => {
    const { status } = await organizer.post(`/api/marking/stages/${small.stageId}/close`);
    expect(status).toBe(200);
    await step('begin');
    await step('next');
    const seen = await eventually(
      () => whole(two),
      ({ stages }) => stages[0]?.rows.length === 1,
    );
    expect(await whole(one)).toEqual(seen);
  });

  it('[RVL-5] at the end both go on with everything', async () => {
    for (let left = 3; left > 0; left -= 1) await step('next');
    await step('end');
    const seen = await eventually(
      () => whole(two),
      ({ stages }) => stages[0]?.freeze === undefined,
    );
    expect(await whole(one)).toEqual(seen);
    expect(seen.stages[0]).toMatchObject({ isClosed: true, marked: 28 });
  });
});
