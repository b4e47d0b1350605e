import { eventually, HallSocket } from '../support/hall-socket';
import { HttpClient } from '../support/http-client';
import { createAccount, grantOf, signIn } from '../support/sign-in';
import { DAY_MS, MINUTE_MS, openSlipDesk, OTHER_TRADE, type SlipDesk } from '../support/slip-desk';
import { clientOf, pointsOf, smallCompetition } from '../support/small-archive';
import { batchOf } from '../support/small-house';
import { codeOf, isIn, Tablet } from '../support/tablet';

const small = smallCompetition();
const [anna, berta] = small.judges;

let desk: SlipDesk;

beforeEach(async () => {
  desk = await openSlipDesk();
});
afterEach(() => desk.test.close());

describe('a PIN', () => {
  it('[TKT-6] is chosen with the first slip; a simple one is refused and leaves the slip good', async () => {
    const code = await desk.slipOf(anna);
    const tablet = new Tablet(desk.test.url);
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
    await desk.boundTablet(anna);
    const code = await desk.slipOf(anna);
    const thief = new Tablet(desk.test.url);
    expect((await thief.look(code)).body.hasPin).toBe(true);
    const answers = await Promise.all(Array.from({ length: 20 }, () => thief.use(code, '314159')));
    expect(answers.filter((answer) => codeOf(answer) === 'PIN_WRONG').length).toBeLessThanOrEqual(5);
    expect(answers.every(({ status }) => status >= 400)).toBe(true);
    await eventually(
      async () => codeOf(await new Tablet(desk.test.url).use(code)),
      (seen) => seen === 'TICKET_SPENT',
    );
    expect(await thief.judges()).toMatchObject({ body: { judges: [] } });
  });

  it('[TKT-6] that is forgotten is set anew by a slip that says so', async () => {
    const tablet = await desk.boundTablet(anna);
    await tablet.use(await desk.slipOf(anna, { withNewPin: true }), '314159');
    expect((await tablet.enterPin(anna)).body.refusal).toEqual({ code: 'PIN_WRONG', left: 4 });
    expect((await tablet.enterPin(anna, '314159')).status).toBe(200);
  });

  it('[TKT-9] alone signs in on the bound tablet, and nowhere else', async () => {
    const tablet = await desk.boundTablet(anna);
    await tablet.http.post('/api/access/sign-out');
    expect(await isIn(tablet)).toBe(false);
    expect((await tablet.enterPin(anna)).body.accountId).toBe(anna);
    expect(codeOf(await new Tablet(desk.test.url).enterPin(anna))).toBe('TABLET_NOT_BOUND');
    expect(codeOf(await tablet.enterPin(berta))).toBe('TABLET_NOT_BOUND');
    desk.clock.advance(7 * DAY_MS);
    expect(codeOf(await tablet.enterPin(anna))).toBe('TABLET_NOT_BOUND');
  });

  it('[TKT-9] signs in the next morning, when the session is over', async () => {
    const tablet = await desk.boundTablet(anna);
    desk.clock.advance(13 * 60 * MINUTE_MS);
    expect(await isIn(tablet)).toBe(false);
    expect((await tablet.enterPin(anna)).status).toBe(200);
  });

  it('[TKT-10] five wrong ones in a row end the binding and its session, also when all come at once', async () => {
    const tablet = await desk.boundTablet(anna);
    const thief = new Tablet(desk.test.url);
    Object.assign(thief, { key: tablet.key });
    const answers = await Promise.all(Array.from({ length: 20 }, () => thief.enterPin(anna, '314159')));
    expect(answers.filter((answer) => codeOf(answer) === 'PIN_WRONG')).toHaveLength(5);
    expect(answers.filter((answer) => codeOf(answer) === 'TABLET_NOT_BOUND')).toHaveLength(15);
    expect(codeOf(await tablet.enterPin(anna))).toBe('TABLET_NOT_BOUND');
    expect(await isIn(tablet)).toBe(false);
    expect((await tablet.judges()).body.judges).toEqual([]);
    expect(await desk.tabletsOf(anna)).toEqual([]);
    expect((await desk.audited()).filter((action) => action === 'tablet.pins-wrong')).toHaveLength(1);
  });

  it('[TKT-10] a right one begins the count anew', async () => {
    const tablet = await desk.boundTablet(anna);
    for (let round = 0; round < 3; round += 1) {
      for (const left of [4, 3, 2, 1])
        expect((await tablet.enterPin(anna, '314159')).body.refusal).toEqual({ code: 'PIN_WRONG', left });
      expect((await tablet.enterPin(anna)).status).toBe(200);
    }
  });

  it('[TKT-10] is taken while the doors are shut to guesses of passwords and codes', async () => {
    const tablet = await desk.boundTablet(anna);
    const guesses = Array.from({ length: 55 }, (_, n) => n);
    const guess = (n: number) =>
      new HttpClient(desk.test.url).post('/api/access/sign-in', {
        name: `name ${n}`,
        password: 'wrong password',
      });
    await Promise.all(guesses.flatMap((n) => [guess(n), new Tablet(desk.test.url).look('00000000')]));
    expect((await guess(99)).status).toBe(503);
    expect((await tablet.enterPin(anna)).status).toBe(200);
  }, 30_000);
});

