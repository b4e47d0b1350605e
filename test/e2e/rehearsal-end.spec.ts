import type { RehearsalDetail } from '../../src/contract/rehearsals';
import type { CompetitionListItem } from '../../src/contract/competitions';
import type { Room } from '../../src/contract/live';
import type { SheetListItem } from '../../src/contract/marking';
import type { IssuedTicket } from '../../src/contract/access';
import type { CompetitionId } from '../../src/domain/kernel/ids';
import { startTestApp, type TestApp } from '../support/app';
import { eventually, guestSocket, HallSocket } from '../support/hall-socket';
import { HttpClient } from '../support/http-client';
import { RehearsalDesk } from '../support/rehearsal-desk';
import { person, seatJudges } from '../support/small-hall';
import { importSmall, ledgerRows, outcomesOf } from '../support/small-house';
import type { SmallCompetition } from '../support/small-archive';
import { codeOf, isIn, issueSlips, Tablet } from '../support/tablet';

let test: TestApp;
let small: SmallCompetition;
let organizer: HttpClient;
let desk: RehearsalDesk;
let id: CompetitionId;

beforeEach(async () => {
  test = await startTestApp();
  small = await importSmall(test);
  organizer = await person(test, small, 'organizer');
  desk = new RehearsalDesk(organizer, small.id);
  id = await desk.opened();
});
afterEach(() => test.close());

const AT = '2026-10-01T08:00:00.000Z';

async function tabletOf(judge: string): Promise<{ tablet: Tablet; sheets: SheetListItem[] }> {
  const tablet = new Tablet(test.url);
  const code = (await issueSlips(organizer, id)).get(judge)?.code ?? '';
  if ((await tablet.use(code)).status !== 200) throw new Error('the slip is not taken');
  return { tablet, sheets: (await tablet.http.get<SheetListItem[]>('/api/marking/sheets')).body };
}

