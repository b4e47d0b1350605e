import { RIGHTS_OF_ROLE } from '../../src/access/rights';
import type { ContestantId } from '../../src/domain/kernel/ids';
import { PersonalData } from '../../src/platform/identity/personal-data';
import { resultCode } from '../../src/platform/identity/result-code';
import { accessTable, nameOf, type Door } from '../support/access-table';
import { eventually, guestSocket, snapshotOf } from '../support/hall-socket';
import { HttpClient } from '../support/http-client';
import { noticeHouse, type NoticeHouse } from '../support/notice-house';
import { clientOf } from '../support/small-archive';
import { person } from '../support/small-hall';
import { archiveOf, batchOf, importSmall, outcomesOf, take, wholeSheet } from '../support/small-house';

/** Door and path → status, headers and bytes. */
type Seen = ReadonlyMap<string, string>;

/** What tells the time of the answer or the connection, and nothing of the house. */
const OF_THE_WIRE = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding']);

let house: NoticeHouse;
let doors: Door[];
let values: Readonly<Record<string, readonly string[]>>;
let guest: HttpClient;
let people: readonly { readonly contestantId: ContestantId; readonly number: string }[];

beforeAll(async () => {
  house = await noticeHouse();
  const { test, small } = house;
  // Whatever the running application lets the public ask for.
  doors = accessTable(test.app).filter(
    ({ method, rule }) =>
      method === 'GET' && rule !== undefined && (rule === 'public' || RIGHTS_OF_ROLE.public.includes(rule)),
  );
  const archive = await archiveOf(test, small.id);
  people = archive.trades[0]!.stages[0]!.entries;
  values = {
    competitionId: [small.id],
    tradeId: [small.tradeId],
    stageId: [small.stageId],
    unitId: archive.units.map(({ id }) => id),
    version: ['1', '2', '3', '4'],
  };
  guest = await house.guest();
}, 60_000);
afterAll(() => house.test.close());

function pathsOf(pattern: string): string[] {
  const name = /[:*](\w+)/.exec(pattern)?.[1];
  if (name === undefined) return [pattern];
  return (values[name] ?? ['unknown']).flatMap((value) =>
    pathsOf(pattern.replace(new RegExp(`[:*]${name}`), value)),
  );
}

async function read(client: HttpClient, method: string, path: string, body?: string): Promise<string> {
  const headers: Record<string, string> = body ? { 'content-type': 'application/x-www-form-urlencoded' } : {};
  const answer = await client.send(method, path, { headers, ...(body ? { body } : {}) });
  const kept = [...answer.headers].filter(([name]) => !OF_THE_WIRE.has(name));
  return JSON.stringify([answer.status, kept, answer.body]);
}

/** Everything the public can ask for: each door with every id there is, with a guest's session and without, in both languages, and the own result of everybody by the right code. */
async function seen(): Promise<Seen> {
  const found = new Map<string, string>();
  const nobody = new HttpClient(house.test.url);
  for (const door of doors)
    for (const path of pathsOf(door.path))
      for (const address of door.path.startsWith('/public') ? [path, `${path}?lang=en`] : [path])
        for (const [who, client] of [
          ['guest', guest],
          ['nobody', nobody],
        ] as const)
          found.set(`${nameOf(door)} ${address} ${who}`, await read(client, 'GET', address));
  const seal = house.test.app.get(PersonalData, { strict: false });
  for (const { contestantId, number } of people) {
    const code = resultCode(seal, house.small.stageId, contestantId);
    const form = new URLSearchParams({ number, code }).toString();
    const path = `/public/competitions/${house.small.id}/own`;
    found.set(`POST ${path} ${number}`, await read(nobody, 'POST', path, form));
  }
  return found;
}

/** Doors whose answers differ. */
function changed(before: Seen, after: Seen): string[] {
  return [...before.keys()].filter((key) => before.get(key) !== after.get(key));
}

