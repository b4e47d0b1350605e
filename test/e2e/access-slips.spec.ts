import type { AuditPage } from '../../src/contract/access';
import type { SheetListItem } from '../../src/contract/marking';
import type { BoundTablet, IssueSlipsBody, JudgeEntrance } from '../../src/contract/tablets';
import type { Archive } from '../../src/domain/archive/archive';
import type { EntryId, JudgeId, StageId, TradeId } from '../../src/domain/kernel/ids';
import { ArchiveImportService } from '../../src/exports/archive/archive-import.service';
import { statement } from '../../src/platform/database/statement';
import { startTestApp, type TestApp } from '../support/app';
import { FakeClock } from '../support/fake-clock';
import { eventually, HallSocket } from '../support/hall-socket';
import { HttpClient } from '../support/http-client';
import { clientOf, pointsOf, smallArchive, smallCompetition } from '../support/small-archive';
import { person } from '../support/small-hall';
import { batchOf } from '../support/small-house';
import { createAccount, grantOf, signIn, TEST_PASSWORD } from '../support/sign-in';
import { issueSlips, Tablet, TEST_PIN, type Refused } from '../support/tablet';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const OTHER_TRADE = 'small-trade-2' as TradeId;
const OTHER_ENTRY = 'small-2-entry-1' as EntryId;
const small = smallCompetition();
const [anna, berta] = small.judges;

/** The small competition with a second trade, judged by the same three. */
function twoTrades(): Archive {
  const archive = smallArchive();
  const [trade] = archive.trades;
  const [stage] = trade?.stages ?? [];
  if (!trade || !stage) throw new Error('the small competition has a stage');
  const entries = stage.entries.map((entry, index) => ({
    ...entry,
    id: `small-2-entry-${index + 1}` as EntryId,
    number: `02-${index + 1}`,
  }));
  const second = {
    ...trade,
    id: OTHER_TRADE,
    ordinal: 2,
    stages: [{ ...stage, id: 'small-final-2' as StageId, entries }],
  };
  return { ...archive, trades: [trade, second] };
}

let test: TestApp;
let clock: FakeClock;
let desk: HttpClient;

beforeEach(async () => {
  clock = new FakeClock();
  test = await startTestApp({ clock });
  await test.app.get(ArchiveImportService, { strict: false }).importArchive(twoTrades());
  desk = await person(test, small, 'organizer');
});
afterEach(() => test.close());

const inMs = (ms: number): string => new Date(clock.now().getTime() + ms).toISOString();

async function slipOf(judge: JudgeId, asked: Partial<IssueSlipsBody> = {}): Promise<string> {
  const slips = await issueSlips(desk, small.id, {
    until: inMs(10 * MINUTE_MS),
    accountIds: [judge],
    ...asked,
  });
  return slips.get(judge)?.code ?? '';
}

async function boundTablet(judge: JudgeId, asked: Partial<IssueSlipsBody> = {}): Promise<Tablet> {
  const tablet = new Tablet(test.url);
  const { status } = await tablet.use(await slipOf(judge, asked));
  expect(status).toBe(200);
  return tablet;
}

const isIn = async ({ http }: Tablet): Promise<boolean> => (await http.get('/api/access/me')).status === 200;
const codeOf = ({ body }: { body: Refused }): string => body.refusal.code;
const entrances = async (): Promise<JudgeEntrance[]> =>
  (await desk.get<JudgeEntrance[]>(`/api/access/competitions/${small.id}/judges`)).body;
const tabletsOf = async (judge: JudgeId): Promise<readonly BoundTablet[]> =>
  (await entrances()).find(({ accountId }) => accountId === judge)?.tablets ?? [];
const audited = async (): Promise<string[]> => {
  await createAccount(test, 'chief', [grantOf('administrator')]);
  const page = await (await signIn(test, 'chief')).get<AuditPage>('/api/access/audit?limit=200');
  return page.body.records.map(({ action }) => action);
};
const dump = async (): Promise<string> => {
  const tables = [
    'slip',
    'tablet',
    'tablet_binding',
    'judge_pin',
    'device_session',
    'audit_record',
    'outbox',
  ];
  const rows = await Promise.all(tables.map((table) => statement(test.dataSource, 'SELECT * FROM ' + table)));
  return JSON.stringify(rows);
};

