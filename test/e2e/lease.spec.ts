import type { HoldAnswer, SheetHeld } from '../../src/contract/live';
import type { LeasesView, TakenOverView } from '../../src/contract/marking';
import type { EntryId } from '../../src/domain/kernel/ids';
import { LEASE_MS } from '../../src/domain/mark/sheet-lease';
import type { MutationBody } from '../../src/domain/mark/mutation';
import { statement } from '../../src/platform/database/statement';
import { startTestApp, type TestApp } from '../support/app';
import { FakeClock } from '../support/fake-clock';
import { eventually, HallSocket } from '../support/hall-socket';
import type { HttpClient } from '../support/http-client';
import { clientOf, pointsOf, type SmallCompetition } from '../support/small-archive';
import { person, seatJudges } from '../support/small-hall';
import { batchOf, importSmall } from '../support/small-house';

const REASON = 'the first tablet is broken';
const AT_ONCE_MS = 1000;

let test: TestApp;
let clock: FakeClock;
let small: SmallCompetition;
let entryId: EntryId;
/** Two tablets of one judge, one after the other signed in by a slip, and a tablet of another judge. */
let first: HallSocket;
let second: HallSocket;
let other: HallSocket;
let chief: HttpClient;
let organizer: HttpClient;

beforeEach(async () => {
  clock = new FakeClock();
  test = await startTestApp({ clock });
  small = await importSmall(test);
  entryId = small.entries[0]!;
  organizer = await person(test, small, 'organizer');
  chief = await person(test, small, 'chief-judge');
  const [a, b] = await seatJudges(test, small, organizer);
  const [again] = await seatJudges(test, small, organizer);
  first = a!.socket;
  other = b!.socket;
  second = again!.socket;
});
afterEach(async () => {
  for (const socket of [first, second, other]) socket.close();
  await test.close();
});

const hold = (socket: HallSocket, of = entryId): Promise<HoldAnswer> =>
  socket.ask<HoldAnswer>('sheet.hold', { entryId: of });
const leave = (socket: HallSocket): Promise<unknown> => socket.ask('sheet.leave', { entryId });
const tabletOf = (answer: HoldAnswer): string => (answer.ok ? answer.tablet : 'refused');
const toldOf = (socket: HallSocket): Promise<SheetHeld> =>
  eventually(
    () => socket.held.at(-1)!,
    (held) => held !== undefined,
    AT_ONCE_MS,
  );
const takeOver = (reason = REASON): ReturnType<HttpClient['post']> =>
  chief.post(`/api/marking/sheets/${entryId}/judges/${small.judges[0]}/take-over`, { reason });

describe('two tablets on one sheet', () => {
  it('[LEA-1][LEA-2] the first has it, the second is shown who, where and since when', async () => {
    const mine = await hold(first);
    expect(mine).toMatchObject({ ok: true, renewMs: 10_000 });
    clock.advance(4000);
    expect(await hold(second)).toEqual({
      ok: false,
      refusal: {
        code: 'SHEET_HELD',
        by: '虚构裁判1',
        tablet: tabletOf(mine),
        since: '2026-10-01T08:00:00.000Z',
        forMs: LEASE_MS - 4000,
      },
    });
    // The same sheet of another judge, and another sheet of hers, are nobody's business here.
    expect((await hold(other)).ok).toBe(true);
    expect((await hold(second, small.entries[1])).ok).toBe(true);
  });

  it('[LEA-1] renewed it stays with the first; not renewed for thirty seconds it goes to whoever asks', async () => {
    const mine = await hold(first);
    clock.advance(LEASE_MS - 1);
    expect(await hold(first)).toEqual(mine);
    clock.advance(LEASE_MS - 1);
    expect((await hold(second)).ok).toBe(false);
    clock.advance(1);
    const theirs = await hold(second);
    expect(theirs.ok).toBe(true);
    // The first, still there but silent, learns that it has passed.
    const { holder, reason } = await toldOf(first);
    expect([holder?.tablet, reason]).toEqual([tabletOf(theirs), null]);
    expect((await hold(first)).ok).toBe(false);
  });

  it('[LEA-3] left, it is free; whoever was waiting is told at once', async () => {
    await hold(first);
    await hold(second);
    // What the second does not have it cannot leave.
    await leave(second);
    expect((await hold(second)).ok).toBe(false);
    await leave(first);
    expect(await toldOf(second)).toEqual({ entryId, holder: null, reason: null });
    expect((await hold(second)).ok).toBe(true);
  });

  it('[LEA-3] nobody is told of what nobody waits for', async () => {
    await hold(first);
    await leave(first);
    expect(await statement(test.dataSource, `SELECT seq FROM outbox WHERE topic = 'sheet.held.v1'`)).toEqual(
      [],
    );
    expect(await statement(test.dataSource, 'SELECT * FROM sheet_lease')).toEqual([]);
  });

  it('[LEA-2] of twenty that ask at once one has it', async () => {
    const sockets = [first, second];
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => hold(sockets[n % 2]!)));
    const held = answers.filter(({ ok }) => ok);
    expect(held).toHaveLength(10);
    expect(new Set(held.map(tabletOf)).size).toBe(1);
  });
});

