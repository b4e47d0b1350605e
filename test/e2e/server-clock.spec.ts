import type { IssuedTicket } from '../../src/contract/access';
import { archiveStandings } from '../../src/domain/archive/archive-standings';
import { canonicalJson } from '../../src/domain/kernel/canonical-json';
import { startTestApp, type TestApp } from '../support/app';
import { FakeClock } from '../support/fake-clock';
import { HttpClient } from '../support/http-client';
import { createAccount, grantOf, signIn } from '../support/sign-in';
import { clientOf, type SmallCompetition } from '../support/small-archive';
import { seatJudges } from '../support/small-hall';
import {
  archiveOf,
  batchOf,
  importSmall,
  outcomesOf,
  soundLedger,
  standingsBytes,
  take,
  wholeSheet,
} from '../support/small-house';

const HOUR_MS = 3_600_000;

let test: TestApp;
let clock: FakeClock;
let small: SmallCompetition;
let organizer: HttpClient;

beforeEach(async () => {
  clock = new FakeClock();
  test = await startTestApp({ clock });
  small = await importSmall(test, 'clock');
  await createAccount(test, 'organizer', [grantOf('organizer')]);
  organizer = await signIn(test, 'organizer');
});
afterEach(() => test.close());

const statusOf = async (client: HttpClient): Promise<number> =>
  (await client.get<unknown>('/api/access/me')).status;

describe('a server whose clock steps back or jumps', () => {
  it('[NET-2] the ledger goes on by its own numbers, the chain holds, and the standings are those of its rows', async () => {
    const last = new Map<string, number>();
    for (const [turn, step] of [0, -10_000, HOUR_MS, -2 * HOUR_MS].entries()) {
      clock.advance(step);
      for (const judgeId of small.judges) {
        const from = last.get(judgeId) ?? 1;
        const bodies = wholeSheet(small, judgeId, small.entries[turn]!);
        const batch = batchOf(clientOf(judgeId), bodies, from);
        expect(outcomesOf(await take(test, small, judgeId, batch)).filter(({ ok }) => !ok)).toEqual([]);
        last.set(judgeId, from + bodies.length);
      }
      expect(await standingsBytes(test, small.id)).toBe(
        canonicalJson(archiveStandings(await archiveOf(test, small.id))),
      );
    }
    const rows = await soundLedger(test, small.id);
    expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, index) => index + 1));
    const times = rows.map(({ at }) => at);
    expect(times).not.toEqual(times.toSorted((a, b) => a.localeCompare(b, 'en')));
    expect((await organizer.post(`/api/marking/stages/${small.stageId}/close`)).status).toBe(200);
  });

  it('[NET-3] a session lives through an hour forward and back, and a step of ten seconds back', async () => {
    for (const step of [HOUR_MS, -HOUR_MS, -10_000, 10_000]) {
      clock.advance(step);
      expect([step, await statusOf(organizer)]).toEqual([step, 200]);
    }
  });

  it('[NET-3] a clock that was a day ahead ends no session for good: set right, it lives on', async () => {
    clock.advance(24 * HOUR_MS);
    expect(await statusOf(organizer)).toBe(401);
    clock.advance(-24 * HOUR_MS);
    expect(await statusOf(organizer)).toBe(200);
  });

  it('[NET-3] judges’ tickets are good after an hour forward, an hour back and a step before their issue', async () => {
    const path = `/api/access/competitions/${small.id}/judge-tickets`;
    const { body: tickets } = await organizer.post<IssuedTicket[]>(path);
    for (const [index, step] of [HOUR_MS, -HOUR_MS, -10_000].entries()) {
      clock.advance(step);
      const { ticket } = tickets[index]!;
      expect((await new HttpClient(test.url).post('/api/access/ticket', { ticket })).status).toBe(200);
    }
    const judges = await seatJudges(test, small, organizer);
    for (const { socket } of judges) socket.close();
    expect(await statusOf(judges[0]!.http)).toBe(200);
  });

  it('[NET-3][ACC-5] a name closed while the clock was ahead opens a quarter of an hour after it was set right', async () => {
    const attempt = async (): Promise<number> =>
      (
        await new HttpClient(test.url).post('/api/access/sign-in', {
          name: 'organizer',
          password: 'wrong one 12',
        })
      ).status;
    clock.advance(HOUR_MS);
    for (let times = 0; times < 10; times += 1) expect(await attempt()).toBe(401);
    clock.advance(-HOUR_MS);
    expect(await attempt()).toBe(503);
    clock.advance(15 * 60_000);
    expect(await statusOf(await signIn(test, 'organizer'))).toBe(200);
  });
});
