import { AccessService } from '../../src/access/access.service';
import type { IssuedTicket, Me, SessionView } from '../../src/contract/access';
import type { CompetitionId } from '../../src/domain/kernel/ids';
import type { Refusal } from '../../src/domain/kernel/refusal';
import { startTestApp, type TestApp } from '../support/app';
import { HttpClient } from '../support/http-client';
import { describeWithPostgres, freshPostgresDatabase, type FreshDatabase } from '../support/postgres';
import { createAccount, grantOf, signIn, TEST_PASSWORD } from '../support/sign-in';

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
