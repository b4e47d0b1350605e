import {
  ConnectedSocket,
  SubscribeMessage,
  WebSocketGateway,
  type OnGatewayConnection,
} from '@nestjs/websockets';
import { UseFilters } from '@nestjs/common';
import type { Socket as ServerSocket } from 'socket.io';
import { io, type Socket } from 'socket.io-client';
import type { Actor } from '../../src/access/actor';
import { Can } from '../../src/access/can';
import { SocketSessions } from '../../src/access/socket-sessions.service';
import { Who } from '../../src/access/who';
import type { AuditPage, Me, SessionView } from '../../src/contract/access';
import type { AccountId, CompetitionId } from '../../src/domain/kernel/ids';
import { statement } from '../../src/platform/database/statement';
import { SocketRefusalFilter } from '../../src/platform/realtime/socket-refusal.filter';
import { startTestApp, type TestApp } from '../support/app';
import { FakeClock } from '../support/fake-clock';
import { HttpClient } from '../support/http-client';
import { createAccount, grantOf, signIn } from '../support/sign-in';

const HOUR_MS = 3_600_000;
const COMPETITION = 'c-one' as CompetitionId;

/** Stands for any gateway of the product: attaches its sockets and answers one guarded message. */
@WebSocketGateway()
@UseFilters(new SocketRefusalFilter())
class ProbeGateway implements OnGatewayConnection {
  constructor(private readonly sockets: SocketSessions) {}

  handleConnection(socket: ServerSocket): void {
    if (this.sockets.attach(socket)) socket.emit('probe.welcome');
  }

  @SubscribeMessage('probe')
  @Can('mark.enter')
  probe(@Who() actor: Actor, @ConnectedSocket() socket: ServerSocket): unknown {
    return { ok: true, sameActor: this.sockets.actorOf(socket)?.sessionId === actor.sessionId };
  }

  @SubscribeMessage('probe.unruled')
  unruled(): unknown {
    return { ok: true };
  }
}

let test: TestApp;
let clock: FakeClock;
const opened: Socket[] = [];

beforeEach(async () => {
  clock = new FakeClock();
  test = await startTestApp({ clock, providers: [ProbeGateway] });
});
afterEach(async () => {
  for (const socket of opened.splice(0)) socket.disconnect();
  await test.close();
});

interface Handshake {
  readonly cookie?: string;
  readonly origin?: string;
}

/** `refused`: there never was a connection. `closed`: it was ended before the welcome. */
type Outcome = Socket | 'refused' | 'closed';

function connect({ cookie, origin = test.url }: Handshake): Promise<Outcome> {
  const extraHeaders = { ...(cookie ? { cookie } : {}), ...(origin ? { origin } : {}) };
  const socket = io(test.url, {
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    extraHeaders,
  });
  opened.push(socket);
  return new Promise((resolve) => {
    socket.once('probe.welcome', () => resolve(socket));
    socket.once('connect_error', () => resolve('refused'));
    socket.once('disconnect', () => resolve('closed'));
  });
}

async function openSocket(handshake: Handshake): Promise<Socket> {
  const socket = await connect(handshake);
  if (typeof socket === 'string') throw new Error(`the socket was ${socket}`);
  return socket;
}

/** Milliseconds until the server closes the socket, and whether it said why. */
function closing(socket: Socket): Promise<{ afterMs: number; isTold: boolean }> {
  const start = performance.now();
  let isTold = false;
  socket.once('session.ended.v1', () => (isTold = true));
  return new Promise((resolve) =>
    socket.once('disconnect', () => resolve({ afterMs: performance.now() - start, isTold })),
  );
}

/** Tries until it is not refused any more, for a second at most. */
async function eventually(attempt: () => Promise<Outcome>): Promise<Outcome> {
  let answer = await attempt();
  for (let turn = 0; turn < 20 && typeof answer === 'string'; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    answer = await attempt();
  }
  return answer;
}

const meOf = (client: HttpClient) => client.get<Me>('/api/access/me');

