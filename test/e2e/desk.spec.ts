import type { DeskCellView, DeskView, PresenceView } from '../../src/contract/desk';
import type { PresenceAnswer } from '../../src/contract/live';
import type { Receipt } from '../../src/contract/mutations';
import { drawLots } from '../../src/domain/draw/draw-lots';
import { sha256 } from '../../src/platform/identity/sha256';
import { startTestApp, type TestApp } from '../support/app';
import { FakeClock } from '../support/fake-clock';
import { eventually, HallSocket } from '../support/hall-socket';
import type { HttpClient } from '../support/http-client';
import { clientOf, type SmallCompetition } from '../support/small-archive';
import { person, seatJudges, type SeatedJudge } from '../support/small-hall';
import { batchOf, importSmall, outcomesOf, take, wholeSheet } from '../support/small-house';

const REASON = 'seen by the chief judge';

let clock: FakeClock;
let test: TestApp;
let small: SmallCompetition;
let chief: HttpClient;
let judges: SeatedJudge[];
let desk: HallSocket;

beforeEach(async () => {
  clock = new FakeClock();
  test = await startTestApp({ clock });
  small = await importSmall(test, 'desk');
  judges = await seatJudges(test, small, await person(test, small, 'organizer'));
  chief = await person(test, small, 'chief-judge');
  desk = new HallSocket(test.url, chief.cookie);
});
afterEach(async () => {
  for (const { socket } of [...judges, { socket: desk }]) socket.close();
  await test.close();
});

const read = async (as = chief): Promise<DeskView> =>
  (await as.get<DeskView>(`/api/marking/stages/${small.stageId}/desk`)).body;
const cellOf = ({ entries, judges: seated }: DeskView, entry: number, judge: number): DeskCellView => {
  const column = seated.findIndex(({ judgeId }) => judgeId === small.judges[judge]);
  const cell = entries.find(({ entryId }) => entryId === small.entries[entry])?.cells[column];
  if (!cell) throw new Error('no such cell');
  return cell;
};
const handIn = async (judge: number, entry: number, sheets = wholeSheet): Promise<void> => {
  const [judgeId, entryId] = [small.judges[judge], small.entries[entry]];
  if (!judgeId || !entryId) throw new Error('nobody there');
  const device = clientOf(judgeId, `tablet-${entry}`);
  const answer = await take(test, small, judgeId, batchOf(device, sheets(small, judgeId, entryId)));
  if (outcomesOf(answer).some(({ ok }) => !ok)) throw new Error('a mark was refused');
};
const watch = (socket: HallSocket, stageId: string = small.stageId) => socket.ask('desk.watch', { stageId });
const word = (more: object) => ({ waiting: 0, at: clock.nowText(), version: '1.0.0', ...more });
const speak = (judge: number, more: object = {}): Promise<PresenceAnswer> =>
  judges[judge]?.socket.ask('presence', word(more)) ?? Promise.reject(new Error('nobody there'));
const presence = async (judge: number): Promise<PresenceView['judges'][number] | undefined> => {
  const { body } = await chief.get<PresenceView>(`/api/marking/stages/${small.stageId}/presence`);
  return body.judges.find(({ judgeId }) => judgeId === small.judges[judge]);
};

