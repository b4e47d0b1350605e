import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { io, type Socket } from 'socket.io-client';
import type { Role } from '../../src/contract/access';
import { RIGHTS_OF_ROLE } from '../../src/access/rights';
import { LiveGateway } from '../../src/live/live.gateway';
import { accessTable, expressRoutes, nameOf, type Door } from '../support/access-table';
import { startTestApp, type TestApp } from '../support/app';
import { HttpClient } from '../support/http-client';
import { createAccount, grantOf, signIn } from '../support/sign-in';
import { importSmall } from '../support/small-house';

/** The reviewed table. UPDATE_MATRIX=1 writes it anew from the running application: read every changed line. */
const REVIEWED = join(__dirname, 'access-matrix.expected.json');
const ROLES = Object.keys(RIGHTS_OF_ROLE) as Role[];

let test: TestApp;
let doors: Door[];
const clients = new Map<Role, HttpClient>();

beforeAll(async () => {
  test = await startTestApp();
  doors = accessTable(test.app);
  await importSmall(test, 'matrix');
  for (const role of ROLES) {
    if (role !== 'public') await createAccount(test, role, [grantOf(role)]);
    clients.set(role, role === 'public' ? await guest() : await signIn(test, role));
  }
}, 60_000);
afterAll(() => test.close());

async function guest(): Promise<HttpClient> {
  const client = new HttpClient(test.url);
  await client.post('/api/access/guest');
  return client;
}

const rolesOf = (rule: Door['rule']): Role[] =>
  rule === undefined ? [] : ROLES.filter((role) => rule === 'public' || RIGHTS_OF_ROLE[role].includes(rule));

/** `sheet.read: judge`; what names no rule says so and is nobody's. */
const lineOf = ({ rule }: Door): string =>
  rule === 'public' ? 'public: everybody' : `${rule ?? 'NO RULE'}: ${rolesOf(rule).join(', ') || 'nobody'}`;

const isRoute = ({ method }: Door): boolean => !['EVENT', 'ROOM', 'CONNECT'].includes(method);

const pathOf = ({ path }: Door): string => path.replaceAll(/[:*]\w+/g, 'unknown');

interface Answer {
  readonly status: number;
  readonly code: string | undefined;
}

async function ask(client: HttpClient, door: Door): Promise<Answer> {
  const path = pathOf(door);
  const { status, body } = await client.send<{ refusal?: { code: string } } | undefined>(door.method, path, {
    headers: door.method === 'GET' ? {} : { 'content-type': 'application/json' },
    ...(door.method === 'GET' ? {} : { body: '{}' }),
  });
  return { status, code: body?.refusal?.code };
}

describe('the table of the running application', () => {
  it('[ACC-1] every route, socket event and room, and the connection itself, names its rule', () => {
    expect(doors.length).toBeGreaterThan(10);
    expect(doors.filter((door) => door.rule === undefined).map(nameOf)).toEqual([]);
  });

  it('[ACC-2] it is the reviewed table, line by line', () => {
    const table = Object.fromEntries(doors.map((door) => [nameOf(door), lineOf(door)]));
    if (process.env.UPDATE_MATRIX) writeFileSync(REVIEWED, `${JSON.stringify(table, null, 2)}\n`);
    expect(table).toEqual(JSON.parse(readFileSync(REVIEWED, 'utf8')));
    expect(Object.keys(table)).toHaveLength(doors.length);
  });

  it('[ACC-1] Express answers no route beside the table', () => {
    const known = doors.filter(isRoute).map(nameOf);
    expect(expressRoutes(test.app).toSorted()).toEqual(known.toSorted());
  });
});