describe('limits of time', () => {
  it('[ACC-6] a session ends after 12 hours without use, and use keeps it', async () => {
    await createAccount(test, 'judge', [grantOf('judge')]);
    const judge = await signIn(test, 'judge');
    clock.advance(11 * HOUR_MS);
    expect((await meOf(judge)).status).toBe(200);
    clock.advance(11 * HOUR_MS);
    expect((await meOf(judge)).status).toBe(200);
    clock.advance(12 * HOUR_MS);
    expect((await meOf(judge)).status).toBe(401);
  });

  it('[ACC-6] a session ends after 7 days however busy it is', async () => {
    await createAccount(test, 'judge', [grantOf('judge')]);
    const judge = await signIn(test, 'judge');
    for (let hours = 0; hours < 7 * 24 - 10; hours += 10) {
      clock.advance(10 * HOUR_MS);
      expect((await meOf(judge)).status).toBe(200);
    }
    clock.advance(10 * HOUR_MS);
    expect((await meOf(judge)).status).toBe(401);
  });

  it('[ACC-6] a socket that only listens is closed when its session has gone idle', async () => {
    await createAccount(test, 'judge', [grantOf('judge')]);
    const socket = await openSocket(await signIn(test, 'judge'));
    const closed = closing(socket);
    clock.advance(12 * HOUR_MS);
    await test.app.get(SocketSessions).closeOutlived();
    expect(await closed).toMatchObject({ isTold: true });
  });

  it('[ACC-6] use is written down once a minute, not for every request', async () => {
    await createAccount(test, 'judge', [grantOf('judge')]);
    const judge = await signIn(test, 'judge');
    const seen = async (): Promise<string | undefined> =>
      (await statement<{ at: string }>(test.dataSource, 'SELECT last_seen_at AS at FROM device_session'))[0]
        ?.at;
    const first = await seen();
    clock.advance(59_000);
    await meOf(judge);
    expect(await seen()).toBe(first);
    clock.advance(1000);
    await meOf(judge);
    // Written in the background, before the next query gets its turn.
    expect(await seen()).toBe(clock.nowText());
  });
});

describe('ending', () => {
  let chief: HttpClient;
  let judge: HttpClient;
  let judgeId: AccountId;

  beforeEach(async () => {
    await createAccount(test, 'chief', [grantOf('administrator')]);
    judgeId = await createAccount(test, 'judge', [grantOf('judge')]);
    chief = await signIn(test, 'chief');
    judge = await signIn(test, 'judge');
  });

  const ways: readonly [string, () => Promise<{ status: number }>][] = [
    ['signing out', () => judge.post('/api/access/sign-out')],
    [
      'ending a lost device',
      async () => {
        const { body } = await chief.get<SessionView[]>('/api/access/sessions');
        const lost = body.find((session) => session.accountId === judgeId);
        return chief.delete(`/api/access/sessions/${lost?.id}`);
      },
    ],
    ['disabling the account', () => chief.post(`/api/access/accounts/${judgeId}/disable`)],
    [
      'a change of grants',
      () => chief.post(`/api/access/accounts/${judgeId}/grants`, { grants: [grantOf('display')] }),
    ],
  ];

  it.each(ways)('[ACC-7] %s closes sockets within a second and refuses the next request', async (_, end) => {
    const old = new HttpClient(test.url);
    old.cookie = judge.cookie;
    const socket = await openSocket(judge);
    expect(await socket.emitWithAck('probe')).toEqual({ ok: true, sameActor: true });
    const closed = closing(socket);
    expect((await end()).status).toBe(204);
    const { afterMs, isTold } = await closed;
    expect(afterMs).toBeLessThan(1000);
    expect(isTold).toBe(true);
    expect((await meOf(old)).status).toBe(401);
    expect(await connect({ cookie: old.cookie })).toBe('refused');
  });

  it('[ACC-7] an account that was disabled cannot sign in again', async () => {
    await chief.post(`/api/access/accounts/${judgeId}/disable`);
    await expect(signIn(test, 'judge')).rejects.toThrow('SIGN_IN_FAILED');
  });

  it('[ACC-7] nobody disables the own account', async () => {
    const { accountId } = (await meOf(chief)).body;
    expect((await chief.post(`/api/access/accounts/${accountId}/disable`)).status).toBe(403);
    expect((await meOf(chief)).status).toBe(200);
  });

  it('[ACC-14] each change is on record with who did it to what', async () => {
    const before = (await chief.get<AuditPage>('/api/access/audit?limit=1')).body.records[0]?.seq ?? 0;
    for (const [, end] of ways.slice(1)) {
      await end();
      judge = await signIn(test, 'judge').catch(() => judge);
    }
    const { body } = await chief.get<AuditPage>('/api/access/audit');
    const since = body.records.filter((record) => record.seq > before).toReversed();
    expect(since.map(({ action, actorId }) => [action, actorId === judgeId])).toEqual([
      ['session.end', false],
      ['session.sign-in', true],
      ['account.disable', false],
      ['session.sign-in-failed', true],
      ['account.grant', false],
      ['session.sign-in-failed', true],
    ]);
  });

  it('[ACC-14] the trail is read page by page, newest first', async () => {
    const first = (await chief.get<AuditPage>('/api/access/audit?limit=2')).body;
    const second = (await chief.get<AuditPage>(`/api/access/audit?limit=2&before=${first.next}`)).body;
    expect([...first.records, ...second.records].map((record) => record.seq)).toEqual([4, 3, 2, 1]);
  });

  it('[ACC-16] an administrator or supervisor of one competition opens neither accounts, devices nor the trail', async () => {
    await createAccount(test, 'half', [
      grantOf('administrator', { competitionId: COMPETITION }),
      grantOf('supervisor', { competitionId: COMPETITION }),
    ]);
    const half = await signIn(test, 'half');
    for (const path of ['accounts', 'sessions', 'audit'])
      expect((await half.get(`/api/access/${path}`)).status).toBe(403);
    const grab = { name: 'grab', displayName: 'grab', grants: [grantOf('administrator')] };
    expect((await half.post('/api/access/accounts', grab)).status).toBe(403);
  });
});

