import type {
  AcknowledgementsView,
  ProcessSheetView,
  SheetView,
  StageProgress,
} from '../../src/contract/marking';
import type { BatchOutcome } from '../../src/contract/mutations';
import type { EntryId, JudgeId } from '../../src/domain/kernel/ids';
import type { Refusal } from '../../src/domain/kernel/refusal';
import { archiveStandings } from '../../src/domain/archive/archive-standings';
import { readArchive } from '../../src/domain/archive/read-archive';
import type { MutationBody } from '../../src/domain/mark/mutation';
import { sha256 } from '../../src/platform/identity/sha256';
import { startTestApp, type TestApp } from '../support/app';
import { eventually } from '../support/hall-socket';
import type { HttpClient } from '../support/http-client';
import { clientOf, type SmallCompetition } from '../support/small-archive';
import { person, seatJudges, type SeatedJudge } from '../support/small-hall';
import { archiveOf, batchOf, importSmall, outcomesOf, wholeSheet } from '../support/small-house';
import { rulesWith } from '../support/small-rules';

/** Practical work is a process sheet: contestant and chief judge put their names under it. Theory is not. */
const PROCESS = rulesWith({ 'scheme.modules[1].acknowledgedBy': ['contestant', 'chief-judge'] });
const REASON = '裁判未按规程计时，须复核';

let test: TestApp;
let small: SmallCompetition;
let organizer: HttpClient;
let chief: HttpClient;
let judges: SeatedJudge[];
const sent = new Map<JudgeId, number>();

beforeAll(async () => {
  test = await startTestApp();
  small = await importSmall(test);
  organizer = await person(test, small, 'organizer');
  chief = await person(test, small, 'chief-judge');
  await organizer.put(`/api/stages/${small.stageId}/rules`, PROCESS);
  judges = await seatJudges(test, small, organizer);
});
afterAll(async () => {
  for (const { socket } of judges) socket.close();
  await test.close();
});

const send = async (
  { id, socket, http }: SeatedJudge,
  bodies: readonly MutationBody[],
  door: 'socket' | 'http' = 'socket',
): Promise<string[]> => {
  const from = (sent.get(id) ?? 0) + 1;
  const batch = batchOf(clientOf(id), bodies, from);
  sent.set(id, from + bodies.length - 1);
  const answer =
    door === 'socket'
      ? await socket.send(batch)
      : (await http.post<BatchOutcome>('/api/marking/mutations', batch)).body;
  return outcomesOf(answer).map((one) => (one.ok ? 'ok' : one.refusal.code));
};
const handIn = (judge: SeatedJudge, entryId: EntryId): Promise<string[]> =>
  send(judge, wholeSheet(small, judge.id, entryId));
const sheetOf = async ({ http }: SeatedJudge, entryId: EntryId): Promise<SheetView> =>
  (await http.get<SheetView>(`/api/marking/sheets/${entryId}`)).body;
const listed = async (): Promise<AcknowledgementsView['sheets']> =>
  (await chief.get<AcknowledgementsView>(`/api/marking/stages/${small.stageId}/acknowledgements`)).body
    .sheets;
const rowOf = async (
  { id }: SeatedJudge,
  entryId: EntryId,
): Promise<AcknowledgementsView['sheets'][number]> =>
  (await listed()).find((row) => row.judgeId === id && row.entryId === entryId)!;
const progress = async (): Promise<StageProgress> =>
  (await chief.get<StageProgress>(`/api/marking/stages/${small.stageId}/progress`)).body;
const sheetPath = ({ id }: SeatedJudge, entryId: EntryId): string =>
  `/api/marking/sheets/${entryId}/judges/${id}`;
const sign = async (
  judge: SeatedJudge,
  entryId: EntryId,
  { content, refusal = null }: { content?: string | null; refusal?: string | null } = {},
): Promise<[number, Refusal | undefined]> => {
  const { status, body } = await chief.post<{ refusal?: Refusal }>(
    `${sheetPath(judge, entryId)}/acknowledge`,
    { content: content ?? (await rowOf(judge, entryId)).content ?? 'a'.repeat(64), refusal },
  );
  return [status, body.refusal];
};
const states = async (judge: SeatedJudge, entryId: EntryId): Promise<string[]> =>
  (await sheetOf(judge, entryId)).acknowledgements.map(({ by, state }) => `${by} ${state}`);