describe('when a rehearsal ends', () => {
  it('[RHS-2] a tablet bound to it shows its sheets alone, each as one of a rehearsal', async () => {
    const { sheets } = await tabletOf(small.judges[0]);
    expect(sheets).toHaveLength(4);
    for (const sheet of sheets) expect(sheet).toMatchObject({ competitionId: id, isRehearsal: true });
    const [inReal] = await seatJudges(test, small, organizer);
    const { body } = await inReal!.http.get<SheetListItem[]>('/api/marking/sheets');
    expect(body.filter(({ isRehearsal }) => !isRehearsal)).toHaveLength(4);
    inReal!.socket.close();
  });

  it('[RHS-6] the sockets of its judges are closed within a second, their slips and PINs are worth nothing', async () => {
    const { tablet } = await tabletOf(small.judges[1]);
    const unused = (await issueSlips(organizer, id, { accountIds: [small.judges[2]] })).get(small.judges[2]);
    const socket = new HallSocket(test.url, tablet.http.cookie);
    await socket.ask('presence', {});
    const closed = socket.closed();
    const endedAt = performance.now();
    const { body } = await desk.end(id);
    await closed;
    expect(performance.now() - endedAt).toBeLessThan(1000);
    expect(body.endedAt).not.toBeNull();
    expect(await isIn(tablet)).toBe(false);
    expect(codeOf(await tablet.enterPin(small.judges[1]))).toBe('TABLET_NOT_BOUND');
    expect(codeOf(await new Tablet(test.url).use(unused?.code ?? ''))).toBe('TICKET_SPENT');
    expect(codeOf(await desk.end(id))).toBe('REHEARSAL_ENDED');
    expect(codeOf(await desk.start(id))).toBe('REHEARSAL_ENDED');
  });

  it('[RHS-6] who judges in the real competition at the same time stays signed in there, and reads no rehearsal any more', async () => {
    const [first] = await seatJudges(test, small, organizer);
    const { http, socket } = first!;
    expect((await http.get<SheetListItem[]>('/api/marking/sheets')).body).toHaveLength(8);
    await desk.end(id);
    const { body } = await http.get<SheetListItem[]>('/api/marking/sheets');
    expect(new Set(body.map(({ competitionId }) => competitionId))).toEqual(new Set([small.id]));
    const mark = { name: 'enterMark', entryId: small.entries[0], aspectId: small.speed, basedOn: 0 };
    const batch = { clientId: 'real', mutations: [{ ...mark, id: 1, at: AT, points: 20_000_000 }] };
    expect(outcomesOf(await socket.send(batch))).toMatchObject([{ ok: true }]);
    socket.close();
  });

  it('[RHS-6] marks that are still on a tablet are refused one by one, and hold up no mark of the real competition', async () => {
    const { sheets } = await tabletOf(small.judges[1]);
    await desk.end(id);
    const rows = await ledgerRows(test, id);
    const judges = await seatJudges(test, small, organizer);
    const { socket } = judges[1]!;
    const mark = { name: 'enterMark', aspectId: small.speed, basedOn: 0, at: AT, points: 20_000_000 };
    const left = { ...mark, entryId: sheets[0]!.entryId };
    const only = await socket.send({ clientId: 'tablet', mutations: [{ ...left, id: 1 }] });
    expect(outcomesOf(only)).toMatchObject([{ ok: false, refusal: { code: 'REHEARSAL_ENDED' } }]);
    const real = { ...mark, entryId: small.entries[0] };
    const both = await socket.send({
      clientId: 'tablet',
      mutations: [
        { ...left, id: 2 },
        { ...real, id: 3 },
      ],
    });
    expect(outcomesOf(both)).toMatchObject([
      { ok: false, refusal: { code: 'REHEARSAL_ENDED' } },
      { ok: true },
    ]);
    expect(await ledgerRows(test, id)).toEqual(rows);
    for (const judge of judges) judge.socket.close();
  });

  it('[RHS-6] it is on no list and no board; who watches over it still reads it', async () => {
    const guest = new HttpClient(test.url);
    await guest.post('/api/access/guest');
    const board = await guestSocket(test.url);
    const room = `competition/${id}` as Room;
    expect(await board.watch(room)).toMatchObject({ ok: true, snapshot: { isRehearsal: true } });
    expect(await board.watch(`competition/${small.id}` as Room)).toMatchObject({
      snapshot: { isRehearsal: false },
    });
    await desk.end(id);
    await eventually(
      () => board.watch(room, 0),
      (answer) => !answer.ok && answer.refusal.code === 'NOT_FOUND',
    );
    const supervisor = await person(test, { ...small, id }, 'supervisor');
    const list = (await supervisor.get<CompetitionListItem[]>('/api/competitions')).body;
    expect(list.map((item) => item.id)).toEqual([small.id]);
    expect((await guest.get(`/api/competitions/${id}`)).status).toBe(404);
    expect((await guest.get(`/api/publication/competitions/${id}`)).status).toBe(404);
    expect((await supervisor.get(`/api/competitions/${id}`)).status).toBe(200);
    expect((await supervisor.get(`/api/publication/competitions/${id}`)).status).toBe(200);
    board.close();
  });

  it('[RHS-8] the report says what was rehearsed', async () => {
    await tabletOf(small.judges[1]);
    await desk.start(id);
    await desk.seen(id, ({ progress }) => progress.marked === 20 && progress.openSheets === 4);
    const before = (await desk.read(id)).body.touches;
    expect(before.judges).toEqual(['虚构裁判1', '虚构裁判2', '虚构裁判3']);
    expect(before.slips).toBe(2);
    await desk.end(id);
    const { report, tablets, touches } = await desk.seen(id, (seen) => seen.report.slowestMs !== null);
    const rows = await ledgerRows(test, id);
    expect(report).toMatchObject({
      marks: 20,
      sheets: 8,
      spreadReturns: 0,
      firstMarkAt: rows[0]!.at,
      silentJudges: ['虚构裁判2'],
    } satisfies Partial<RehearsalDetail['report']>);
    expect(report.slowestMs).toBeGreaterThan(0);
    expect(tablets).toEqual([{ tablet: 1, judge: '虚构裁判2', isBound: false }]);
    expect(touches).toEqual({ judges: [], slips: 0 });
  });

  it('[RHS-6] tickets for judges of the real competition are handed out while it is rehearsed, none for the rehearsal', async () => {
    const asked = (of: CompetitionId) =>
      organizer.post<IssuedTicket[]>(`/api/access/competitions/${of}/judge-tickets`);
    expect((await asked(small.id)).body).toHaveLength(3);
    expect((await asked(id)).body).toEqual([]);
  });
});