describe('the handshake of a socket', () => {
  let judge: HttpClient;

  beforeEach(async () => {
    await createAccount(test, 'judge', [grantOf('judge')]);
    judge = await signIn(test, 'judge');
  });

  it.each([
    ['no cookie', (): Handshake => ({})],
    [
      'a cookie of nobody',
      (): Handshake => ({ cookie: 'baigong_session=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }),
    ],
    ['no Origin', (): Handshake => ({ cookie: judge.cookie, origin: '' })],
    ['a null Origin', (): Handshake => ({ cookie: judge.cookie, origin: 'null' })],
    ['a foreign Origin', (): Handshake => ({ cookie: judge.cookie, origin: 'https://evil.example' })],
    ['our host on another port', (): Handshake => ({ cookie: judge.cookie, origin: 'http://127.0.0.1:1' })],
  ])('[ACC-13] a connection with %s is refused', async (_, handshake) => {
    expect(await connect(handshake())).toBe('refused');
  });

  it('[ACC-13] a session that has gone idle opens no socket', async () => {
    clock.advance(12 * HOUR_MS);
    expect(await connect(judge)).toBe('refused');
  });

  it('[ACC-13] the sixth socket of a session is refused, also when all come at once', async () => {
    const sockets = await Promise.all(Array.from({ length: 9 }, () => connect(judge)));
    const open = sockets.filter((socket) => typeof socket !== 'string');
    expect(open).toHaveLength(5);
    expect(await connect(judge)).toBe('refused');
    open[0]?.disconnect();
    expect(typeof (await eventually(() => connect(judge)))).toBe('object');
  });

  it('[ACC-13] guests are not counted: a hall of screens may share a session', async () => {
    const screen = new HttpClient(test.url);
    await screen.post('/api/access/guest');
    const sockets = await Promise.all(Array.from({ length: 12 }, () => connect(screen)));
    expect(sockets.filter((socket) => typeof socket !== 'string')).toHaveLength(12);
  });

  it('[ACC-13] a message above 16 kB closes the connection', async () => {
    const socket = await openSocket(judge);
    const closed = closing(socket);
    socket.emit('probe', 'x'.repeat(17_000));
    expect((await closed).isTold).toBe(false);
  });

  it('[ACC-1] a message without the right, or to an event that names no rule, is refused with a code', async () => {
    const screen = new HttpClient(test.url);
    await screen.post('/api/access/guest');
    const socket = await openSocket(screen);
    const refused = { ok: false, refusal: { code: 'NOT_ALLOWED' } };
    expect(await socket.emitWithAck('probe')).toEqual(refused);
    expect(await (await openSocket(judge)).emitWithAck('probe.unruled')).toEqual(refused);
  });
});