// One stage from the first signature to the end; each step stands on the ones before it.
describe('the names under process sheets', () => {
  let first: SeatedJudge;
  let second: SeatedJudge;
  let third: SeatedJudge;
  let e1: EntryId;
  let hash = '';

  beforeAll(() => {
    [first, second, third] = judges as [SeatedJudge, SeatedJudge, SeatedJudge];
    e1 = small.entries[0]!;
  });

  const agree = (content: string, refusal: string | null = null): MutationBody => ({
    name: 'acknowledgeSheet',
    entryId: e1,
    content,
    refusal,
  });
  /** The hash as the ledger has it: what the tablet has computed from the same sheet. */
  const signedHash = async (judge: SeatedJudge, entryId: EntryId): Promise<string> => {
    const fact = (await archiveOf(test, small.id)).ledger
      .map((row) => row.fact)
      .findLast(
        (one) => one.kind === 'SheetSubmitted' && one.judgeId === judge.id && one.entryId === entryId,
      );
    return fact?.kind === 'SheetSubmitted' ? (fact.content ?? '') : '';
  };

  it('[ACK-2] nothing is acknowledged before its judge has signed', async () => {
    expect(await send(first, [agree('a'.repeat(64))])).toEqual(['SHEET_DIFFERS']);
    expect(await listed()).toEqual([]);
  });

  it('[ACK-3] the contestant signs on the judge’s tablet; another hash is refused over either door', async () => {
    expect(await handIn(first, e1)).toEqual(['ok', 'ok', 'ok', 'ok']);
    expect(await states(first, e1)).toEqual(['contestant none', 'chief-judge none']);
    hash = await signedHash(first, e1);
    expect(await send(first, [agree('b'.repeat(64))])).toEqual(['SHEET_DIFFERS']);
    expect(await send(first, [agree('b'.repeat(64))], 'http')).toEqual(['SHEET_DIFFERS']);
    expect(await send(first, [agree(hash)], 'http')).toEqual(['ok']);
    expect(await send(first, [agree(hash)])).toEqual(['SHEET_ACKNOWLEDGED']);
    expect(await states(first, e1)).toEqual(['contestant agreed', 'chief-judge none']);
  });

  it('[ACK-3] the same word sent twice is one row', async () => {
    const id = sent.get(second.id) ?? 0;
    await handIn(second, e1);
    const batch = batchOf(clientOf(second.id), [agree(await signedHash(second, e1), '计时有误')], id + 4);
    sent.set(second.id, id + 4);
    const [one, two] = [
      outcomesOf(await second.socket.send(batch)),
      outcomesOf(await second.socket.send(batch)),
    ];
    expect(one).toMatchObject([{ ok: true }]);
    expect(two).toMatchObject([{ ok: true, receipt: { replay: true } }]);
  });

  it('[ACK-4] a refusal to sign stands with its reason, for the judge and for the desk', async () => {
    const [contestant] = (await sheetOf(second, e1)).acknowledgements;
    expect(contestant).toMatchObject({ state: 'refused', refusal: '计时有误' });
    expect((await rowOf(second, e1)).acknowledgements[0]).toEqual(contestant);
  });

  it('[ACK-7][BLD-1] while a judge still marks the entry blind the desk sees no mark and no hash, and signs nothing', async () => {
    const row = await rowOf(first, e1);
    expect([row.content, row.openSheets]).toEqual([null, 1]);
    const { status, body } = await chief.get<{ refusal: Refusal }>(sheetPath(first, e1));
    expect([status, body.refusal]).toEqual([403, { code: 'PANEL_OPEN', openSheets: 1 }]);
    expect(await sign(first, e1, { content: hash })).toEqual([403, { code: 'PANEL_OPEN', openSheets: 1 }]);
  });

  it('[ACK-7] then the chief judge reads the sheet and signs it, or refuses with a reason', async () => {
    await handIn(third, e1);
    const { body } = await chief.get<ProcessSheetView>(sheetPath(first, e1));
    expect(body.content).toBe(hash);
    expect(body.lines.map(({ aspectId, mark }) => [aspectId, mark === null])).toEqual([
      [small.theory, false],
      [small.speed, false],
      [small.finish, false],
    ]);
    const before = first.socket.sheetChanges.length;
    expect((await sign(first, e1))[0]).toBe(200);
    await eventually(
      () => first.socket.sheetChanges.length,
      (count) => count > before,
    );
    expect(await states(first, e1)).toEqual(['contestant agreed', 'chief-judge agreed']);
    expect((await sign(second, e1, { refusal: '太短' }))[1]).toMatchObject({ code: 'REASON_TOO_SHORT' });
    expect((await sign(second, e1, { refusal: REASON }))[0]).toBe(200);
    expect(await states(second, e1)).toEqual(['contestant refused', 'chief-judge refused']);
    expect((await sign(second, e1))[0]).toBe(200);
    expect(await sign(second, e1)).toEqual([409, { code: 'SHEET_ACKNOWLEDGED' }]);
  });

  it('[ACK-7] nobody but the chief judge signs or reads at the desk; a body of another form is refused', async () => {
    for (const somebody of [organizer, first.http, await person(test, small, 'supervisor')]) {
      expect((await somebody.get(sheetPath(third, e1))).status).toBe(403);
      const body = { content: hash, refusal: null };
      expect((await somebody.post(`${sheetPath(third, e1)}/acknowledge`, body)).status).toBe(403);
    }
    for (const body of [
      {},
      { content: hash },
      { content: 'x', refusal: null },
      { content: hash, refusal: 3 },
    ])
      expect((await chief.post(`${sheetPath(third, e1)}/acknowledge`, body)).status).toBe(400);
  });

  it('[ACK-5] opening the sheet again voids both names on every screen', async () => {
    const reason = { reason: 'one fault too many' };
    expect((await chief.post(`${sheetPath(first, e1)}/reopen`, reason)).status).toBe(200);
    expect(await states(first, e1)).toEqual(['contestant other', 'chief-judge other']);
    expect(await send(first, [agree(hash), { name: 'submitSheet', entryId: e1 }])).toEqual([
      'SHEET_DIFFERS',
      'ok',
    ]);
    expect((await rowOf(first, e1)).acknowledgements.map(({ state }) => state)).toEqual(['other', 'other']);
    expect(await send(first, [agree(hash)])).toEqual(['ok']);
    expect(await states(first, e1)).toEqual(['contestant agreed', 'chief-judge other']);
  });

  it('[ACK-6] what is missing is counted, and keeps the stage open; a refusal that is recorded does not', async () => {
    for (const entryId of small.entries.slice(1)) for (const judge of judges) await handIn(judge, entryId);
    const { openSheets, unacknowledged } = await progress();
    expect([openSheets, unacknowledged]).toEqual([0, { contestant: 10, chiefJudge: 11 }]);
    const close = (): ReturnType<HttpClient['post']> =>
      chief.post(`/api/marking/stages/${small.stageId}/close`);
    expect((await close()).body).toEqual({
      refusal: { code: 'STAGE_UNACKNOWLEDGED', contestant: 10, chiefJudge: 11 },
    });
    await signAllThatWait();
    expect((await progress()).unacknowledged).toEqual({ contestant: 0, chiefJudge: 0 });
    expect((await close()).status).toBe(200);
  });

  /** Everybody signs what is left; for the last entry everybody refuses. */
  const signAllThatWait = async (): Promise<void> => {
    for (const { judgeId, entryId, content, acknowledgements } of await listed()) {
      const judge = judges.find(({ id }) => id === judgeId)!;
      const isRefused = entryId === small.entries[3];
      const [contestant, chiefJudge] = acknowledgements.map(({ state }) => state);
      const word: MutationBody = {
        name: 'acknowledgeSheet',
        entryId,
        content: content ?? '',
        refusal: isRefused ? '选手已离场' : null,
      };
      if (contestant === 'none') await send(judge, [word]);
      if (chiefJudge !== 'agreed') await sign(judge, entryId, isRefused ? { refusal: REASON } : {});
    }
  };

  it('[ACK-2] a closed stage takes no more of it', async () => {
    expect(await send(first, [agree(hash)])).toEqual(['STAGE_CLOSED']);
    expect(await sign(first, e1)).toEqual([423, { code: 'STAGE_CLOSED' }]);
  });

  it('[ACK-8] the words are in the archive, which is read back, and change no result', async () => {
    const archive = await archiveOf(test, small.id);
    const said = archive.ledger.flatMap(({ fact }) => (fact.kind === 'SheetAcknowledged' ? [fact] : []));
    expect(said.filter(({ by }) => by === 'contestant')).toHaveLength(13);
    expect(said.find(({ refusal }) => refusal === '计时有误')).toMatchObject({ judgeId: second.id });
    const read = readArchive(JSON.parse(JSON.stringify(archive)), sha256);
    expect(read.ok).toBe(true);
    expect(archiveStandings(archive)).toBeDefined();
  });
});

describe('where nobody is asked', () => {
  it('[ACK-1] sheets have one name, and stages close as before', async () => {
    const plain = await importSmall(test, 'plain');
    const desk = await person(test, plain, 'chief-judge');
    const path = `/api/marking/stages/${plain.stageId}/acknowledgements`;
    expect((await desk.get<AcknowledgementsView>(path)).body.sheets).toEqual([]);
    expect(
      (
        await desk.post(`/api/marking/sheets/${plain.entries[0]}/judges/${plain.judges[0]}/acknowledge`, {
          content: 'a'.repeat(64),
          refusal: null,
        })
      ).body,
    ).toEqual({ refusal: { code: 'NOT_FOUND' } });
  });
});