describe('a slip', () => {
  it('[TKT-1] names its judge before it is used, and opens her own account at her assignment', async () => {
    const tablet = new Tablet(test.url);
    const code = await slipOf(anna, { tradeId: small.tradeId });
    expect((await tablet.look(code)).body).toEqual({
      name: '虚构裁判1',
      competitionName: { zh: '虚构小赛', en: 'Small fictional competition' },
      tradeName: { zh: '钳工', en: 'Fitter' },
      hasPin: false,
    });
    expect((await tablet.use(code)).body).toEqual({
      accountId: anna,
      name: '虚构裁判1',
      grants: [grantOf('judge', { competitionId: small.id, tradeId: small.tradeId })],
    });
  });

  it('[TKT-2] neither code, PIN nor key is in the database, and what is stored of a code is slow and salted by the house', async () => {
    const tablet = new Tablet(test.url);
    const code = await slipOf(anna);
    await tablet.use(code);
    const everything = await dump();
    for (const secret of [code, TEST_PIN, tablet.key]) expect(everything).not.toContain(secret);
    const [stored] = await statement<{ code_hash: string }>(test.dataSource, 'SELECT code_hash FROM slip');
    expect(stored?.code_hash).toMatch(/^[0-9a-f]{64}$/);
    const other = await startTestApp();
    const salts = await Promise.all(
      [test, other].map(({ dataSource }) =>
        statement<{ salt: string }>(dataSource, 'SELECT salt FROM slip_salt'),
      ),
    );
    await other.close();
    expect(salts[0]?.[0]?.salt).toHaveLength(32);
    expect(salts[0]).not.toEqual(salts[1]);
  });

  it('[TKT-3] of twenty uses at once exactly one wins', async () => {
    const code = await slipOf(anna);
    const answers = await Promise.all(Array.from({ length: 20 }, () => new Tablet(test.url).use(code)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(
      answers.filter((answer) => answer.status === 401 && codeOf(answer) === 'TICKET_SPENT'),
    ).toHaveLength(19);
    expect(codeOf(await new Tablet(test.url).use(code))).toBe('TICKET_SPENT');
    expect(await tabletsOf(anna)).toHaveLength(1);
  });

  it('[TKT-4] is void when its time is over, and as soon as a newer one is issued', async () => {
    const first = await slipOf(anna);
    const second = await slipOf(anna, { tradeId: OTHER_TRADE });
    expect(codeOf(await new Tablet(test.url).use(first))).toBe('TICKET_SPENT');
    expect((await new Tablet(test.url).look(second)).status).toBe(200);
    clock.advance(10 * MINUTE_MS);
    expect(codeOf(await new Tablet(test.url).look(second))).toBe('TICKET_SPENT');
    expect(codeOf(await new Tablet(test.url).use(second))).toBe('TICKET_SPENT');
  });

  it('[TKT-4] is good for a day at most, and never for the past', async () => {
    const path = `/api/access/competitions/${small.id}/slips`;
    const ask = (until: string) =>
      desk.post<Refused>(path, { accountIds: [anna], tradeId: null, withNewPin: false, until });
    expect((await ask(inMs(DAY_MS))).status).toBe(201);
    for (const until of [inMs(DAY_MS + 1), inMs(0), 'tomorrow'])
      expect((await ask(until)).body.refusal).toEqual({ code: 'MALFORMED', path: 'until' });
  });

  it('[TKT-4] of slips issued at two desks at once only those of one are good', async () => {
    const asked = { until: inMs(MINUTE_MS), accountIds: [anna] };
    const issued = await Promise.all([1, 2, 3].map(() => issueSlips(desk, small.id, asked)));
    const looks = await Promise.all(
      issued.map((slips) => new Tablet(test.url).look(slips.get(anna)?.code ?? '')),
    );
    expect(looks.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('[TKT-5] guesses are slowed by tablet and over all tablets, and are on record without what was typed', async () => {
    const code = await slipOf(anna);
    const tablet = new Tablet(test.url);
    const wrong = code.startsWith('Z') ? 'Y' : 'Z';
    for (let turn = 0; turn < 10; turn += 1) {
      expect(codeOf(await tablet.look(wrong + code.slice(1)))).toBe('TICKET_SPENT');
    }
    expect(codeOf(await tablet.look(code))).toBe('RETRY_LATER');
    const others = await Promise.all(
      Array.from({ length: 60 }, () => new Tablet(test.url).look(wrong + code.slice(1))),
    );
    expect(others.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(44);
    expect(codeOf(await new Tablet(test.url).look(code))).toBe('RETRY_LATER');
    clock.advance(MINUTE_MS + 1);
    expect((await new Tablet(test.url).look(code)).status).toBe(200);
    expect(await audited()).toContain('slip.refused');
    expect(await dump()).not.toContain(code.slice(1));
  });

  it('[TKT-7] is issued by whoever has the right, for a whole competition only with a grant for the whole', async () => {
    await createAccount(test, 'half', [
      grantOf('organizer', { competitionId: small.id, tradeId: small.tradeId }),
    ]);
    const half = await signIn(test, 'half');
    const path = `/api/access/competitions/${small.id}/slips`;
    const body = { accountIds: null, withNewPin: false, until: inMs(MINUTE_MS) };
    expect((await half.post(path, { ...body, tradeId: null })).status).toBe(403);
    expect((await half.post(path, { ...body, tradeId: OTHER_TRADE })).status).toBe(403);
    expect((await half.post(path, { ...body, tradeId: small.tradeId })).status).toBe(201);
    expect((await half.get(`/api/access/competitions/${small.id}/judges`)).status).toBe(403);
    const foreign = `/api/access/competitions/elsewhere/slips`;
    expect((await desk.post(foreign, { ...body, tradeId: null })).status).toBe(403);
    const nobody = { ...body, tradeId: null, accountIds: ['half'] };
    expect((await desk.post<Refused>(path, nobody)).body.refusal.code).toBe('NOT_FOUND');
  });
});

describe('what a slip opens', () => {
  it('[TKT-8] of one trade: its sheets and nothing of another', async () => {
    const { http } = await boundTablet(anna, { tradeId: small.tradeId });
    const sheets = (await http.get<SheetListItem[]>('/api/marking/sheets')).body;
    expect(new Set(sheets.map(({ tradeId }) => tradeId))).toEqual(new Set([small.tradeId]));
    expect((await http.get(`/api/marking/sheets/${OTHER_ENTRY}`)).status).toBe(404);
    const mark = (entryId: EntryId, id: number) =>
      batchOf(
        clientOf(anna),
        [{ name: 'enterMark', entryId, aspectId: small.speed, points: pointsOf(10), basedOn: 0 }],
        id,
      );
    const foreign = await http.post<{ refusal: object }>('/api/marking/mutations', mark(OTHER_ENTRY, 1));
    expect(foreign.body.refusal).toEqual({ code: 'NOT_ALLOWED' });
    const own = mark(small.entries[0]!, 1);
    const mixed = { ...own, mutations: [...own.mutations, ...mark(OTHER_ENTRY, 2).mutations] };
    expect((await http.post<{ refusal: object }>('/api/marking/mutations', mixed)).body.refusal).toEqual({
      code: 'NOT_ALLOWED',
    });
    expect((await http.post('/api/marking/mutations', own)).body).toMatchObject({
      ok: true,
      outcomes: [{ ok: true }],
    });
    const ledger = await statement<{ actor_id: string }>(test.dataSource, 'SELECT actor_id FROM ledger');
    expect(ledger.map(({ actor_id }) => actor_id)).toEqual([anna]);
  });

  it('[TKT-8] of somebody who is more than a judge: the judge alone', async () => {
    const both = await createAccount(test, 'both', [
      grantOf('judge', { competitionId: small.id }),
      grantOf('chief-judge', { competitionId: small.id }),
      grantOf('administrator'),
    ]);
    const tablet = await boundTablet(both);
    expect((await tablet.http.get<{ grants: object[] }>('/api/access/me')).body.grants).toEqual([
      grantOf('judge', { competitionId: small.id }),
    ]);
    for (const path of ['access/accounts', `results/stages/${small.stageId}/standings`])
      expect((await tablet.http.get(`/api/${path}`)).status).toBe(403);
    const password = { name: 'both', password: TEST_PASSWORD };
    await tablet.http.post('/api/access/sign-in', password);
    expect((await tablet.http.get('/api/access/accounts')).status).toBe(200);
  });
});

describe('a PIN', () => {
  it('[TKT-6] is chosen with the first slip; a simple one is refused and leaves the slip good', async () => {
    const code = await slipOf(anna);
    const tablet = new Tablet(test.url);
    for (const pin of ['000000', '123456', '654321']) {
      expect(await tablet.use(code, pin)).toMatchObject({
        status: 422,
        body: { refusal: { code: 'PIN_TOO_SIMPLE' } },
      });
    }
    for (const pin of ['27182', '2718281', '27l828', '２７１８２８'])
      expect((await tablet.use(code, pin)).body.refusal).toEqual({ code: 'MALFORMED', path: 'pin' });
    expect((await tablet.use(code)).status).toBe(200);
  });

  it('[TKT-6] is asked for with the next slip: whoever finds that one does not know it, and five wrong ones void it', async () => {
    await boundTablet(anna);
    const code = await slipOf(anna);
    const thief = new Tablet(test.url);
    expect((await thief.look(code)).body.hasPin).toBe(true);
    const answers = await Promise.all(Array.from({ length: 20 }, () => thief.use(code, '314159')));
    expect(answers.filter((answer) => codeOf(answer) === 'PIN_WRONG').length).toBeLessThanOrEqual(5);
    expect(answers.every(({ status }) => status >= 400)).toBe(true);
    await eventually(
      async () => codeOf(await new Tablet(test.url).use(code)),
      (seen) => seen === 'TICKET_SPENT',
    );
    expect(await thief.judges()).toMatchObject({ body: { judges: [] } });
  });

  it('[TKT-6] that is forgotten is set anew by a slip that says so', async () => {
    const tablet = await boundTablet(anna);
    await tablet.use(await slipOf(anna, { withNewPin: true }), '314159');
    expect((await tablet.enterPin(anna)).body.refusal).toEqual({ code: 'PIN_WRONG', left: 4 });
    expect((await tablet.enterPin(anna, '314159')).status).toBe(200);
  });

  it('[TKT-9] alone signs in on the bound tablet, and nowhere else', async () => {
    const tablet = await boundTablet(anna);
    await tablet.http.post('/api/access/sign-out');
    expect(await isIn(tablet)).toBe(false);
    expect((await tablet.enterPin(anna)).body.accountId).toBe(anna);
    expect(codeOf(await new Tablet(test.url).enterPin(anna))).toBe('TABLET_NOT_BOUND');
    expect(codeOf(await tablet.enterPin(berta))).toBe('TABLET_NOT_BOUND');
    clock.advance(7 * DAY_MS);
    expect(codeOf(await tablet.enterPin(anna))).toBe('TABLET_NOT_BOUND');
  });

  it('[TKT-9] signs in the next morning, when the session is over', async () => {
    const tablet = await boundTablet(anna);
    clock.advance(13 * 60 * MINUTE_MS);
    expect(await isIn(tablet)).toBe(false);
    expect((await tablet.enterPin(anna)).status).toBe(200);
  });

  it('[TKT-10] five wrong ones in a row end the binding and its session, also when all come at once', async () => {
    const tablet = await boundTablet(anna);
    const thief = new Tablet(test.url);
    Object.assign(thief, { key: tablet.key });
    const answers = await Promise.all(Array.from({ length: 20 }, () => thief.enterPin(anna, '314159')));
    expect(answers.filter((answer) => codeOf(answer) === 'PIN_WRONG')).toHaveLength(5);
    expect(answers.filter((answer) => codeOf(answer) === 'TABLET_NOT_BOUND')).toHaveLength(15);
    expect(codeOf(await tablet.enterPin(anna))).toBe('TABLET_NOT_BOUND');
    expect(await isIn(tablet)).toBe(false);
    expect((await tablet.judges()).body.judges).toEqual([]);
    expect(await tabletsOf(anna)).toEqual([]);
    expect((await audited()).filter((action) => action === 'tablet.pins-wrong')).toHaveLength(1);
  });

  it('[TKT-10] a right one begins the count anew', async () => {
    const tablet = await boundTablet(anna);
    for (let round = 0; round < 3; round += 1) {
      for (const left of [4, 3, 2, 1])
        expect((await tablet.enterPin(anna, '314159')).body.refusal).toEqual({ code: 'PIN_WRONG', left });
      expect((await tablet.enterPin(anna)).status).toBe(200);
    }
  });

  it('[TKT-10] is taken while the doors are shut to guesses of passwords and codes', async () => {
    const tablet = await boundTablet(anna);
    const guesses = Array.from({ length: 55 }, (_, n) => n);
    const guess = (n: number) =>
      new HttpClient(test.url).post('/api/access/sign-in', { name: `name ${n}`, password: 'wrong password' });
    await Promise.all(guesses.flatMap((n) => [guess(n), new Tablet(test.url).look('00000000')]));
    expect((await guess(99)).status).toBe(503);
    expect((await tablet.enterPin(anna)).status).toBe(200);
  }, 30_000);
});

describe('a tablet', () => {
  it('[TKT-11] that is shared lists the judges bound to it, and each signs in as herself', async () => {
    const tablet = await boundTablet(anna);
    await tablet.use(await slipOf(berta), '314159');
    expect((await tablet.judges()).body).toEqual({
      tablet: 1,
      judges: [
        { accountId: anna, name: '虚构裁判1' },
        { accountId: berta, name: '虚构裁判2' },
      ],
    });
    expect((await tablet.enterPin(anna)).body.accountId).toBe(anna);
    expect(codeOf(await tablet.enterPin(berta))).toBe('PIN_WRONG');
    expect((await tablet.enterPin(berta, '314159')).body.accountId).toBe(berta);
    await boundTablet(anna);
    expect((await tabletsOf(anna)).map(({ tablet: number }) => number)).toEqual([1, 2]);
    expect((await new Tablet(test.url).judges()).body).toEqual({ tablet: null, judges: [] });
  });

  it('[TKT-12] that the desk ends is out within a second, its socket too; others of the judge go on', async () => {
    const [lost, kept] = [await boundTablet(anna), await boundTablet(anna)];
    const socket = new HallSocket(test.url, lost.http.cookie);
    const mark = {
      name: 'enterMark',
      entryId: small.entries[0]!,
      aspectId: small.speed,
      points: pointsOf(10),
      basedOn: 0,
    } as const;
    expect((await socket.send(batchOf(clientOf(anna), [mark]))).ok).toBe(true);
    const gone = socket.closed();
    const [first] = await tabletsOf(anna);
    const path = `/api/access/competitions/${small.id}/tablets/${first?.bindingId}`;
    const start = performance.now();
    expect((await desk.delete(path)).status).toBe(204);
    await gone;
    expect(performance.now() - start).toBeLessThan(1000);
    expect([await isIn(lost), await isIn(kept)]).toEqual([false, true]);
    expect(codeOf(await lost.enterPin(anna))).toBe('TABLET_NOT_BOUND');
    expect((await desk.delete(path)).status).toBe(404);
    expect(await audited()).toEqual(expect.arrayContaining(['slip.issue', 'tablet.bind', 'tablet.end']));
  });

  it('[TKT-12] cannot be ended from another competition', async () => {
    await boundTablet(anna);
    const [tablet] = await tabletsOf(anna);
    await createAccount(test, 'foreign', [
      grantOf('organizer', { competitionId: 'elsewhere' as typeof small.id }),
    ]);
    const foreign = await signIn(test, 'foreign');
    for (const [where, status] of [
      [small.id, 403],
      ['elsewhere', 404],
    ] as const)
      expect(
        (await foreign.delete(`/api/access/competitions/${where}/tablets/${tablet?.bindingId}`)).status,
      ).toBe(status);
  });

  it('[TKT-12] of a judge whose account is closed or who judges no more opens nothing', async () => {
    const tablet = await boundTablet(anna);
    await createAccount(test, 'chief', [grantOf('administrator')]);
    const chief = await signIn(test, 'chief');
    await chief.post(`/api/access/accounts/${anna}/grants`, { grants: [grantOf('display')] });
    expect(codeOf(await tablet.enterPin(anna))).toBe('NOT_ALLOWED');
    await chief.post(`/api/access/accounts/${anna}/disable`);
    expect(codeOf(await tablet.enterPin(anna))).toBe('NOT_ALLOWED');
    expect((await tablet.judges()).body.judges).toEqual([]);
  });

  it('[TKT-13] the desk sees of each judge her trades, slip, PIN and tablets, never a code', async () => {
    const code = await slipOf(anna);
    await boundTablet(berta);
    const [first, second] = await entrances();
    expect(first).toEqual({
      accountId: anna,
      name: '虚构裁判1',
      tradeIds: [small.tradeId, OTHER_TRADE],
      hasPin: false,
      slip: { tradeId: null, expiresAt: inMs(10 * MINUTE_MS) },
      tablets: [],
    });
    expect(second).toMatchObject({
      hasPin: true,
      slip: null,
      tablets: [{ tablet: 1, tradeId: null, endsAt: inMs(7 * DAY_MS), seenAt: clock.nowText() }],
    });
    expect(JSON.stringify(await entrances())).not.toContain(code);
  });
});
