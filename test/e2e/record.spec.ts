import type {
  ClocksOutcome,
  ClocksView,
  EvidenceReceipt,
  IncidentsView,
  NotesView,
} from '../../src/contract/record';
import type { RulingsView, SheetView } from '../../src/contract/marking';
import type { BatchOutcome, Receipt } from '../../src/contract/mutations';
import type { Refusal } from '../../src/domain/kernel/refusal';
import type { MutationBody } from '../../src/domain/mark/mutation';
import { ArchiveImportService } from '../../src/exports/archive/archive-import.service';
import { startTestApp, type TestApp } from '../support/app';
import { FakeClock } from '../support/fake-clock';
import { eventually, HallSocket } from '../support/hall-socket';
import type { HttpClient } from '../support/http-client';
import { pngOf } from '../support/pictures';
import { clientOf, pointsOf, type SmallCompetition } from '../support/small-archive';
import { person, seatJudges, type SeatedJudge } from '../support/small-hall';
import {
  archiveOf,
  batchOf,
  importSmall,
  markAll,
  outcomesOf,
  soundLedger,
  standingsBytes,
  take,
  wholeSheet,
} from '../support/small-house';
import { rulesWith } from '../support/small-rules';

const REASON = 'power cut in hall 2';
const RULES = rulesWith({
  'scheme.adjustments': {
    floor: 'zero',
    rules: [
      {
        id: 'late',
        name: { zh: '迟到', en: 'late' },
        kind: 'penalty',
        amount: { kind: 'points', points: pointsOf(5) },
        clause: { zh: '第九条', en: 'article 9' },
      },
    ],
  },
});

const clock = new FakeClock();
let test: TestApp;
let small: SmallCompetition;
let organizer: HttpClient;
let chief: HttpClient;
let judges: SeatedJudge[];
let competitions = 0;

beforeAll(async () => {
  test = await startTestApp({ clock });
});
afterAll(() => test.close());
beforeEach(async () => {
  competitions += 1;
  small = await importSmall(test, `record-${competitions}`);
  organizer = await person(test, small, 'organizer');
  chief = await person(test, small, 'chief-judge');
  judges = await seatJudges(test, small, organizer);
  const { status } = await organizer.put(`/api/stages/${small.stageId}/rules`, RULES);
  if (status !== 200) throw new Error(`the rules are not taken: ${status}`);
});
afterEach(() => judges.forEach(({ socket }) => socket.close()));

type Answer = Receipt & { readonly refusal?: Refusal };
type Sent = ReturnType<typeof act>;
const act = (entry: number, kind: string, more: object = {}, as = chief) => {
  const body = { kind, moduleId: 'practical', ...more };
  return as.post<Answer>(`/api/marking/entries/${small.entries[entry] ?? 'nobody'}/clock`, body);
};
const codeOf = async (answer: Sent): Promise<string> => {
  const { status, body } = await answer;
  return status === 200 ? 'said' : `${status} ${body.refusal?.code}`;
};
const clocks = async (as = chief): Promise<ClocksView> =>
  (await as.get<ClocksView>(`/api/marking/stages/${small.stageId}/clocks`)).body;
const clockOf = async (entry: number) =>
  (await clocks()).entries.find(({ entryId }) => entryId === small.entries[entry])?.clocks[0];
const seconds = (n: number): void => clock.advance(n * 1000);

/** The results without the end of the ledger that they were computed from. */
const standings = async (house = test): Promise<string> =>
  (await standingsBytes(house, small.id)).replace(/"ledgerHash":"\w+","ledgerSeq":\d+,/, '');