describe('what callers get', () => {
  const routes = (): Door[] => doors.filter(isRoute);

  it('[ACC-2] without a session every route that is not public asks to sign in', async () => {
    for (const door of routes().filter(({ rule }) => rule !== 'public')) {
      const answer = await ask(new HttpClient(test.url), door);
      expect({ door: nameOf(door), ...answer }).toEqual({
        door: nameOf(door),
        status: 401,
        code: 'SIGN_IN_REQUIRED',
      });
    }
  });

  it.each(ROLES)('[ACC-2] a %s without the right is refused on every route', async (role) => {
    for (const door of routes().filter(({ rule }) => !rolesOf(rule).includes(role))) {
      const answer = await ask(clientOf(role), door);
      expect({ door: nameOf(door), ...answer }).toEqual({
        door: nameOf(door),
        status: 403,
        code: 'NOT_ALLOWED',
      });
    }
  });

  it.each(ROLES)('[ACC-2] a %s with the right reads: no route refuses, and none breaks', async (role) => {
    for (const door of routes().filter(
      ({ method, rule }) => method === 'GET' && rolesOf(rule).includes(role),
    )) {
      const { status, code } = await ask(clientOf(role), door);
      expect([nameOf(door), status < 500, code === 'NOT_ALLOWED' || code === 'SIGN_IN_REQUIRED']).toEqual([
        nameOf(door),
        true,
        false,
      ]);
    }
  });

  it.each(ROLES)('[ACC-2] a %s is answered on each socket event by the same table', async (role) => {
    const socket = await connect(clientOf(role));
    for (const door of doors.filter(({ method }) => method === 'EVENT')) {
      const answer: unknown = await socket.timeout(2000).emitWithAck(door.path, {});
      const isRefused = JSON.stringify(answer).includes('NOT_ALLOWED');
      expect([door.path, isRefused]).toEqual([door.path, !rolesOf(door.rule).includes(role)]);
    }
    socket.disconnect();
  });

  it.each(ROLES)('[ACC-19] a %s enters the rooms of the table and no other', async (role) => {
    const entered = new Set<string>();
    const { adapter } = test.app.get(LiveGateway, { strict: false }).server.sockets;
    const note = (room: string, id: string): void =>
      void (room !== id && entered.add(room.replace(/#\d+$/, '')));
    adapter.on('join-room', note);
    const socket = await connect(clientOf(role));
    const boards = ['competition/unknown', 'competition/unknown/trade/unknown'];
    for (const room of [...boards, ...boards.map((board) => `${board}/desk`), 'judge/unknown'])
      await socket.timeout(2000).emitWithAck('watch', { room });
    await socket.timeout(2000).emitWithAck('desk.watch', { stageId: 'matrix-final' });
    await socket.timeout(2000).emitWithAck('editions.watch', { competitionId: 'matrix-competition' });
    socket.disconnect();
    adapter.off('join-room', note);
    const rooms = doors.filter(({ method }) => method === 'ROOM');
    const kinds = [...entered].map(
      (room) => rooms.find(({ path }) => patternOf(path).test(room))?.path ?? room,
    );
    const allowed = rooms.filter(({ rule }) => rolesOf(rule).includes(role)).map(({ path }) => path);
    expect(kinds.toSorted()).toEqual(allowed.toSorted());
    expect([...entered]).not.toContain('judge/unknown');
  });

  it('[ACC-19] the connection is open to whoever has a live session, and to nobody else', async () => {
    const connection = doors.find(({ method }) => method === 'CONNECT');
    expect(rolesOf(connection?.rule)).toEqual(ROLES);
    await expect(connect(new HttpClient(test.url))).rejects.toThrow('websocket error');
  });
});

const patternOf = (path: string): RegExp => new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`);

function clientOf(role: Role): HttpClient {
  const client = clients.get(role);
  if (!client) throw new Error(`nobody is signed in as ${role}`);
  return client;
}

function connect({ cookie }: HttpClient): Promise<Socket> {
  const extraHeaders = { cookie, origin: test.url };
  const socket = io(test.url, {
    transports: ['websocket'],
    reconnection: false,
    extraHeaders,
    forceNew: true,
  });
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket));
    socket.once('connect_error', reject);
  });
}
