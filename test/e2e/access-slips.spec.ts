import type { SheetListItem } from '../../src/contract/marking';
import type { EntryId } from '../../src/domain/kernel/ids';
import { statement } from '../../src/platform/database/statement';
import { startTestApp } from '../support/app';
import { HallSocket } from '../support/hall-socket';
import { createAccount, grantOf, signIn, TEST_PASSWORD } from '../support/sign-in';
import { MINUTE_MS, openSlipDesk, OTHER_ENTRY, OTHER_TRADE, type SlipDesk } from '../support/slip-desk';
import { clientOf, pointsOf, smallCompetition } from '../support/small-archive';
import { batchOf } from '../support/small-house';
import { codeOf, issueSlips, Tablet, TEST_PIN, type Refused } from '../support/tablet';

const small = smallCompetition();
const [anna, berta] = small.judges;

let desk: SlipDesk;

beforeEach(async () => {
  desk = await openSlipDesk();
});
afterEach(() => desk.test.close());

describe('a slip', () => {
  it('[TKT-1] names its judge before it is used, and opens her own account at her assignment', async () => {
    const tablet = new Tablet(desk.test.url);
    const code = await desk.slipOf(anna, { tradeId: small.tradeId });
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
    const tablet = new Tablet(desk.test.url);
    const code = await desk.slipOf(anna);
    await tablet.use(code);
    const everything = await desk.dump();
    for (const secret of [code, TEST_PIN, tablet.key]) expect(everything).not.toContain(secret);
    const [stored] = await statement<{ code_hash: string }>(
      desk.test.dataSource,
      'SELECT code_hash FROM slip',
    );
    expect(stored?.code_hash).toMatch(/^[0-9a-f]{64}$/);
    const other = await startTestApp();
    const salts = await Promise.all(
      [desk.test, other].map(({ dataSource }) =>
        statement<{ salt: string }>(dataSource, 'SELECT salt FROM slip_salt'),
      ),
    );
    await other.close();
    expect(salts[0]?.[0]?.salt).toHaveLength(32);
    expect(salts[0]).not.toEqual(salts[1]);
  });

  it('[TKT-3] of twenty uses at once exactly one wins', async () => {
    const code = await desk.slipOf(anna);
    const answers = await Promise.all(Array.from({ length: 20 }, () => new Tablet(desk.test.url).use(code)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(
      answers.filter((answer) => answer.status === 401 && codeOf(answer) === 'TICKET_SPENT'),
    ).toHaveLength(19);
    expect(codeOf(await new Tablet(desk.test.url).use(code))).toBe('TICKET_SPENT');
    expect(await desk.tabletsOf(anna)).toHaveLength(1);
  });

  it('[TKT-4] is void when its time is over, and as soon as a newer one is issued', async () => {
    const first = await desk.slipOf(anna);
    const second = await desk.slipOf(anna, { tradeId: OTHER_TRADE });
    expect(codeOf(await new Tablet(desk.test.url).use(first))).toBe('TICKET_SPENT');
    expect((await new Tablet(desk.test.url).look(second)).status).toBe(200);
    desk.clock.advance(10 * MINUTE_MS);
    expect(codeOf(await new Tablet(desk.test.url).look(second))).toBe('TICKET_SPENT');
    expect(codeOf(await new Tablet(desk.test.url).use(second))).toBe('TICKET_SPENT');
  });

  it('[TKT-4] is good for a day at most', async () => {
    const path = `/api/access/competitions/${small.id}/slips`;
    const ask = (minutes: unknown) =>
      desk.organizer.post<Refused>(path, { accountIds: [anna], tradeId: null, withNewPin: false, minutes });
    expect((await ask(24 * 60)).status).toBe(201);
    for (const minutes of [24 * 60 + 1, 0, -1, 1.5, '10', null])
      expect((await ask(minutes)).body.refusal).toEqual({ code: 'MALFORMED', path: 'minutes' });
  });

  it('[TKT-4] of slips issued at two desks at once only those of one are good', async () => {
    const asked = { accountIds: [anna] };
    const issued = await Promise.all([1, 2, 3].map(() => issueSlips(desk.organizer, small.id, asked)));
    const looks = await Promise.all(
      issued.map((slips) => new Tablet(desk.test.url).look(slips.get(anna)?.code ?? '')),
    );
    expect(looks.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('[TKT-5] guesses are slowed by tablet and over all tablets, and are on record without what was typed', async () => {
    const code = await desk.slipOf(anna);
    const tablet = new Tablet(desk.test.url);
    const wrong = code.startsWith('Z') ? 'Y' : 'Z';
    for (let turn = 0; turn < 10; turn += 1) {
      expect(codeOf(await tablet.look(wrong + code.slice(1)))).toBe('TICKET_SPENT');
    }
    expect(codeOf(await tablet.look(code))).toBe('RETRY_LATER');
    const others = await Promise.all(
      Array.from({ length: 60 }, () => new Tablet(desk.test.url).look(wrong + code.slice(1))),
    );
    expect(others.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(44);
    expect(codeOf(await new Tablet(desk.test.url).look(code))).toBe('RETRY_LATER');
    desk.clock.advance(MINUTE_MS + 1);
    expect((await new Tablet(desk.test.url).look(code)).status).toBe(200);
    expect(await desk.audited()).toContain('slip.refused');
    expect(await desk.dump()).not.toContain(code.slice(1));
  });

  it('[TKT-7] is issued by whoever has the right, for a whole competition only with a grant for the whole', async () => {
    await createAccount(desk.test, 'half', [
      grantOf('organizer', { competitionId: small.id, tradeId: small.tradeId }),
    ]);
    const half = await signIn(desk.test, 'half');
    const path = `/api/access/competitions/${small.id}/slips`;
    const body = { accountIds: null, withNewPin: false, minutes: 1 };
    expect((await half.post(path, { ...body, tradeId: null })).status).toBe(403);
    expect((await half.post(path, { ...body, tradeId: OTHER_TRADE })).status).toBe(403);
    expect((await half.post(path, { ...body, tradeId: small.tradeId })).status).toBe(201);
    expect((await half.get(`/api/access/competitions/${small.id}/judges`)).status).toBe(403);
    const foreign = `/api/access/competitions/elsewhere/slips`;
    expect((await desk.organizer.post(foreign, { ...body, tradeId: null })).status).toBe(403);
    const nobody = { ...body, tradeId: null, accountIds: ['half'] };
    expect((await desk.organizer.post<Refused>(path, nobody)).body.refusal.code).toBe('NOT_FOUND');
  });
});

describe('what a slip opens', () => {
  it('[TKT-8] of one trade: its sheets and nothing of another', async () => {
    const { http } = await desk.boundTablet(anna, { tradeId: small.tradeId });
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
    const ledger = await statement<{ actor_id: string }>(desk.test.dataSource, 'SELECT actor_id FROM ledger');
    expect(ledger.map(({ actor_id }) => actor_id)).toEqual([anna]);
  });

  it('[TKT-14] takes no batch of another judge, by either door, and uses no number up', async () => {
    const { http } = await desk.boundTablet(berta);
    const socket = new HallSocket(desk.test.url, http.cookie);
    const [entryId] = small.entries;
    const body = {
      name: 'enterMark',
      entryId: entryId!,
      aspectId: small.speed,
      points: pointsOf(10),
      basedOn: 0,
    } as const;
    const annas = { ...batchOf(clientOf(anna), [body]), judgeId: anna };
    const refusal = { code: 'SIGN_IN_REQUIRED' };
    expect((await http.post('/api/marking/mutations', annas)).body).toMatchObject({ refusal });
    expect(await socket.send(annas)).toEqual({ ok: false, refusal });
    expect(await statement(desk.test.dataSource, 'SELECT id FROM client')).toEqual([]);
    const own = await desk.boundTablet(anna);
    expect((await own.http.post('/api/marking/mutations', annas)).body).toMatchObject({ ok: true });
    socket.close();
  });

  it('[TKT-8] of somebody who is more than a judge: the judge alone', async () => {
    const both = await createAccount(desk.test, 'both', [
      grantOf('judge', { competitionId: small.id }),
      grantOf('chief-judge', { competitionId: small.id }),
      grantOf('administrator'),
    ]);
    const tablet = await desk.boundTablet(both);
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
