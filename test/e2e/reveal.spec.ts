import type { BoardStage } from '../../src/contract/live';
import type { FreezeView } from '../../src/contract/reveal';
import type { RevealAct } from '../../src/domain/reveal/reveal-state';
import type { Refusal } from '../../src/domain/kernel/refusal';
import { statement } from '../../src/platform/database/statement';
import { startTestApp, type TestApp } from '../support/app';
import { eventually, guestSocket, HallSocket, snapshotOf } from '../support/hall-socket';
import { HttpClient } from '../support/http-client';
import { clientOf, type SmallCompetition } from '../support/small-archive';
import { person } from '../support/small-hall';
import { batchOf, importSmall, outcomesOf, take, wholeSheet } from '../support/small-house';

const REASON = '颁奖推迟，先公开成绩';

let test: TestApp;
let small: SmallCompetition;
let organizer: HttpClient;
let supervisor: HttpClient;
let count = 0;

beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());
beforeEach(async () => {
  count += 1;
  small = await importSmall(test, `reveal-${count}`);
  organizer = await person(test, small, 'organizer');
  supervisor = await person(test, small, 'supervisor');
  await marks([0], [0, 1, 2, 3]);
});

const room = () => `competition/${small.id}` as const;
const path = () => `/api/results/stages/${small.stageId}`;
const ok = async <T>(answer: Promise<{ status: number; body: T }>): Promise<T> => {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(JSON.stringify(body));
  return body;
};
const codeOf = async (answer: Promise<{ status: number; body: unknown }>): Promise<string> => {
  const { status, body } = await answer;
  return `${status} ${(body as { refusal?: Refusal } | undefined)?.refusal?.code ?? 'done'}`;
};

/** Whole sheets of some judges for some entries. */
async function marks(judges: readonly number[], entries: readonly number[]): Promise<void> {
  for (const judge of judges)
    for (const entry of entries) {
      const [judgeId, entryId] = [small.judges[judge]!, small.entries[entry]!];
      const batch = batchOf(clientOf(judgeId, `for-${entryId}`), wholeSheet(small, judgeId, entryId));
      const refused = outcomesOf(await take(test, small, judgeId, batch)).find((one) => !one.ok);
      if (refused) throw new Error(JSON.stringify(refused));
    }
}
const finish = async (): Promise<void> => {
  await marks([1, 2], [0, 1, 2, 3]);
  await ok(organizer.post(`/api/marking/stages/${small.stageId}/close`));
};
const freeze = (body: object = {}) => organizer.post(`${path()}/freezes`, body);
const view = async (): Promise<FreezeView> => ok(organizer.get<FreezeView>(`${path()}/freeze`));
const step = async (act: RevealAct, more: object = {}, who = organizer) => {
  const { freeze: now } = await view();
  return who.post(`${path()}/freezes/${now!.id}/steps`, { act, after: now!.step, ...more });
};
/** What a guest who comes now is told: the whole text but the hour. */
const bytes = async (): Promise<string> => {
  const guest = await guestSocket(test.url);
  const snapshot = snapshotOf(await guest.watch(room()));
  guest.close();
  return JSON.stringify({ ...snapshot, at: '' });
};
const shown = async (): Promise<BoardStage> =>
  (JSON.parse(await bytes()) as { stages: BoardStage[] }).stages[0]!;
const numbers = async (): Promise<string[]> =>
  (await shown()).rows.map(({ number, place }) => `${place} ${number}`);