describe('who owes which mark', () => {
  it('[DSK-1] a cell counts what is missing in each module, and says when the sheet is in', async () => {
    expect(cellOf(await read(), 0, 0)).toMatchObject({ state: 'owed', missing: [1, 2] });
    expect(cellOf(await read(), 0, 1)).toMatchObject({ state: 'owed', missing: [null, 2] });
    await handIn(1, 0);
    await handIn(2, 0, (...of) => wholeSheet(...of).slice(0, -1));
    const view = await read();
    expect(cellOf(view, 0, 1)).toMatchObject({ state: 'handed-in', missing: [null, 0] });
    expect(cellOf(view, 0, 2)).toMatchObject({ state: 'complete', missing: [null, 0] });
    expect(cellOf(view, 1, 1)).toMatchObject({ state: 'owed', missing: [null, 2] });
  });

  it('[DSK-1] a sheet given back is signed for another version; who is excused owes nothing', async () => {
    await handIn(1, 0);
    await chief.post(`/api/marking/sheets/${small.entries[0]}/judges/${small.judges[1]}/reopen`, {
      reason: REASON,
    });
    await chief.post(`/api/marking/entries/${small.entries[0]}/rulings`, {
      kind: 'JudgeExcused',
      judgeId: small.judges[2],
      reason: REASON,
    });
    const view = await read();
    expect(cellOf(view, 0, 1).state).toBe('other-version');
    expect(cellOf(view, 0, 2)).toMatchObject({ state: 'excused', missing: [null, 0] });
  });

  it('[DSK-9] batch and station are those of the newest draw of stations', async () => {
    const organizer = await person(test, await importSmall(test, 'elsewhere'), 'organizer');
    expect((await read()).entries.map(({ lot }) => lot)).toEqual([null, null, null, null]);
    const draw = (body: object, as = chief) =>
      as.post(`/api/stages/${small.stageId}/draws`, { witness: 'the leaders', ...body });
    await draw({ kind: 'order', seed: '11112222' });
    await draw({ kind: 'stations', seed: '11112222', batchSize: 3 });
    await draw({ kind: 'stations', seed: '33334444', batchSize: 2, reason: REASON });
    expect((await draw({ kind: 'stations', seed: '5'.repeat(8), batchSize: 2 }, organizer)).status).toBe(403);
    const lots = drawLots({ kind: 'stations', seed: '33334444', batchSize: 2 }, small.entries, sha256);
    const expected = new Map(lots.map(({ id, batch, station }) => [id, { batch, station }]));
    for (const { entryId, lot } of (await read()).entries) expect(lot).toEqual(expected.get(entryId));
  });

  it('[DSK-2][BLD-1] no mark of anybody leaves through it', async () => {
    await handIn(1, 0);
    const { body } = await chief.get<object>(`/api/marking/stages/${small.stageId}/desk`);
    expect(JSON.stringify(body)).not.toMatch(/points|mark"|speed/);
  });

  it('[DSK-3] a desk is told that something changed, once for many rows, and asks anew', async () => {
    expect(await watch(desk)).toEqual({ ok: true });
    await handIn(0, 0);
    const [hint] = await eventually(
      () => desk.progress,
      (hints) => hints.length > 0,
    );
    expect(hint).toEqual({ stageId: small.stageId, seq: 4 });
    expect((await read()).seq).toBe(4);
    await desk.ask('desk.unwatch', { stageId: small.stageId });
    await handIn(1, 1);
    await judges[0]?.socket.ask('presence', word({}));
    expect(desk.progress).toHaveLength(1);
  });

  it('[DSK-3] who may not read the progress of this stage does not listen to it', async () => {
    const other = await importSmall(test, 'other');
    const stranger = new HallSocket(test.url, (await person(test, other, 'supervisor')).cookie);
    expect(await watch(stranger)).toEqual({ ok: false, refusal: { code: 'NOT_ALLOWED' } });
    expect(await watch(desk, 'nowhere')).toEqual({ ok: false, refusal: { code: 'NOT_FOUND' } });
    expect(await desk.ask('desk.watch', { stageId: 1 })).toMatchObject({ refusal: { code: 'MALFORMED' } });
    expect(await judges[0]?.socket.ask('desk.watch', { stageId: small.stageId })).toMatchObject({
      refusal: { code: 'NOT_ALLOWED' },
    });
    stranger.close();
  });
});

describe('what the tablets say of themselves', () => {
  it('[DSK-4] the last word of each tablet is kept, with how far its clock is off', async () => {
    expect((await presence(0))?.tablets).toEqual([]);
    const at = new Date(clock.now().getTime() + 95_000).toISOString();
    expect(await speak(0, { waiting: 3, at, entryId: small.entries[1] })).toEqual({
      ok: true,
      at: clock.nowText(),
    });
    clock.advance(61_000);
    expect((await presence(0))?.tablets).toMatchObject([
      { heardAgoMs: 61_000, offsetMs: 95_000, waiting: 3, waitingForMs: 61_000, number: '01-2' },
    ]);
    await speak(0, { waiting: 2 });
    expect((await presence(0))?.tablets).toMatchObject([
      { heardAgoMs: 0, offsetMs: 0, waiting: 2, waitingForMs: 61_000, number: null },
    ]);
    await speak(0, { waiting: 0 });
    await speak(0, { waiting: 1 });
    expect((await presence(0))?.tablets).toMatchObject([{ waiting: 1, waitingForMs: 0 }]);
  });

  it('[DSK-4] a tablet that has gone stays listed with its last word', async () => {
    await speak(1, { waiting: 2 });
    judges[1]?.socket.close();
    clock.advance(3_600_000);
    expect((await presence(1))?.tablets).toMatchObject([{ heardAgoMs: 3_600_000, waiting: 2 }]);
  });

  it('[DSK-6] a judge is idle since her last mark while she owes some', async () => {
    expect(await presence(1)).toMatchObject({ owedMarks: 8, owedSheets: 4, markedAgoMs: null });
    await handIn(1, 0);
    clock.advance(240_000);
    expect(await presence(1)).toMatchObject({ owedMarks: 6, owedSheets: 3, markedAgoMs: 240_000 });
  });

  it('[DSK-4] the desk is told when a tablet has spoken', async () => {
    await watch(desk);
    await speak(2);
    await eventually(
      () => desk.presence,
      (hints) => hints.length > 0,
    );
    expect(desk.presence[0]).toEqual({ stageId: small.stageId });
  });

  it.each([
    [{ waiting: -1 }, 'waiting'],
    [{ waiting: 1.5 }, 'waiting'],
    [{ at: 'yesterday' }, 'at'],
    [{ at: '2026-99-99T99:99:99Z' }, 'at'],
    [{ version: '' }, 'version'],
    [{ version: 'x'.repeat(65) }, 'version'],
    [{ entryId: 'not an id' }, 'entryId'],
    [{ more: true }, 'more'],
  ])('[DSK-4] %j is no word of a tablet', async (more, path) => {
    expect(await speak(0, more)).toMatchObject({ ok: false, refusal: { code: 'MALFORMED', path } });
    expect((await presence(0))?.tablets).toEqual([]);
  });

  it('[DSK-4] only who marks speaks as a tablet', async () => {
    expect(await desk.ask('presence', word({}))).toMatchObject({ refusal: { code: 'NOT_ALLOWED' } });
  });

  it('[DSK-4] a word is no fact: the ledger says nothing of it', async () => {
    await speak(0, { waiting: 9 });
    const { body } = await chief.post<Receipt>(`/api/marking/entries/${small.entries[0]}/rulings`, {
      kind: 'StatusSet',
      status: 'late',
      reason: REASON,
    });
    expect(body.seq).toBe(1);
  });
});