describe('time keeping', () => {
  it('[TIM-1][TIM-3][TIM-4] runs by the server’s clock: start, pause, go on, compensation, stop', async () => {
    const path = `/api/marking/stages/${small.stageId}/time-allowed`;
    expect((await chief.post(path, { moduleId: 'practical', seconds: 100 })).status).toBe(200);
    expect(await codeOf(act(0, 'ClockStarted'))).toBe('said');
    seconds(60);
    expect(await codeOf(act(0, 'ClockPaused', { reason: REASON }))).toBe('said');
    seconds(600);
    expect(await codeOf(act(0, 'ClockResumed'))).toBe('said');
    expect(await codeOf(act(0, 'TimeCompensated', { seconds: 30, reason: REASON }))).toBe('said');
    seconds(75);
    expect(await clocks()).toMatchObject({
      at: clock.nowText(),
      modules: [
        { moduleId: 'theory', allowedSeconds: null },
        { moduleId: 'practical', allowedSeconds: 100 },
      ],
    });
    expect(await clockOf(0)).toMatchObject({
      state: 'running',
      elapsedMs: 135_000,
      allowedMs: 130_000,
      overtimeMs: 5000,
      compensations: [{ seconds: 30, reason: REASON }],
    });
    expect(await codeOf(act(0, 'ClockStopped'))).toBe('said');
    seconds(500);
    expect(await clockOf(0)).toMatchObject({ state: 'stopped', elapsedMs: 135_000 });
    expect((await clocks()).entries.map(({ number, clocks: own }) => [number, own.length])).toEqual([
      ['01-1', 1],
      ['01-2', 0],
      ['01-3', 0],
      ['01-4', 0],
    ]);
  });

  it('[TIM-2][TIM-6] says what cannot be, and who may not', async () => {
    expect((await act(0, 'ClockStopped')).body.refusal).toEqual({
      code: 'CLOCK_STATE',
      state: 'not-started',
    });
    expect(await codeOf(act(0, 'ClockResumed'))).toBe('409 CLOCK_STATE');
    expect(await codeOf(act(9, 'ClockStarted'))).toBe('404 NOT_FOUND');
    expect(await codeOf(act(0, 'ClockStarted', { moduleId: 'drawing' }))).toBe('404 NOT_FOUND');
    expect(await codeOf(act(0, 'ClockStarted', { at: '2020-01-01T00:00:00Z' }))).toBe('400 MALFORMED');
    expect(await codeOf(act(0, 'StatusSet'))).toBe('400 MALFORMED');
    expect(await codeOf(act(0, 'ClockStarted'))).toBe('said');
    expect(await codeOf(act(0, 'ClockPaused', { reason: 'too short' }))).toBe('422 REASON_TOO_SHORT');
    expect(await codeOf(act(0, 'TimeCompensated', { seconds: 5, reason: '' }))).toBe('400 MALFORMED');
    for (const who of [organizer, judges[0]!.http])
      expect(await codeOf(act(0, 'ClockStopped', {}, who))).toBe('403 NOT_ALLOWED');
    const other = await importSmall(test, `record-other-${competitions}`);
    const stranger = await person(test, other, 'chief-judge');
    expect(await codeOf(act(0, 'ClockStopped', {}, stranger))).toBe('403 NOT_ALLOWED');
    const path = `/api/marking/stages/${small.stageId}`;
    expect((await stranger.get(`${path}/clocks`)).status).toBe(403);
    expect((await stranger.post(`${path}/time-allowed`, { moduleId: 'practical', seconds: 1 })).status).toBe(
      403,
    );
    expect((await organizer.get(`${path}/clocks`)).status).toBe(200);
    expect(await clockOf(0)).toMatchObject({ state: 'running' });
  });

  it('[TIM-2] of many who stop the same clock at once one does', async () => {
    await act(0, 'ClockStarted');
    const codes = await Promise.all(Array.from({ length: 10 }, () => codeOf(act(0, 'ClockStopped'))));
    expect(codes.toSorted()).toEqual([...Array.from({ length: 9 }, () => '409 CLOCK_STATE'), 'said']);
    await soundLedger(test, small.id);
  });

  it('[TIM-5] undoes a slip of the hand', async () => {
    await act(0, 'ClockStarted');
    seconds(10);
    const { body: stopped } = await act(0, 'ClockStopped');
    seconds(5);
    const undo = { voids: stopped.seq, reason: 'the wrong row was tapped' };
    expect(await codeOf(act(1, 'ClockCorrected', undo))).toBe('404 NOT_FOUND');
    expect(await codeOf(act(0, 'ClockCorrected', undo))).toBe('said');
    expect(await codeOf(act(0, 'ClockCorrected', undo))).toBe('404 NOT_FOUND');
    expect(await clockOf(0)).toMatchObject({ state: 'running', elapsedMs: 15_000 });
  });

  it('[TIM-7] starts all of a batch at one instant; who runs already holds up nobody', async () => {
    await act(1, 'ClockStarted');
    seconds(7);
    const body = { kind: 'ClockStarted', moduleId: 'practical', entryIds: small.entries };
    const { status, body: answer } = await chief.post<ClocksOutcome>(
      `/api/marking/stages/${small.stageId}/clocks`,
      body,
    );
    expect(status).toBe(200);
    expect(answer.outcomes.map((one) => [one.entryId, one.ok || one.refusal.code])).toEqual(
      small.entries.map((entryId, index) => [entryId, index === 1 ? 'CLOCK_STATE' : true]),
    );
    const { entries } = await clocks();
    const starts = entries.map(({ clocks: own }) => own[0]?.steps[0]?.at);
    expect(new Set([starts[0], starts[2], starts[3]])).toEqual(new Set([clock.nowText()]));
    expect(starts[1]).not.toBe(starts[0]);
  });

  it('[TIM-2] ends with the stage', async () => {
    await markAll(test, small);
    await chief.post(`/api/marking/stages/${small.stageId}/close`);
    expect(await codeOf(act(0, 'ClockStarted'))).toBe('423 STAGE_CLOSED');
  });
});