describe('a frozen board', () => {
  it('[RVL-2][RVL-3] says so and tells the public nothing newer, in no byte; the desk goes on', async () => {
    const hall = await guestSocket(test.url);
    await hall.watch(room());
    await ok(freeze());
    const before = await bytes();
    expect((await shown()).freeze).toMatchObject({ phase: 'frozen', shown: 0, isPaused: false });
    await eventually(
      () => hall.changes.length,
      (heard) => heard > 0,
    );
    const heard = JSON.stringify(hall.changes);
    const desk = new HallSocket(test.url, supervisor.cookie);
    const deskRoom = `competition/${small.id}/desk` as const;
    const deskBefore = snapshotOf(await desk.watch(deskRoom));

    await marks([1], [0]);
    const deskAfter = await eventually(
      () => desk.changes,
      (changes) => changes.length > 0,
    );
    expect(deskAfter[0]!.seq).toBeGreaterThan(deskBefore.seq);
    expect(await bytes()).toBe(before);
    expect(JSON.stringify(hall.changes)).toBe(heard);

    await finish().catch(() => undefined);
    await marks([2], [0, 1, 2, 3]).catch(() => undefined);
    expect(await bytes()).toBe(before);
    expect(JSON.stringify(hall.changes)).toBe(heard);
    const held = (JSON.parse(before) as { seq: number }).seq;
    expect(JSON.stringify(await hall.watch(room(), held))).toContain('snapshot');
    for (const socket of [hall, desk]) socket.close();
  });

  it('[RVL-2] the room of the desk is for the desk', async () => {
    const guest = await guestSocket(test.url);
    const answer = await guest.watch(`competition/${small.id}/desk`);
    expect(answer).toEqual({ ok: false, refusal: { code: 'NOT_ALLOWED' } });
    guest.close();
  });

  it('[RVL-1] is frozen by who presents, once, now or at a moment to come; who and when is audited', async () => {
    expect(await codeOf(supervisor.post(`${path()}/freezes`, {}))).toBe('403 NOT_ALLOWED');
    expect(await codeOf(freeze({ from: 'soon' }))).toBe('400 MALFORMED');
    await ok(freeze({ from: '2060-10-01T08:30:00.000Z' }));
    expect((await view()).freeze).toMatchObject({ from: '2060-10-01T08:30:00.000Z', isAhead: true });
    expect((await shown()).freeze).toBeUndefined();
    expect(await codeOf(freeze())).toBe('409 BOARD_FROZEN');
    const acts = await statement<{ action: string; detail: string }>(
      test.dataSource,
      `SELECT action, detail FROM audit_record WHERE subject = $1 AND action LIKE 'board.%'`,
      [`stage/${small.stageId}`],
    );
    expect(acts.map(({ action, detail }) => [action, JSON.parse(detail)])).toEqual([
      ['board.freeze', { from: '2060-10-01T08:30:00.000Z' }],
    ]);
  });

  it('[RVL-1] the whole competition is frozen in one act; what is frozen already stays so', async () => {
    await ok(freeze());
    const first = (await view()).freeze!.id;
    await ok(organizer.post(`/api/results/competitions/${small.id}/freezes`, {}));
    expect((await view()).freeze!.id).toBe(first);
    await ok(step('lift', { reason: REASON }));
    await ok(organizer.post(`/api/results/competitions/${small.id}/freezes`, {}));
    expect((await view()).freeze!.id).not.toBe(first);
  });

  it('[RVL-4] an edition that is published meanwhile is for those who run the competition', async () => {
    await ok(freeze());
    await finish();
    const before = await bytes();
    await ok(organizer.post(`/api/publication/stages/${small.stageId}/publish`));
    const guest = new HttpClient(test.url);
    await ok(guest.post('/api/access/guest'));
    const doors = [`stages/${small.stageId}`, `stages/${small.stageId}/versions/1`];
    for (const door of doors) expect((await guest.get(`/api/publication/${door}`)).status).toBe(404);
    expect(await ok(guest.get(`/api/publication/competitions/${small.id}`))).toEqual([]);
    for (const door of doors) expect((await supervisor.get(`/api/publication/${door}`)).status).toBe(200);
    expect(await bytes()).toBe(before);
    await ok(step('lift', { reason: REASON }));
    for (const door of doors) expect((await guest.get(`/api/publication/${door}`)).status).toBe(200);
    expect((await shown()).edition?.version).toBe(1);
  });

  it('[RVL-6] is lifted by hand with a reason, and shows everything', async () => {
    await ok(freeze());
    await marks([1], [0]);
    expect(await codeOf(step('lift', { reason: 'so' }))).toBe('422 REASON_TOO_SHORT');
    await ok(step('lift', { reason: REASON }));
    const stage = await shown();
    expect(stage.freeze).toBeUndefined();
    expect(stage.marked).toBe(14);
    expect((await view()).freeze).toBeNull();
  });
});