describe('what a lease never does', () => {
  const mark = (decimal: number, basedOn = 0): MutationBody => ({
    name: 'enterMark',
    entryId,
    aspectId: small.speed,
    points: pointsOf(decimal),
    basedOn,
  });
  const device = (name: string, bodies: readonly MutationBody[], from = 1): unknown =>
    batchOf(clientOf(small.judges[0], name), bodies, from);

  it('[LEA-5] a mark of a tablet without a lease is taken, and one that is stale meets the conflict', async () => {
    await hold(first);
    expect(await first.send(device('a', [mark(8)]))).toMatchObject({ outcomes: [{ ok: true }] });
    // Entered offline on the other tablet, which has seen no mark.
    expect(await second.send(device('b', [mark(7)]))).toMatchObject({
      outcomes: [
        {
          ok: false,
          refusal: {
            code: 'VERSION_CONFLICT',
            theirs: pointsOf(8),
            by: small.judges[0],
            byName: '虚构裁判1',
            at: '2026-10-01T08:00:00.000Z',
          },
        },
      ],
    });
    // Asked again, the kept "no" says the name as well.
    expect(await second.send(device('b', [mark(7)]))).toMatchObject({
      outcomes: [{ refusal: { byName: '虚构裁判1' } }],
    });
    // "Keep mine": with the number of the mark that was shown.
    expect(await second.send(device('b', [mark(7, 1)], 2))).toMatchObject({ outcomes: [{ ok: true }] });
  });

  it('[LEA-5] after a take-over what the first had not sent still comes in', async () => {
    await hold(first);
    await hold(second);
    await takeOver();
    expect(await first.send(device('a', [mark(8)]))).toMatchObject({ outcomes: [{ ok: true }] });
  });
});

describe('the chief judge takes a sheet over', () => {
  it('[LEA-4] it goes to whoever waits; both tablets are told within a second; it is audited', async () => {
    await hold(first);
    await hold(second);
    const before = performance.now();
    const { status, body } = await takeOver();
    expect([status, (body as TakenOverView).isDesk]).toEqual([200, false]);
    for (const socket of [first, second]) {
      const { holder, reason } = await toldOf(socket);
      expect([holder?.tablet, reason]).toEqual([(body as TakenOverView).tablet, REASON]);
    }
    expect(performance.now() - before).toBeLessThan(AT_ONCE_MS);
    expect((await hold(second)).ok).toBe(true);
    expect((await hold(first)).ok).toBe(false);
    const audit = await statement<{ detail: string; subject: string }>(
      test.dataSource,
      `SELECT detail, subject FROM audit_record WHERE action = 'sheet.take-over'`,
    );
    expect(audit.map(({ detail, subject }) => [JSON.parse(detail), subject])).toEqual([
      [{ reason: REASON, to: (body as TakenOverView).tablet }, `sheet/${entryId}/${small.judges[0]}`],
    ]);
  });

  it('[LEA-4] where nobody waits the desk has it, until it runs out', async () => {
    await hold(first);
    expect((await takeOver()).body).toMatchObject({ isDesk: true });
    expect(await hold(first)).toMatchObject({ refusal: { by: `chief-judge of ${small.id}` } });
    clock.advance(LEASE_MS);
    expect((await hold(first)).ok).toBe(true);
  });

  it('[LEA-4] with a reason of ten characters, of a sheet that somebody holds, by the chief judge alone', async () => {
    expect((await takeOver()).body).toEqual({ refusal: { code: 'NOT_FOUND' } });
    await hold(first);
    expect((await takeOver('too short')).body).toMatchObject({ refusal: { code: 'REASON_TOO_SHORT' } });
    const path = `/api/marking/sheets/${entryId}/judges/${small.judges[0]}/take-over`;
    expect((await organizer.post(path, { reason: REASON })).status).toBe(403);
    expect((await hold(first)).ok).toBe(true);
    expect(first.held).toEqual([]);
  });

  it('[LEA-4] the desk sees which sheets are open, where, and who waits', async () => {
    const path = `/api/marking/stages/${small.stageId}/leases`;
    const mine = await hold(first);
    const waiting = await hold(second, small.entries[1]);
    await hold(second);
    const { body } = await chief.get<LeasesView>(path);
    expect(body.leases).toEqual([
      {
        entryId,
        number: '01-1',
        judgeId: small.judges[0],
        judgeName: '虚构裁判1',
        by: '虚构裁判1',
        tablet: tabletOf(mine),
        since: '2026-10-01T08:00:00.000Z',
        waiting: tabletOf(waiting),
      },
      expect.objectContaining({ number: '01-2', tablet: tabletOf(waiting), waiting: null }),
    ]);
    clock.advance(LEASE_MS);
    expect((await chief.get<LeasesView>(path)).body.leases).toEqual([]);
  });
});

describe('whoever asks wrongly', () => {
  it('[LEA-1] gets the typed refusal of any message', async () => {
    const refusal = async (body: unknown, socket = first): Promise<unknown> =>
      (await socket.ask<{ refusal: unknown }>('sheet.hold', body)).refusal;
    expect(await refusal({})).toEqual({
      code: 'MALFORMED',
      path: 'entryId',
      fault: 'missing-member',
    });
    expect(await refusal({ entryId: 'e 1' })).toMatchObject({ code: 'MALFORMED' });
    expect(await refusal({ entryId, judgeId: small.judges[1] })).toMatchObject({ code: 'MALFORMED' });
    expect(await refusal({ entryId: 'unknown' })).toEqual({ code: 'NOT_FOUND' });
    const elsewhere = await importSmall(test, 'elsewhere');
    expect(await refusal({ entryId: elsewhere.entries[0] })).toEqual({ code: 'NOT_ALLOWED' });
    const watcher = new HallSocket(test.url, chief.cookie);
    expect(await refusal({ entryId }, watcher)).toEqual({ code: 'NOT_ALLOWED' });
    watcher.close();
  });
});