const bring = async (as: HttpClient, side: number): Promise<string> => {
  const path = `/api/marking/stages/${small.stageId}/evidence`;
  const { body } = await as.postBytes<EvidenceReceipt>(path, pngOf(side), 'image/png');
  return body.hash;
};
const record = (entry: number, more: object, as = chief) =>
  as.post<Answer>(`/api/marking/entries/${small.entries[entry]}/incidents`, {
    incident: 'discipline',
    text: 'spoke on the phone during the task',
    ...more,
  });
const incidents = async (as = chief) =>
  (await as.get<IncidentsView>(`/api/marking/stages/${small.stageId}/incidents`)).body.incidents;

describe('incidents', () => {
  it('[INC-1][INC-2][INC-3] what happened, what followed from it, and who says so; it changes no points', async () => {
    await markAll(test, small);
    const before = await standings();
    await act(0, 'ClockStarted');
    const { body: pause } = await act(0, 'ClockPaused', { reason: REASON });
    const { body: given } = await act(0, 'TimeCompensated', { seconds: 90, reason: REASON });
    const failure = { cause: 'other', remedy: 'pause-and-go-on' };
    const links = [pause.seq, given.seq];
    const { body } = await record(0, {
      incident: 'equipment',
      text: REASON,
      failure,
      links,
      clause: '第十二条',
    });
    expect((await record(0, { links: [body.seq] })).body.refusal?.code).toBe('NOT_FOUND');
    expect((await record(1, { links })).body.refusal?.code).toBe('NOT_FOUND');
    expect(await standings()).toBe(before);
    await chief.post(`/api/marking/stages/${small.stageId}/close`);
    expect((await record(1, {})).status).toBe(200);
    const supervisor = await person(test, small, 'supervisor');
    expect(await incidents(supervisor)).toMatchObject([
      { fact: { incident: 'discipline', entryId: small.entries[1] } },
      {
        seq: body.seq,
        at: clock.nowText(),
        by: `chief-judge of ${small.id}`,
        fact: { incident: 'equipment', failure, links, clause: '第十二条' },
      },
    ]);
    expect((await record(0, {}, supervisor)).status).toBe(403);
    expect((await record(0, {}, organizer)).status).toBe(403);
  });

  it('[INC-1] needs words and the form of the ledger', async () => {
    expect((await record(0, { text: 'too short' })).body.refusal?.code).toBe('REASON_TOO_SHORT');
    expect((await record(0, { incident: 'equipment' })).body.refusal).toMatchObject({ path: 'failure' });
    expect((await record(0, { by: 'me' })).body.refusal).toMatchObject({ path: 'by' });
    expect(await incidents()).toEqual([]);
  });

  it('[INC-4] pictures of incidents and penalties are on the server, and of this stage', async () => {
    const hash = await bring(chief, 5);
    expect((await record(0, { evidence: [hash] })).status).toBe(200);
    expect((await record(0, { evidence: [hash, 'f'.repeat(64)] })).body.refusal?.code).toBe('NOT_FOUND');
    const rule = (evidence: string[]) =>
      chief.post<Answer>(`/api/marking/entries/${small.entries[0]}/rulings`, {
        kind: 'AdjustmentGiven',
        adjustmentId: 'late',
        times: 1,
        reason: REASON,
        evidence,
      });
    expect((await rule(['f'.repeat(64)])).body.refusal?.code).toBe('NOT_FOUND');
    expect((await rule([hash])).status).toBe(200);
    const { body } = await chief.get<RulingsView>(`/api/marking/stages/${small.stageId}/rulings`);
    // Incidents and clocks are no rulings.
    expect(body.rulings.map(({ fact }) => fact)).toMatchObject([
      { kind: 'AdjustmentGiven', evidence: [hash] },
    ]);
  });
});