const stage = (act: string): string => `/api/publication/stages/${house.small.stageId}/${act}`;

/** Another value of one mark, and the next edition made of it: all of it inside. */
async function changeInside(entry: number): Promise<void> {
  await house.changeMark(house.small.entries[entry]!);
  await house.publishAgain();
}

describe('one secret mark changes, at every state', () => {
  it('[PBP-8] the doors are those of the running application, public pages and the interface', () => {
    const names = doors.map(nameOf);
    expect(names).toEqual(
      expect.arrayContaining([
        'GET /public',
        'GET /public/competitions/:competitionId/stages/:stageId',
        'GET /public/competitions/:competitionId/stages/:stageId/editions/:version',
        'GET /public/competitions/:competitionId/units/:unitId',
        'GET /api/publication/stages/:stageId',
        'GET /api/publication/competitions/:competitionId',
      ]),
    );
    expect(names.length).toBeGreaterThan(12);
  });

  it('[PBP-8] before anything is public, in a closed stage and in an internal edition', async () => {
    const before = await seen();
    await house.act(stage('publish'));
    expect(changed(before, await seen())).toEqual([]);
    await changeInside(0);
    expect(changed(before, await seen())).toEqual([]);
  }, 60_000);

  it('[PBP-8] while an edition is on notice, and after it is final: what was public stands to the byte', async () => {
    const internal = await seen();
    await house.act(stage('notice'));
    const onNotice = await seen();
    expect(changed(internal, onNotice).length).toBeGreaterThan(8);
    await changeInside(1);
    expect(changed(onNotice, await seen())).toEqual([]);
    await house.act(stage('notice'));
    await house.passDays(8);
    guest = await house.guest();
    await house.act(stage('finalize'));
    const final = await seen();
    const own = [...final].filter(([key]) => key.startsWith('POST '));
    expect(own.every(([, text]) => text.includes('以下为正式成绩'))).toBe(true);
    await changeInside(2);
    expect(changed(final, await seen())).toEqual([]);
  }, 120_000);
});

describe('one secret mark changes behind a frozen board', () => {
  it('[PBP-8][RVL-3] no door of the public tells of it, nor does the board, to whoever comes now or has listened before', async () => {
    const { test } = house;
    const small = await importSmall(test, 'frozen');
    const organizer = await person(test, small, 'organizer');
    values = {
      competitionId: [small.id],
      tradeId: [small.tradeId],
      stageId: [small.stageId],
      version: ['1'],
    };
    people = [];
    const mark = async (judge: number, entry: number): Promise<void> => {
      const [judgeId, entryId] = [small.judges[judge]!, small.entries[entry]!];
      const batch = batchOf(clientOf(judgeId, `for-${entryId}`), wholeSheet(small, judgeId, entryId));
      expect(outcomesOf(await take(test, small, judgeId, batch)).every(({ ok }) => ok)).toBe(true);
    };
    const room = `competition/${small.id}` as const;
    const board = async (): Promise<string> => {
      const visitor = await guestSocket(test.url);
      const snapshot = snapshotOf(await visitor.watch(room));
      visitor.close();
      return JSON.stringify({ ...snapshot, at: '' });
    };
    // Before it is frozen the board follows: what is compared below can tell.
    const open = await board();
    await mark(0, 0);
    await eventually(board, (told) => told !== open);
    expect((await organizer.post(`/api/results/stages/${small.stageId}/freezes`, {})).status).toBe(204);
    await eventually(board, (told) => told.includes('"phase":"frozen"'));
    const listener = await guestSocket(test.url);
    await listener.watch(room);
    const [doorsBefore, boardBefore] = [await seen(), await board()];
    const heard = JSON.stringify(listener.changes);
    await mark(1, 0);
    await mark(0, 1);
    expect(changed(doorsBefore, await seen())).toEqual([]);
    expect(await board()).toBe(boardBefore);
    expect(JSON.stringify(listener.changes)).toBe(heard);
    listener.close();
  }, 60_000);
});