describe('a reveal', () => {
  it('[RVL-5] goes rank by rank from the last to the first, back one, paused, to the end', async () => {
    await ok(freeze());
    expect(await codeOf(step('begin'))).toBe('409 STAGE_NOT_CLOSED');
    await finish();
    await ok(step('begin'));
    expect(await numbers()).toEqual([]);
    expect((await shown()).freeze).toMatchObject({ phase: 'revealing', shown: 0, ranks: 4 });
    const final = await ok(
      supervisor.get<{ standings: { place: number; number: string }[] }>(`${path()}/standings`),
    );
    const order = final.standings.map(({ place, number }) => `${place} ${number}`);
    expect((await view()).freeze?.next).toEqual({ place: 4, numbers: [order[3]!.slice(2)] });
    await ok(step('next'));
    expect(await numbers()).toEqual(order.slice(3));
    await ok(step('next'));
    expect(await numbers()).toEqual(order.slice(2));
    await ok(step('back'));
    expect(await numbers()).toEqual(order.slice(3));
    await ok(step('pause'));
    expect(await codeOf(step('next'))).toBe('409 REVEAL_STATE');
    await ok(step('resume'));
    for (let left = order.length - 1; left > 0; left -= 1) await ok(step('next'));
    expect(await numbers()).toEqual(order);
    expect((await view()).freeze?.next).toBeNull();
    expect((await shown()).isClosed).toBe(true);
    await ok(step('end'));
    expect((await shown()).freeze).toBeUndefined();
    expect(await numbers()).toEqual(order);
  });

  it('[RVL-7] or of the first ones only; two who press at the same moment go one step', async () => {
    await ok(freeze());
    await finish();
    await ok(step('begin', { oneByOne: 2 }));
    expect((await numbers()).map((row) => row[0])).toEqual(['3', '4']);
    const now = (await view()).freeze!;
    const press = () =>
      codeOf(organizer.post(`${path()}/freezes/${now.id}/steps`, { act: 'next', after: now.step }));
    const answers = await Promise.all([press(), press(), press()]);
    expect(answers.toSorted()).toEqual(['204 done', '409 CHANGED_MEANWHILE', '409 CHANGED_MEANWHILE']);
    expect((await shown()).freeze).toMatchObject({ shown: 1, ranks: 2 });
  });

  it('[RVL-8] what is not revealed is in no byte that a browser gets, and everybody in the hall is told of each step', async () => {
    const hall = await guestSocket(test.url);
    let held = snapshotOf(await hall.watch(room())).seq;
    // A gap each, so that the whole is asked for; the numbers go up.
    const isTold = async (act: () => Promise<unknown>): Promise<void> => {
      const heard = hall.changes.length;
      await act();
      const change = (
        await eventually(
          () => hall.changes,
          ({ length }) => length > heard,
        )
      ).at(-1)!;
      expect(change).toMatchObject({ stages: [], from: held + 1 });
      held = snapshotOf(await hall.watch(room(), held)).seq;
      expect(held).toBeGreaterThanOrEqual(change.seq);
    };
    await isTold(() => ok(freeze()));
    await finish();
    await isTold(() => ok(step('begin')));
    await isTold(() => ok(step('next')));
    const text = await bytes();
    const { standings } = await ok(
      supervisor.get<{ standings: { entryId: string; number: string; total: string }[] }>(
        `${path()}/standings`,
      ),
    );
    for (const { entryId, number, total } of standings.slice(0, 3))
      for (const secret of [entryId, `"${number}"`, `"${total}"`]) expect(text).not.toContain(secret);
    expect(text).toContain(standings[3]!.entryId);
    hall.close();
  });
});
