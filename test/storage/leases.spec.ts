import type { HoldAnswer } from '../../src/contract/live';
import type { EntryId, JudgeId } from '../../src/domain/kernel/ids';
import { LEASE_MS } from '../../src/domain/mark/sheet-lease';
import { LeaseKeeper } from '../../src/marking/leases/lease-keeper';
import { LeasesRepository } from '../../src/marking/leases/leases.repository';
import { Transactions } from '../../src/platform/database/transactions';
import { startTestApp, type TestApp } from '../support/app';
import { describeOnBoth, type EmptyDatabase } from '../support/both-databases';
import { FakeClock } from '../support/fake-clock';
import { eventually, HallSocket } from '../support/hall-socket';
import { describeWithPostgres, freshPostgresDatabase, type FreshDatabase } from '../support/postgres';
import type { SmallCompetition } from '../support/small-archive';
import { person, seatJudges, type SeatedJudge } from '../support/small-hall';
import { importSmall } from '../support/small-house';

describeOnBoth('leases of sheets', (make) => {
  let database: EmptyDatabase;
  let test: TestApp;
  let small: SmallCompetition;
  const clock = new FakeClock();

  beforeAll(async () => {
    database = await make();
    test = await startTestApp({ ...database.settings, clock });
    small = await importSmall(test);
  });
  afterAll(async () => {
    await test.close();
    await database.drop();
  });

  const holder = (
    sessionId: string,
    accountId = small.judges[0],
  ): { sessionId: string; accountId: JudgeId } => ({
    sessionId,
    accountId,
  });

  it('[LEA-1][LEA-2] of many sessions that ask at once one has the sheet, and one row is kept', async () => {
    const sheet = { entryId: small.entries[0]!, judgeId: small.judges[0] };
    const keeper = test.app.get(LeaseKeeper, { strict: false });
    const transactions = test.app.get(Transactions);
    const all = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        transactions.run((tx) => keeper.hold(tx, sheet, holder(`session-${n}`))),
      ),
    );
    expect(all.filter(({ isOwn }) => isOwn)).toHaveLength(1);
    expect(new Set(all.map(({ lease }) => lease.sessionId)).size).toBe(1);
    const leases = test.app.get(LeasesRepository, { strict: false });
    const list = (now: string): ReturnType<LeasesRepository['listOfStage']> =>
      leases.listOfStage(transactions.reader, small.stageId, now);
    const [row, ...more] = await list(clock.nowText());
    expect(more).toEqual([]);
    expect(row).toMatchObject({ ...sheet, takenAtMs: clock.now().getTime() });
    expect(row?.wantedBy).not.toBeNull();
    expect(await list(new Date(clock.now().getTime() + LEASE_MS).toISOString())).toEqual([]);
    await transactions.run((tx) => keeper.leave(tx, sheet, row!.sessionId));
    expect(await list(clock.nowText())).toEqual([]);
  });
});

describeWithPostgres('one sheet on two nodes', () => {
  let database: FreshDatabase;
  let one: TestApp;
  let two: TestApp;
  let small: SmallCompetition;
  let entryId: EntryId;
  let here: SeatedJudge;
  let there: HallSocket;

  beforeAll(async () => {
    database = await freshPostgresDatabase();
    one = await startTestApp({ databaseUrl: database.url });
    two = await startTestApp({ databaseUrl: database.url });
    small = await importSmall(one);
    entryId = small.entries[0]!;
    const organizer = await person(one, small, 'organizer');
    [here] = (await seatJudges(one, small, organizer)) as [SeatedJudge];
    const [again] = (await seatJudges(one, small, organizer)) as [SeatedJudge];
    again.socket.close();
    there = new HallSocket(two.url, again.http.cookie);
  });
  afterAll(async () => {
    here.socket.close();
    there.close();
    await one.close();
    await two.close();
    await database.drop();
  });

  const hold = (socket: HallSocket): Promise<HoldAnswer> => socket.ask('sheet.hold', { entryId });

  it('[LEA-6] who has it on one node is shown on the other, and told there when it is left or taken over', async () => {
    const chief = await person(one, small, 'chief-judge');
    expect((await hold(here.socket)).ok).toBe(true);
    expect(await hold(there)).toMatchObject({ ok: false, refusal: { code: 'SHEET_HELD' } });
    await here.socket.ask('sheet.leave', { entryId });
    await eventually(
      () => there.held,
      ([told]) => told?.holder === null,
      1500,
    );
    expect((await hold(there)).ok).toBe(true);
    expect((await hold(here.socket)).ok).toBe(false);
    const path = `/api/marking/sheets/${entryId}/judges/${small.judges[0]}/take-over`;
    expect((await chief.post(path, { reason: 'that tablet is broken' })).status).toBe(200);
    await eventually(
      () => there.held,
      (held) => held.at(-1)?.reason === 'that tablet is broken',
      1500,
    );
    expect((await hold(here.socket)).ok).toBe(true);
  });
});
