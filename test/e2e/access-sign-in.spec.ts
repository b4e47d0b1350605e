import type { AuditPage, IssuedTicket, Me } from '../../src/contract/access';
import type { CompetitionId } from '../../src/domain/kernel/ids';
import type { Refusal } from '../../src/domain/kernel/refusal';
import { AccessService } from '../../src/access/access.service';
import { AccountsService } from '../../src/access/accounts.service';
import { statement } from '../../src/platform/database/statement';
import { Transactions } from '../../src/platform/database/transactions';
import { startTestApp, type TestApp } from '../support/app';
import { FakeClock } from '../support/fake-clock';
import { HttpClient } from '../support/http-client';
import { createAccount, grantOf, signIn, TEST_PASSWORD } from '../support/sign-in';

interface Refused {
  readonly refusal: Refusal;
}

const COMPETITION = 'c-one' as CompetitionId;
const DAY_MS = 24 * 3_600_000;

let test: TestApp;
let clock: FakeClock;

beforeEach(async () => {
  clock = new FakeClock();
  test = await startTestApp({ clock });
});
afterEach(() => test.close());

const client = (): HttpClient => new HttpClient(test.url);
const enter = (name: string, password = TEST_PASSWORD, by = client()) =>
  by.post<Me & Refused>('/api/access/sign-in', { name, password });
const rowsOf = (table: string): Promise<unknown[]> => statement(test.dataSource, 'SELECT * FROM ' + table);

describe('passwords', () => {
  it('[ACC-3] signing in answers who one is and stores the hash of the secret, never the secret', async () => {
    const accountId = await createAccount(test, '张评委', [grantOf('judge')]);
    const browser = client();
    const answer = await enter('张评委', TEST_PASSWORD, browser);
    expect(answer).toMatchObject({ status: 200, body: { accountId, name: '张评委' } });
    expect((await browser.get<Me>('/api/access/me')).body).toEqual(answer.body);
    const secret = browser.cookie.split('=')[1] ?? '';
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    expect(JSON.stringify(await rowsOf('device_session'))).not.toContain(secret);
  });

  it('[ACC-3] a planted or older cookie is worth nothing after the sign-in', async () => {
    await createAccount(test, 'judge', [grantOf('judge')]);
    const attacker = client();
    await attacker.post('/api/access/guest');
    const victim = client();
    victim.cookie = attacker.cookie;
    await enter('judge', TEST_PASSWORD, victim);
    expect(victim.cookie).not.toBe(attacker.cookie);
    expect((await attacker.get('/api/access/me')).status).toBe(401);
    expect((await victim.get('/api/access/me')).status).toBe(200);
  });

  it('[ACC-4] nobody learns from a refusal whether a name exists', async () => {
    await createAccount(test, 'judge', [grantOf('judge')]);
    await test.app
      .get(Transactions)
      .run((tx) =>
        test.app
          .get(AccountsService)
          .createForSystem({ name: 'slip', displayName: 'slip', grants: [grantOf('judge')] }, tx),
      );
    await statement(
      test.dataSource,
      "INSERT INTO account SELECT 'off', 'off', 'off', password_hash, 0, created_at FROM account WHERE name = 'judge'",
    );
    const answers = [
      await enter('unknown'),
      await enter('judge', 'wrong password'),
      await enter('slip'),
      await enter('off'),
    ];
    for (const { status, body, headers } of answers) {
      expect({ status, body }).toEqual({ status: 401, body: { refusal: { code: 'SIGN_IN_FAILED' } } });
      expect(headers.getSetCookie()).toEqual([]);
    }
  });

  it('[ACC-5] the eleventh attempt within 15 minutes waits, even with the right password', async () => {
    await createAccount(test, 'judge', [grantOf('judge')]);
    for (let attempt = 1; attempt <= 10; attempt += 1)
      expect((await enter('judge', 'wrong password')).status).toBe(401);
    const held = await enter('judge');
    expect(held).toMatchObject({ status: 503, body: { refusal: { code: 'RETRY_LATER' } } });
    clock.advance(15 * 60_000 + 1);
    expect((await enter('judge')).status).toBe(200);
  });

  it('[ACC-5] attempts at the same moment are counted before they are checked', async () => {
    await createAccount(test, 'judge', [grantOf('judge')]);
    const answers = await Promise.all(Array.from({ length: 30 }, () => enter('judge', 'wrong password')));
    expect(answers.filter((answer) => answer.status === 401)).toHaveLength(10);
    expect(answers.filter((answer) => answer.status === 503)).toHaveLength(20);
  });

  it('[ACC-5] fifty failures in a minute over many names close the door for a minute; successes do not count', async () => {
    await createAccount(test, 'judge', [grantOf('judge')]);
    for (let turn = 0; turn < 12; turn += 1) expect((await enter('judge')).status).toBe(200);
    const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => enter(`name ${n}`)));
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([401]));
    expect((await enter('judge')).status).toBe(503);
    clock.advance(60_001);
    expect((await enter('judge')).status).toBe(200);
  });

  it('[ACC-5] guesses over many names at the same moment do not slip through while they queue', async () => {
    const answers = await Promise.all(Array.from({ length: 90 }, (_, n) => enter(`name ${n}`)));
    // Two passwords are looked at side by side: those that are under way at the fiftieth failure are still answered.
    expect(answers.filter((answer) => answer.status === 401).length).toBeLessThanOrEqual(54);
    expect(answers.filter((answer) => answer.status === 503).length).toBeGreaterThanOrEqual(36);
  });

  it('[ACC-5] a whole venue signs in within the same second', async () => {
    const names = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];
    for (const name of names) await createAccount(test, name, [grantOf('judge')]);
    const answers = await Promise.all(names.flatMap((name) => Array.from({ length: 9 }, () => enter(name))));
    expect(answers.map((answer) => answer.status)).toEqual(Array.from({ length: 63 }, () => 200));
  });

  it('[ACC-14] a failed sign-in is on record without the name that was typed', async () => {
    await createAccount(test, 'chief', [grantOf('administrator')]);
    await enter('my secret password');
    const page = await (await signIn(test, 'chief')).get<AuditPage>('/api/access/audit?limit=10');
    expect(page.body.records.map((record) => record.action)).toEqual([
      'session.sign-in',
      'session.sign-in-failed',
      'account.create',
    ]);
    expect(JSON.stringify(await rowsOf('audit_record'))).not.toContain('my secret password');
  });
});