describe('notes', () => {
  const note = (more: object): MutationBody =>
    ({ name: 'addNote', entryId: small.entries[0], aspectId: small.speed, ...more }) as MutationBody;
  type Door = (judge: SeatedJudge, batch: unknown) => Promise<BatchOutcome>;
  const doors: [string, Door][] = [
    ['the socket', async ({ socket }, batch) => socket.send(batch)],
    [
      'HTTP',
      async ({ http }, batch) => (await http.post<BatchOutcome>('/api/marking/mutations', batch)).body,
    ],
  ];
  const codes = (answer: BatchOutcome): string[] =>
    outcomesOf(answer).map((one) => (one.ok ? 'noted' : one.refusal.code));
  const sheet = async (judge: number) =>
    (await judges[judge]!.http.get<SheetView>(`/api/marking/sheets/${small.entries[0]}`)).body;
  const deskNotes = () =>
    chief.get<NotesView & { refusal?: Refusal }>(`/api/marking/entries/${small.entries[0]}/notes`);

  it.each(doors)('[NOT-1][NOT-2][NOT-3] come in by %s, like marks', async (_, door) => {
    const [first] = judges;
    const client = clientOf(first!.id);
    const photo = 'a'.repeat(64);
    const added = [note({ text: 'burr on the edge', photo }), note({ text: 'second' }), note({ text: ' ' })];
    const answer = await door(first!, batchOf(client, added));
    expect(codes(answer)).toEqual(['noted', 'noted', 'MALFORMED']);
    expect(codes(await door(first!, batchOf(client, added)))).toEqual(['noted', 'noted', 'MALFORMED']);
    expect(codes(await door(first!, batchOf(client, [note({ text: 'other' })])))).toEqual(['KEY_REUSED']);
    const [one] = outcomesOf(answer);
    const seq = one?.ok ? one.receipt.seq : 0;
    expect((await sheet(0)).notes).toMatchObject([
      { seq, text: 'burr on the edge', photo, hasPhoto: false },
      { text: 'second', photo: null, hasPhoto: false },
    ]);
    const withdraw = { name: 'withdrawNote', entryId: small.entries[0], aspectId: small.speed, note: seq };
    expect(codes(await door(first!, batchOf(client, [withdraw as MutationBody], 4)))).toEqual(['noted']);
    expect((await sheet(0)).notes.map(({ text }) => text)).toEqual(['second']);
    await soundLedger(test, small.id);
  });

  it.each(doors)('[NOT-2] a sheet that is handed in takes none, by %s', async (_, door) => {
    const [first] = judges;
    const client = clientOf(first!.id);
    const bodies = [note({ text: 'before' }), ...wholeSheet(small, first!.id, small.entries[0]!)];
    expect(new Set(codes(await door(first!, batchOf(client, bodies))))).toEqual(new Set(['noted']));
    const after = [note({ text: 'after' }), note({ aspectId: 'nothing', text: 'x' })];
    expect(codes(await door(first!, batchOf(client, after, bodies.length + 1)))).toEqual([
      'SHEET_LOCKED',
      'NOT_FOUND',
    ]);
    const practical = judges[1]!;
    const foreign = [note({ aspectId: small.theory, text: 'not my module' })];
    expect(codes(await door(practical, batchOf(clientOf(practical.id), foreign)))).toEqual(['NOT_ASSIGNED']);
  });

  it('[NOT-4] each judge sees her own; the desk all of them, when the last one has handed in', async () => {
    const photo = await bring(judges[0]!.http, 6);
    const noted = (judge: number, more: object) =>
      take(test, small, judges[judge]!.id, batchOf(clientOf(judges[judge]!.id), [note(more)]));
    await noted(0, { text: 'from the first', photo });
    await noted(1, { text: 'from the second' });
    expect((await sheet(0)).notes).toMatchObject([{ text: 'from the first', photo, hasPhoto: true }]);
    expect((await sheet(1)).notes.map(({ text }) => text)).toEqual(['from the second']);
    for (const { id } of judges.slice(0, 2)) {
      const bodies = wholeSheet(small, id, small.entries[0]!);
      outcomesOf(await take(test, small, id, batchOf(clientOf(id), bodies, 2)));
    }
    const blind = await deskNotes();
    expect([blind.status, blind.body.refusal]).toEqual([403, { code: 'PANEL_OPEN', openSheets: 1 }]);
    const last = judges[2]!.id;
    outcomesOf(
      await take(test, small, last, batchOf(clientOf(last), wholeSheet(small, last, small.entries[0]!))),
    );
    expect((await deskNotes()).body.notes).toMatchObject([
      { judgeId: judges[0]!.id, judgeName: '虚构裁判1', text: 'from the first', photo, hasPhoto: true },
      { judgeId: judges[1]!.id, text: 'from the second', photo: null },
    ]);
    expect((await judges[0]!.http.get(`/api/marking/entries/${small.entries[0]}/notes`)).status).toBe(403);
  });

  it('[NOT-2] her other tablets are told of it', async () => {
    const [first] = judges;
    const other = new HallSocket(test.url, first!.http.cookie);
    let id = 0;
    const told = await eventually(
      async () => {
        id += 1;
        await take(test, small, first!.id, batchOf(clientOf(first!.id), [note({ text: 'burr' })], id));
        return other.sheetChanges;
      },
      (changes) => changes.length > 0,
    );
    expect(told[0]?.entryId).toBe(small.entries[0]);
    other.close();
  });

  it('[NOT-5][EVD-7] change no result, and go out with the archive and in again', async () => {
    await markAll(test, small);
    const before = await standings();
    const { id } = judges[0]!;
    await chief.post(`/api/marking/sheets/${small.entries[0]}/judges/${id}/reopen`, { reason: REASON });
    const photo = await bring(judges[0]!.http, 7);
    await take(test, small, id, {
      clientId: `second-${id}`,
      mutations: batchOf(clientOf(id), [note({ text: 'for the appeal', photo })]).mutations,
    });
    await act(0, 'ClockStarted');
    await record(0, { evidence: [await bring(chief, 8)] });
    expect(await standings()).toBe(before);
    const archive = await archiveOf(test, small.id);
    expect(JSON.stringify(archive)).toContain(photo);
    const second = await startTestApp();
    await second.app.get(ArchiveImportService, { strict: false }).importArchive(archive);
    expect(await archiveOf(second, small.id)).toEqual(archive);
    expect(await standings(second)).toBe(before);
    await second.close();
  });
});
