import { Controller, Get } from '@nestjs/common';
import type { AuditPage, Me } from '../../src/contract/access';
import type { Refusal } from '../../src/domain/kernel/refusal';
import { AccessService } from '../../src/access/access.service';
import { statement } from '../../src/platform/database/statement';
import { accessTable, expressRoutes, nameOf } from '../support/access-table';
import { startTestApp, type TestApp } from '../support/app';
import { HttpClient } from '../support/http-client';
import { createAccount, grantOf, signIn, TEST_PASSWORD } from '../support/sign-in';

interface Refused {
  readonly refusal: Refusal;
}

const TABLES = ['account', 'role_grant', 'device_session', 'ticket', 'audit_record', 'outbox'];

@Controller('api/forgotten')
class Forgotten {
  @Get()
  read(): string {
    return 'nobody thought of a rule';
  }
}

let test: TestApp;
let chief: HttpClient;

beforeAll(async () => {
  test = await startTestApp();
  await createAccount(test, 'chief', [grantOf('administrator')]);
  await createAccount(test, 'judge', [grantOf('judge')]);
  chief = await signIn(test, 'chief');
});
afterAll(() => test.close());

async function contents(): Promise<string> {
  const tables: unknown[] = [];
  for (const table of TABLES) tables.push(await statement(test.dataSource, 'SELECT * FROM ' + table));
  return JSON.stringify(tables);
}

