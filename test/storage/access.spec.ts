import { AccessService } from '../../src/access/access.service';
import type { IssuedTicket, Me, SessionView } from '../../src/contract/access';
import type { JudgeEntrance } from '../../src/contract/tablets';
import type { CompetitionId } from '../../src/domain/kernel/ids';
import type { Refusal } from '../../src/domain/kernel/refusal';
import { startTestApp, type TestApp } from '../support/app';
import { eventually, HallSocket } from '../support/hall-socket';
import { HttpClient } from '../support/http-client';
import { describeWithPostgres, freshPostgresDatabase, type FreshDatabase } from '../support/postgres';
import { createAccount, grantOf, signIn, TEST_PASSWORD } from '../support/sign-in';
import { issueSlips, Tablet } from '../support/tablet';

interface Refused {
  readonly refusal: Refusal;
}

const COMPETITION = 'c-one' as CompetitionId;

describeWithPostgres('access on two nodes over PostgreSQL', () => {
  let database: FreshDatabase;
  let one: TestApp;
  let two: TestApp;

  beforeEach(async () => {
    database = await freshPostgresDatabase();
    one = await startTestApp({ databaseUrl: database.url });
    two = await startTestApp({ databaseUrl: database.url });
  });
  afterEach(async () => {
    await one.close();
    await two.close();
    await database.drop();
  });

  const boundTablet = async () => {
    await createAccount(one, 'organizer', [grantOf('organizer')]);
    const judgeId = await createAccount(one, 'judge', [grantOf('judge', { competitionId: COMPETITION })]);
    const organizer = await signIn(one, 'organizer');
    const slips = await issueSlips(organizer, COMPETITION);
    const tablet = new Tablet(one.url);
    expect((await tablet.use(slips.get(judgeId)?.code ?? '')).status).toBe(200);
    return { tablet, judgeId, organizer };
  };

  it('[ACC-8] of attempts on both nodes at once exactly one uses a ticket', async () => {
    await createAccount(one, 'organizer', [grantOf('organizer')]);
    await createAccount(one, 'judge', [grantOf('judge', { competitionId: COMPETITION })]);
    const organizer = await signIn(one, 'organizer');
    const path = `/api/access/competitions/${COMPETITION}/judge-tickets`;
    const [slip] = (await organizer.post<IssuedTicket[]>(path)).body;
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, n) =>
        new HttpClient((n % 2 ? one : two).url).post<Me & Refused>('/api/access/ticket', {
          ticket: slip?.ticket,
        }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.refusal?.code === 'TICKET_SPENT')).toHaveLength(15);
  });

  it('[ACC-9] of links issued and claimed on both nodes at once exactly one makes an administrator', async () => {
    const links = await Promise.all(
      [one, two, one, two].map((node) => node.app.get(AccessService).firstAdministratorLink()),
    );
    const claims = await Promise.all(
      links.map((ticket, n) =>
        new HttpClient((n % 2 ? one : two).url).post('/api/access/first-administrator', {
          ticket,
          name: `first ${n}`,
          password: TEST_PASSWORD,
        }),
      ),
    );
    expect(claims.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 401, 401, 401]);
    expect(await two.app.get(AccessService).firstAdministratorLink()).toBeUndefined();
  });

  it('[ACC-7] a device that is ended on one node is refused on the other within a second', async () => {
    await createAccount(one, 'chief', [grantOf('administrator')]);
    const judgeId = await createAccount(one, 'judge', [grantOf('judge')]);
    const chief = await signIn(one, 'chief');
    const judge = await signIn(one, 'judge');
    const there = new HttpClient(two.url);
    there.cookie = judge.cookie;
    expect((await there.get('/api/access/me')).status).toBe(200);
    const { body } = await chief.get<SessionView[]>('/api/access/sessions');
    const lost = body.find((session) => session.accountId === judgeId);
    expect((await chief.delete(`/api/access/sessions/${lost?.id}`)).status).toBe(204);
    const start = performance.now();
    while ((await there.get('/api/access/me')).status === 200) {
      if (performance.now() - start > 1000) throw new Error('still open after a second');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });

  it('[TKT-3] of uses on both nodes at once exactly one wins, and two desks at once leave one slip', async () => {
    await createAccount(one, 'organizer', [grantOf('organizer')]);
    const judgeId = await createAccount(one, 'judge', [grantOf('judge', { competitionId: COMPETITION })]);
    const desks = [await signIn(one, 'organizer'), await signIn(two, 'organizer')];
    const issued = await Promise.all(desks.map((desk) => issueSlips(desk, COMPETITION)));
    const uses = issued.flatMap((slips) =>
      Array.from({ length: 8 }, (_, n) =>
        new Tablet((n % 2 ? one : two).url).use(slips.get(judgeId)?.code ?? ''),
      ),
    );
    expect((await Promise.all(uses)).map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      200,
      ...Array.from({ length: 15 }, () => 401),
    ]);
  });

  it('[TKT-10] wrong PINs on both nodes at once: five are looked at', async () => {
    const { tablet, judgeId } = await boundTablet();
    const elsewhere = Object.assign(new Tablet(two.url), { key: tablet.key });
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, n) => (n % 2 ? tablet : elsewhere).enterPin(judgeId, '314159')),
    );
    expect(answers.filter(({ body }) => body.refusal.code === 'PIN_WRONG')).toHaveLength(5);
    expect(answers.filter(({ body }) => body.refusal.code === 'TABLET_NOT_BOUND')).toHaveLength(11);
  });

  it('[TKT-12] a tablet that is ended on one node is out on the other within a second, also while its judge signs in again', async () => {
    const { tablet, judgeId, organizer } = await boundTablet();
    const there = new HttpClient(two.url);
    there.cookie = tablet.http.cookie;
    expect((await there.get('/api/access/me')).status).toBe(200);
    const socket = new HallSocket(two.url, tablet.http.cookie);
    await socket.ask('watch', {});
    const gone = socket.closed();
    const base = `/api/access/competitions/${COMPETITION}`;
    const { body } = await organizer.get<JudgeEntrance[]>(`${base}/judges`);
    const start = performance.now();
    const [ended] = await Promise.all([
      organizer.delete(`${base}/tablets/${body[0]?.tablets[0]?.bindingId}`),
      ...Array.from({ length: 4 }, () => tablet.enterPin(judgeId)),
    ]);
    expect(ended.status).toBe(204);
    await gone;
    expect(performance.now() - start).toBeLessThan(1500);
    await eventually(
      async () => [
        (await there.get('/api/access/me')).status,
        (await tablet.http.get('/api/access/me')).status,
      ],
      (seen) => seen.every((status) => status === 401),
      1000,
    );
    expect((await tablet.enterPin(judgeId)).body.refusal.code).toBe('TABLET_NOT_BOUND');
  });

  it('[ACC-3] people who sign in again and again on both nodes at once do not block each other', async () => {
    const names = ['one', 'two', 'three', 'four'];
    for (const name of names) await createAccount(one, name, [grantOf('judge')]);
    const clients = await Promise.all(names.map((name, n) => signIn(n % 2 ? one : two, name)));
    for (let turn = 0; turn < 5; turn += 1) {
      const body = (n: number) => ({ name: names[n], password: TEST_PASSWORD });
      const answers = await Promise.all(
        clients.map((client, n) => client.post('/api/access/sign-in', body(n))),
      );
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    }
  });
});