describe('tickets', () => {
  const slips = async (): Promise<readonly IssuedTicket[]> => {
    const organizer = await signIn(test, 'organizer');
    const path = `/api/access/competitions/${COMPETITION}/judge-tickets`;
    return (await organizer.post<IssuedTicket[]>(path)).body;
  };
  const use = (ticket: string) => client().post<Me & Refused>('/api/access/ticket', { ticket });

  beforeEach(async () => {
    await createAccount(test, 'organizer', [grantOf('organizer', { competitionId: COMPETITION })]);
    await createAccount(test, 'judge', [grantOf('judge', { competitionId: COMPETITION })]);
  });

  it('[ACC-8] of many attempts at once exactly one wins, and the ticket is spent', async () => {
    const [slip] = await slips();
    const answers = await Promise.all(Array.from({ length: 12 }, () => use(slip?.ticket ?? '')));
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    expect(answers.filter((answer) => answer.body.refusal?.code === 'TICKET_SPENT')).toHaveLength(11);
    expect((await use(slip?.ticket ?? '')).status).toBe(401);
  });

  it('[ACC-8] a ticket is void after a day, and as soon as a newer one is issued', async () => {
    const [old] = await slips();
    const [slip] = await slips();
    expect((await use(old?.ticket ?? '')).body.refusal.code).toBe('TICKET_SPENT');
    clock.advance(DAY_MS);
    expect((await use(slip?.ticket ?? '')).body.refusal.code).toBe('TICKET_SPENT');
  });

  it('[ACC-10] only accounts that are nothing but judges of this competition get one', async () => {
    const elsewhere = 'c-two' as CompetitionId;
    await createAccount(test, 'foreign judge', [grantOf('judge', { competitionId: elsewhere })]);
    await createAccount(test, 'judge everywhere', [grantOf('judge')]);
    await createAccount(test, 'judge and more', [
      grantOf('judge', { competitionId: COMPETITION }),
      grantOf('organizer', { competitionId: elsewhere }),
    ]);
    const issued = await slips();
    expect(issued).toHaveLength(1);
    expect((await use(issued[0]?.ticket ?? '')).body.name).toBe('judge');
  });

  it('[ACC-10] an organizer issues tickets in the own competition only', async () => {
    const organizer = await signIn(test, 'organizer');
    const foreign = await organizer.post<Refused>('/api/access/competitions/c-two/judge-tickets');
    expect(foreign).toMatchObject({ status: 403, body: { refusal: { code: 'NOT_ALLOWED' } } });
  });
});

describe('the first administrator', () => {
  const link = (): Promise<string | undefined> => test.app.get(AccessService).firstAdministratorLink();
  const claim = (ticket: string | undefined, name = 'first') =>
    client().post<Me & Refused>('/api/access/first-administrator', {
      ticket,
      name,
      password: TEST_PASSWORD,
    });

  it('[ACC-9] an empty house has no account and nothing to sign in with', async () => {
    expect(await rowsOf('account')).toEqual([]);
    expect((await enter('admin', 'admin-admin')).body.refusal.code).toBe('SIGN_IN_FAILED');
  });

  it('[ACC-9] of many claims of one link exactly one makes an administrator; then there is no link any more', async () => {
    const ticket = await link();
    const answers = await Promise.all(Array.from({ length: 6 }, (_, n) => claim(ticket, `first ${n}`)));
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    expect(await rowsOf('account')).toHaveLength(1);
    expect(await link()).toBeUndefined();
  });

  it('[ACC-9] only the last link is good', async () => {
    const old = await link();
    const ticket = await link();
    expect((await claim(old)).body.refusal.code).toBe('TICKET_SPENT');
    expect((await claim(ticket)).body.grants).toEqual([grantOf('administrator')]);
  });

  it('[ACC-9] a password needs 10 characters; the refused claim leaves the link good', async () => {
    const ticket = await link();
    const body = { ticket, name: 'first', password: '123456789' };
    const refused = await client().post<Refused>('/api/access/first-administrator', body);
    expect(refused.body.refusal).toEqual({ code: 'MALFORMED', path: 'password' });
    expect((await claim(ticket)).status).toBe(200);
  });

  it('[ACC-9] a name that is taken leaves the link good', async () => {
    await createAccount(test, 'first', [grantOf('hr')]);
    const ticket = await link();
    expect((await claim(ticket)).body.refusal.code).toBe('ALREADY_EXISTS');
    expect((await claim(ticket, 'second')).status).toBe(200);
  });
});