describe('a tablet', () => {
  it('[TKT-11] that is shared lists the judges bound to it, and each signs in as herself', async () => {
    const tablet = await desk.boundTablet(anna);
    await tablet.use(await desk.slipOf(berta), '314159');
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
    await desk.boundTablet(anna);
    expect((await desk.tabletsOf(anna)).map(({ tablet: number }) => number)).toEqual([1, 2]);
    expect((await new Tablet(desk.test.url).judges()).body).toEqual({ tablet: null, judges: [] });
  });

  it('[TKT-12] that the desk ends is out within a second, its socket too; others of the judge go on', async () => {
    const [lost, kept] = [await desk.boundTablet(anna), await desk.boundTablet(anna)];
    const socket = new HallSocket(desk.test.url, lost.http.cookie);
    const mark = {
      name: 'enterMark',
      entryId: small.entries[0]!,
      aspectId: small.speed,
      points: pointsOf(10),
      basedOn: 0,
    } as const;
    expect((await socket.send(batchOf(clientOf(anna), [mark]))).ok).toBe(true);
    const gone = socket.closed();
    const [first] = await desk.tabletsOf(anna);
    const path = `/api/access/competitions/${small.id}/tablets/${first?.bindingId}`;
    const start = performance.now();
    expect((await desk.organizer.delete(path)).status).toBe(204);
    await gone;
    expect(performance.now() - start).toBeLessThan(1000);
    expect([await isIn(lost), await isIn(kept)]).toEqual([false, true]);
    expect(codeOf(await lost.enterPin(anna))).toBe('TABLET_NOT_BOUND');
    expect((await desk.organizer.delete(path)).status).toBe(404);
    expect(await desk.audited()).toEqual(expect.arrayContaining(['slip.issue', 'tablet.bind', 'tablet.end']));
  });

  it('[TKT-12] cannot be ended from another competition', async () => {
    await desk.boundTablet(anna);
    const [tablet] = await desk.tabletsOf(anna);
    await createAccount(desk.test, 'foreign', [
      grantOf('organizer', { competitionId: 'elsewhere' as typeof small.id }),
    ]);
    const foreign = await signIn(desk.test, 'foreign');
    for (const [where, status] of [
      [small.id, 403],
      ['elsewhere', 404],
    ] as const)
      expect(
        (await foreign.delete(`/api/access/competitions/${where}/tablets/${tablet?.bindingId}`)).status,
      ).toBe(status);
  });

  it('[TKT-12] of a judge whose account is closed or who judges no more opens nothing', async () => {
    const tablet = await desk.boundTablet(anna);
    await createAccount(desk.test, 'chief', [grantOf('administrator')]);
    const chief = await signIn(desk.test, 'chief');
    await chief.post(`/api/access/accounts/${anna}/grants`, { grants: [grantOf('display')] });
    expect(codeOf(await tablet.enterPin(anna))).toBe('NOT_ALLOWED');
    await chief.post(`/api/access/accounts/${anna}/disable`);
    expect(codeOf(await tablet.enterPin(anna))).toBe('NOT_ALLOWED');
    expect((await tablet.judges()).body.judges).toEqual([]);
  });

  it('[TKT-13] the desk sees of each judge her trades, slip, PIN and tablets, never a code', async () => {
    const code = await desk.slipOf(anna);
    await desk.boundTablet(berta);
    const [first, second] = await desk.entrances();
    expect(first).toEqual({
      accountId: anna,
      name: '虚构裁判1',
      tradeIds: [small.tradeId, OTHER_TRADE],
      hasPin: false,
      slip: { tradeId: null, expiresAt: desk.inMs(10 * MINUTE_MS) },
      tablets: [],
    });
    expect(second).toMatchObject({
      hasPin: true,
      slip: null,
      tablets: [{ tablet: 1, tradeId: null, endsAt: desk.inMs(7 * DAY_MS), seenAt: desk.clock.nowText() }],
    });
    expect(JSON.stringify(await desk.entrances())).not.toContain(code);
  });
});