it('[ACC-20] the OpenAPI description that the build has made names every route', async () => {
  const { status, body } = await new HttpClient(test.url).get<{ paths: Record<string, object> }>(
    '/api/openapi.json',
  );
  expect(status).toBe(200);
  const described = new Set(
    Object.entries(body.paths).flatMap(([path, verbs]) =>
      Object.keys(verbs).map((verb) => `${verb.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
    ),
  );
  const routes = expressRoutes(test.app).filter((route) => !described.has(route));
  expect(routes).toEqual([]);
});

describe('unknown members', () => {
  const grants = [grantOf('judge')];
  const bodies: readonly [string, Record<string, unknown>][] = [
    ['sign-in', { name: 'judge', password: TEST_PASSWORD }],
    ['ticket', { ticket: 'x'.repeat(43) }],
    ['first-administrator', { ticket: 'x'.repeat(43), name: 'first', password: TEST_PASSWORD }],
    ['accounts', { name: 'new', displayName: 'new', password: TEST_PASSWORD, grants }],
    ['accounts/nobody/grants', { grants }],
  ];
  const known = new Set(bodies.flatMap(([, body]) => Object.keys(body)));

  it.each(bodies)(
    '[ACC-11] POST %s takes no column of a table and no way into a prototype',
    async (path, body) => {
      const columns: string[] = [];
      for (const table of TABLES) {
        const rows = await statement<{ name: string }>(
          test.dataSource,
          `SELECT name FROM pragma_table_info('${table}')`,
        );
        columns.push(...rows.map((row) => row.name));
      }
      const extra = new Set([
        ...columns,
        'isAdmin',
        'isActive',
        'passwordHash',
        'role',
        '__proto__',
        'constructor',
        'prototype',
      ]);
      const before = await contents();
      for (const member of extra) {
        if (known.has(member)) continue;
        // As text: an object literal would set the prototype instead of sending it.
        const text = `${JSON.stringify(body).slice(0, -1)},${JSON.stringify(member)}:{"isAdmin":true}}`;
        const answer = await chief.post<Refused>(`/api/access/${path}`, text);
        expect([member, answer.status, answer.body.refusal?.code]).toEqual([member, 400, 'MALFORMED']);
      }
      expect(await contents()).toBe(before);
    },
  );

  it('[ACC-11] a grant inside a body is held to the same', async () => {
    const before = await contents();
    const inner = { ...grantOf('judge'), accountId: 'x' };
    const answer = await chief.post<Refused>('/api/access/accounts', {
      name: 'n',
      displayName: 'n',
      grants: [inner],
    });
    expect(answer.body.refusal).toEqual({ code: 'MALFORMED', path: 'grants.0.accountId' });
    expect(await contents()).toBe(before);
  });

  it.each([
    ['a number for a name', { name: 1, password: TEST_PASSWORD }],
    ['an object for a name', { name: { $gt: '' }, password: TEST_PASSWORD }],
    ['a list for a name', { name: ['judge'], password: TEST_PASSWORD }],
    ['no body at all', ''],
    ['half a body', '{"name":"judge"'],
    ['a text for a body', '"judge"'],
    ['a list for a body', [{ name: 'judge', password: TEST_PASSWORD }]],
  ])('[ACC-11] %s is malformed', async (_, body) => {
    const answer = await new HttpClient(test.url).post<Refused>('/api/access/sign-in', body);
    expect([answer.status, answer.body.refusal?.code]).toEqual([400, 'MALFORMED']);
  });

  it('[ACC-11] a body above 64 kB is malformed', async () => {
    const answer = await chief.post<Refused>('/api/access/sign-in', {
      name: 'x'.repeat(70_000),
      password: 'x',
    });
    expect(answer.body.refusal.code).toBe('MALFORMED');
  });

  it.each([
    ['a\r\nb'],
    ['a\nb'],
    ['tab\tin'],
    ['a\u0000b'],
    ['zero\u200bwidth'],
    ['turned\u202eround'],
    ['a\u2028b'],
    [''],
    [' a'],
    ['x'.repeat(65)],
  ])('[ACC-18] the name %j is refused', async (name) => {
    const before = await contents();
    for (const names of [
      { name, displayName: 'n' },
      { name: 'n', displayName: name },
    ])
      expect((await chief.post('/api/access/accounts', { ...names, grants })).status).toBe(400);
    expect(await contents()).toBe(before);
  });

  it('[ACC-18] names as people have them are taken, and stand in the trail', async () => {
    for (const name of ['欧阳 娜娜', 'José', "O'Neil", '阿卜杜拉·买买提'])
      expect((await chief.post('/api/access/accounts', { name, displayName: name, grants })).status).toBe(
        201,
      );
    const { body } = await chief.get<AuditPage>('/api/access/audit?limit=4');
    expect(body.records.map((record) => record.action)).toEqual(
      Array.from({ length: 4 }, () => 'account.create'),
    );
  });
});

describe('forged requests', () => {
  const tryAs = (headers: Record<string, string>, body = '{}') =>
    chief.post<Refused>('/api/access/accounts/nobody/disable', body, headers);

  it.each([
    ['a form of another page', { 'content-type': 'application/x-www-form-urlencoded' }, 'MALFORMED'],
    ['a text of another page', { 'content-type': 'text/plain' }, 'MALFORMED'],
    ['no content type', { 'content-type': '' }, 'MALFORMED'],
    ['a foreign Origin', { origin: 'https://evil.example' }, 'NOT_ALLOWED'],
    ['a null Origin', { origin: 'null' }, 'NOT_ALLOWED'],
    ['our host on another port', { origin: 'http://127.0.0.1:1' }, 'NOT_ALLOWED'],
  ])('[ACC-12] %s changes nothing', async (_, headers, code) => {
    expect((await tryAs(headers)).body.refusal.code).toBe(code);
  });

  it('[ACC-12] our own page and a program without Origin pass', async () => {
    expect((await tryAs({ origin: test.url })).body.refusal.code).toBe('NOT_FOUND');
    expect((await tryAs({})).body.refusal.code).toBe('NOT_FOUND');
  });

  it('[ACC-12] forwarded headers do not make a foreign page ours', async () => {
    const forged = {
      origin: 'https://evil.example',
      'x-forwarded-host': 'evil.example',
      forwarded: 'host=evil.example',
    };
    expect((await tryAs(forged)).body.refusal.code).toBe('NOT_ALLOWED');
  });
});

describe('a forgotten rule', () => {
  it('[ACC-1] closes the route for everybody, and the table shows it', async () => {
    const planted = await startTestApp({ controllers: [Forgotten] });
    try {
      await createAccount(planted, 'chief', [grantOf('administrator')]);
      const answer = await (await signIn(planted, 'chief')).get<Refused>('/api/forgotten');
      expect([answer.status, answer.body.refusal.code]).toEqual([403, 'NOT_ALLOWED']);
      const unruled = accessTable(planted.app).filter(({ rule }) => rule === undefined);
      expect(unruled.map(nameOf)).toEqual(['GET /api/forgotten']);
      expect(expressRoutes(planted.app)).toContain('GET /api/forgotten');
    } finally {
      await planted.close();
    }
  });
});

describe('guests and cookies', () => {
  it('[ACC-15] a guest may watch and has no account; who is signed in stays so', async () => {
    const guest = new HttpClient(test.url);
    const { body } = await guest.post<Me>('/api/access/guest');
    expect(body).toEqual({ accountId: null, name: null, grants: [grantOf('public')] });
    const { cookie } = guest;
    await guest.post('/api/access/guest');
    expect(guest.cookie).toBe(cookie);
    expect((await guest.get('/api/access/accounts')).status).toBe(403);
    expect((await chief.post<Me>('/api/access/guest')).body.name).toBe('chief');
  });

  it('[ACC-17] the cookie cannot be read by scripts nor sent along from other sites', async () => {
    const [line] = (await new HttpClient(test.url).post('/api/access/guest')).headers.getSetCookie();
    expect(line).toMatch(/^baigong_session=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('[ACC-17] under https the cookie is bound to the host and to https', async () => {
    const secure = await startTestApp({ publicUrl: 'https://baigong.example' });
    try {
      const ticket = await secure.app.get(AccessService).firstAdministratorLink();
      const client = new HttpClient(secure.url);
      const claim = { ticket, name: 'first', password: TEST_PASSWORD };
      const answer = await client.post('/api/access/first-administrator', claim, {
        origin: 'https://baigong.example',
      });
      expect(answer.headers.getSetCookie()[0]).toMatch(
        /^__Host-baigong_session=[\w-]{43}; .*Path=\/; .*; Secure$/,
      );
      expect(answer.headers.get('strict-transport-security')).toContain('max-age=31536000');
      expect((await client.get('/api/access/me')).status).toBe(200);
    } finally {
      await secure.close();
    }
  });

  it('[ACC-17] answers are not stored, and pages run no script but ours', async () => {
    const { headers } = await chief.get('/api/access/me');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-powered-by')).toBeNull();
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe-eval');
    expect(policy.match(/'unsafe-inline'/g)).toHaveLength(1);
  });
});
