import { createHash } from 'node:crypto';
import { readXlsx } from 'hucre/xlsx';
import type { HonoursView } from '../../src/contract/honours';
import type { BoardSnapshot } from '../../src/contract/live';
import type { SheetListItem, SheetView, StageProgress } from '../../src/contract/marking';
import type { BatchOutcome } from '../../src/contract/mutations';
import type { PublishedResultView } from '../../src/contract/publication';
import type { StandingsView, TallyView } from '../../src/contract/results';
import { archiveStandings } from '../../src/domain/archive/archive-standings';
import { canonicalJson } from '../../src/domain/kernel/canonical-json';
import type { Refusal } from '../../src/domain/kernel/refusal';
import { ArchiveImportService } from '../../src/exports/archive/archive-import.service';
import { statement } from '../../src/platform/database/statement';
import { startTestApp, type TestApp } from '../support/app';
import { emptySqlite, type EmptyDatabase } from '../support/both-databases';
import { boardAfter, eventually, guestSocket, snapshotOf, type HallSocket } from '../support/hall-socket';
import type { HttpClient } from '../support/http-client';
import { proposeNext, publishNext } from '../support/publish-next';
import { createAccount, grantOf, signIn } from '../support/sign-in';
import { clientOf, pointsOf, smallArchive, smallCompetition } from '../support/small-archive';
import { person, seatJudges, type SeatedJudge } from '../support/small-hall';
import { archiveOf, batchOf, outcomesOf, soundLedger, wholeSheet } from '../support/small-house';

interface Refused {
  readonly refusal: Refusal;
}

/** What people might be called who mean harm, and what a spreadsheet must not lose. */
const NAMES = [`=cmd|' /C calc'!A1`, '+1', '＝1+1', '虚构 "引号", 逗号'];

const small = smallCompetition();
const ROOM = `competition/${small.id}` as const;
const STAGE = small.stageId;

// One competition from the first mark to the roster: each step stands on the ones before it.
describe('the way of a mark', () => {
  let database: EmptyDatabase;
  let test: TestApp;
  let organizer: HttpClient;
  let hr: HttpClient;
  let supervisor: HttpClient;
  let judges: SeatedJudge[];
  let hall: HallSocket;
  let first: BoardSnapshot;

  beforeAll(async () => {
    database = await emptySqlite();
    test = await startTestApp(database.settings);
    await test.app.get(ArchiveImportService, { strict: false }).importArchive(smallArchive('small', NAMES));
    organizer = await person(test, small, 'organizer');
    hr = await person(test, small, 'hr');
    supervisor = await person(test, small, 'supervisor');
    judges = await seatJudges(test, small, organizer);
    hall = await guestSocket(test.url);
  });
  afterAll(async () => {
    hall.close();
    for (const { socket } of judges) socket.close();
    await test.close();
    await database.drop();
  });

  const boardNow = (): BoardSnapshot => boardAfter(first, hall.changes);
  const codeOf = (body: unknown): unknown => (body as Refused | undefined)?.refusal;
  const auditOf = async (action: string): Promise<{ subject: string; detail: string; actor_id: string }[]> =>
    statement(
      test.dataSource,
      'SELECT subject, detail, actor_id FROM audit_record WHERE action = $1 ORDER BY seq',
      [action],
    );

  it('[LIV-1][LIV-6] a watcher gets a snapshot before the first mark: numbers, no names', async () => {
    first = snapshotOf(await hall.watch(ROOM));
    expect(first).toMatchObject({ seq: 0, competitionId: small.id });
    expect(first.stages[0]).toMatchObject({ isClosed: false, edition: null, marked: 0, expected: 28 });
    expect(first.stages[0]?.rows.map(({ number, place }) => [number, place])).toEqual([
      ['01-1', null],
      ['01-2', null],
      ['01-3', null],
      ['01-4', null],
    ]);
    for (const name of [...NAMES, '虚构一厂']) expect(JSON.stringify(first)).not.toContain(name);
  });

  it('[ITK-2] a judge sees the own sheets, marks one over the socket and one over POST, and each receipt is a row', async () => {
    const [one] = judges as [SeatedJudge];
    const { body: sheets } = await one.http.get<SheetListItem[]>('/api/marking/sheets');
    expect(sheets.map(({ number, state, expected }) => [number, state, expected])).toEqual(
      ['01-1', '01-2', '01-3', '01-4'].map((number) => [number, 'open', 3]),
    );
    const bodies = small.entries.map((entryId) => wholeSheet(small, one.id, entryId));
    const bySocket = await one.socket.send(batchOf(clientOf(one.id), bodies[0]!));
    const byPost = await one.http.post<BatchOutcome>(
      '/api/marking/mutations',
      batchOf(clientOf(one.id), bodies[1]!, 5),
    );
    expect(byPost.status).toBe(200);
    const rows = await soundLedger(test, small.id);
    expect([bySocket, byPost.body].flatMap(outcomesOf)).toEqual(
      rows.map(({ mutationId, seq, hash }) => ({ id: mutationId, ok: true, receipt: { seq, hash } })),
    );
    const { body: view } = await one.http.get<SheetView>(`/api/marking/sheets/${small.entries[0]}`);
    expect(view).toMatchObject({ state: 'submitted', marked: 3, seq: 4 });
  });

  it('[LIV-2] the watcher gets numbered changes that join, and ends with the standings of the organizer', async () => {
    await eventually(
      () => hall.changes.at(-1)?.seq ?? 0,
      (seq) => seq === 8,
    );
    expect(hall.changes[0]?.from).toBe(0);
    for (const [index, change] of hall.changes.entries()) {
      expect(change.from).toBe(hall.changes[index - 1]?.seq ?? 0);
      expect(change.seq).toBeGreaterThan(change.from);
    }
    const { body } = await organizer.get<StandingsView>(`/api/results/stages/${STAGE}/standings`);
    expect(boardNow().stages[0]?.rows.map(({ entryId, place, total }) => [entryId, place, total])).toEqual(
      body.standings.map(({ entryId, place, total }) => [entryId, place, total]),
    );
  });

  it('[LIV-3] a watcher that comes back gets what it lacks; one with a number from nowhere gets a snapshot', async () => {
    const seen = hall.changes[0]!;
    const back = await guestSocket(test.url);
    const answer = await back.watch(ROOM, seen.from);
    expect(answer).toEqual({ ok: true, changes: hall.changes });
    expect(boardAfter(first, hall.changes)).toEqual({
      ...snapshotOf(await back.watch(ROOM)),
      at: expect.any(String),
    });
    expect(snapshotOf(await back.watch(ROOM, 999)).seq).toBe(8);
    back.close();
  });

  it('[LIV-7] a room that is not there, and a request of another form, are refused in the answer', async () => {
    const ask = (body: unknown): Promise<unknown> => hall.ask('watch', body);
    expect(await ask({ room: 'competition/nowhere' })).toEqual({ ok: false, refusal: { code: 'NOT_FOUND' } });
    for (const body of [null, {}, { room: 'hall' }, { room: ROOM, since: -1 }, { room: ROOM, more: 1 }])
      expect(await ask(body)).toEqual({ ok: false, refusal: { code: 'MALFORMED', path: 'room' } });
  });

  it('[ITK-13] the stage cannot be closed while a sheet is open, and the desk sees whose', async () => {
    const { status, body } = await organizer.post(`/api/marking/stages/${STAGE}/close`);
    expect([status, codeOf(body)]).toEqual([409, { code: 'STAGE_INCOMPLETE', openSheets: 10 }]);
    const { body: progress } = await organizer.get<StageProgress>(`/api/marking/stages/${STAGE}/progress`);
    expect(progress).toMatchObject({ marked: 6, expected: 28, openSheets: 10, isClosed: false });
    expect(progress.judges.find(({ judgeId }) => judgeId === small.judges[1])?.openEntries).toHaveLength(4);
  });

  it('[PUB-1] an open stage is not published, and without a published result there are no honours', async () => {
    const publish = await organizer.post(`/api/publication/stages/${STAGE}/publish`);
    expect([publish.status, codeOf(publish.body)]).toEqual([409, { code: 'STAGE_NOT_CLOSED' }]);
    expect((await organizer.get(`/api/publication/stages/${STAGE}`)).status).toBe(404);
    expect(await auditOf('result.publish')).toEqual([]);
  });

  it('[ITK-13] when the last sheet is signed the stage closes, and takes no more marks', async () => {
    for (const judge of judges) {
      const done = judge.id === small.judges[0] ? 2 : 0;
      const bodies = small.entries.slice(done).flatMap((entryId) => wholeSheet(small, judge.id, entryId));
      outcomesOf(await judge.socket.send(batchOf(clientOf(judge.id), bodies, done * 4 + 1)));
    }
    const { status, body } = await organizer.post(`/api/marking/stages/${STAGE}/close`);
    expect([status, body]).toEqual([
      200,
      { seq: 41, hash: (await soundLedger(test, small.id)).at(-1)?.hash },
    ]);
    const late = wholeSheet(small, small.judges[1], small.entries[0]!).slice(0, 1);
    const [outcome] = outcomesOf(
      await judges[1]!.socket.send(batchOf(clientOf(small.judges[1], 'late'), late)),
    );
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'STAGE_CLOSED' } });
    await eventually(boardNow, (board) => board.stages[0]?.isClosed === true);
  });

  it('[HON-1][EXP-5] before a result is published there are no honours and no roster', async () => {
    const confer = await organizer.post(`/api/honours/competitions/${small.id}/confer`);
    expect([confer.status, codeOf(confer.body)]).toEqual([409, { code: 'NOT_PUBLISHED', stages: 1 }]);
    const roster = await hr.get(`/api/exports/competitions/${small.id}/promotions.csv`);
    expect([roster.status, codeOf(roster.body)]).toEqual([409, { code: 'NOT_PUBLISHED', stages: 0 }]);
    expect(await auditOf('honours.confer')).toEqual([]);
    expect(await auditOf('roster.export')).toEqual([]);
  });

  let published: PublishedResultView;

  it('[PUB-2][PUB-4] edition 1 has the hash of its content and the standings of the row it names', async () => {
    const { status, body } = await organizer.post<PublishedResultView>(
      `/api/publication/stages/${STAGE}/publish`,
    );
    expect(status).toBe(200);
    published = body;
    const { content, hash } = body;
    expect(hash).toBe(createHash('sha256').update(canonicalJson(content)).digest('hex'));
    expect(content).toMatchObject({ version: 1, stageId: STAGE, ledgerSeq: 41 });
    const archive = await archiveOf(test, small.id);
    expect(content.ledgerHash).toBe(archive.ledger.at(-1)?.hash);
    const [document] = archiveStandings(archive).stages;
    expect(
      content.standings.map(({ entryId, place, exactTotal, total }) => ({
        entryId,
        place,
        exactTotal,
        total,
      })),
    ).toEqual(
      document?.standings.map(({ entryId, place, exactTotal, total }) => ({
        entryId,
        place,
        exactTotal,
        total,
      })),
    );
    const stored = await statement<{ content: string }>(
      test.dataSource,
      'SELECT content FROM published_result',
    );
    expect(stored).toEqual([{ content: canonicalJson(content) }]);
  });

  it('[LIV-4] the edition is on the board of who watches and of who comes later', async () => {
    const { publishedAt: at } = published.content;
    const edition = { version: 1, at, hash: published.hash, isBehind: false };
    await eventually(
      () => boardNow().stages[0]?.edition ?? null,
      (seen) => seen?.version === 1,
    );
    expect(boardNow().stages[0]?.edition).toEqual(edition);
    const later = await guestSocket(test.url);
    expect(snapshotOf(await later.watch(ROOM)).stages[0]?.edition).toEqual(edition);
    later.close();
  });

  it('[PUB-5] publishing left one audit record and one event, by whom and of what', async () => {
    const records = await auditOf('result.publish');
    expect(records.map(({ subject, detail }) => [subject, JSON.parse(detail)])).toEqual([
      [`stage/${STAGE}`, { version: 1, hash: published.hash, ledgerSeq: 41 }],
    ]);
    expect(records[0]?.actor_id).toBe(published.content.publishedBy);
    const told = `SELECT payload FROM outbox WHERE topic = 'result.published.v1'`;
    const events = await statement<{ payload: string }>(test.dataSource, told);
    expect(events.map(({ payload }) => (JSON.parse(payload) as { hash: string }).hash)).toEqual([
      published.hash,
    ]);
  });

  it('[PUB-3] a correction needs a reason, a new closing and the next edition; the first stays as it was', async () => {
    const short = await organizer.post(`/api/marking/stages/${STAGE}/reopen`, { reason: 'oops' });
    expect([short.status, codeOf(short.body)]).toEqual([422, { code: 'REASON_TOO_SHORT', least: 10 }]);
    const reason = { reason: '01-1 的一个分数录错了，已复核 (fictional)' };
    expect((await organizer.post(`/api/marking/stages/${STAGE}/reopen`, reason)).status).toBe(200);
    const refused = await organizer.post(`/api/publication/stages/${STAGE}/publish`);
    expect(codeOf(refused.body)).toEqual({ code: 'STAGE_NOT_CLOSED' });
    await correctOneMark();
    expect((await organizer.post(`/api/marking/stages/${STAGE}/close`)).status).toBe(200);
    await eventually(
      () => boardNow().stages[0]?.edition,
      (edition) => edition?.version === 1 && edition.isBehind,
    );
    const second = await publishNext(organizer, supervisor, STAGE);
    expect(second.content.version).toBe(2);
    expect(second.content.standings).not.toEqual(published.content.standings);
    const old = await organizer.get<PublishedResultView>(`/api/publication/stages/${STAGE}/versions/1`);
    expect(old.body).toEqual(published);
    expect((await organizer.get(`/api/publication/stages/${STAGE}`)).body).toEqual(second);
    published = second;
    await eventually(
      () => boardNow().stages[0]?.edition,
      (edition) => edition?.version === 2 && !edition.isBehind,
    );
  });

  /** The chief judge gives one sheet back, its judge corrects one mark and signs again. */
  async function correctOneMark(): Promise<void> {
    await createAccount(test, 'chief', [grantOf('chief-judge', { competitionId: small.id })]);
    const chief = await signIn(test, 'chief');
    const [judge] = judges as [SeatedJudge];
    const [entryId] = small.entries;
    const path = `/api/marking/sheets/${entryId}/judges/${judge.id}/reopen`;
    expect((await chief.post(path, { reason: 'the judge asked for a correction' })).status).toBe(200);
    const corrected = [
      { name: 'enterMark', entryId, aspectId: small.theory, points: pointsOf(99.5), basedOn: 0 } as const,
      { name: 'submitSheet', entryId } as const,
    ];
    const answer = await judge.socket.send(batchOf(clientOf(judge.id), corrected as never, 17));
    expect(outcomesOf(answer).map(({ ok }) => ok)).toEqual([true, true]);
  }

  it('[HON-1] honours come from the published edition', async () => {
    const { status, body } = await organizer.post<HonoursView>(
      `/api/honours/competitions/${small.id}/confer`,
    );
    expect(status).toBe(200);
    expect(body.editions).toEqual([
      { tradeId: small.tradeId, stageId: STAGE, version: 2, hash: published.hash },
    ]);
    const places = published.content.standings.map(
      ({ contestantId, place }) => [contestantId, place] as const,
    );
    const within = (from: number, to: number) =>
      places.filter(([, place]) => place >= from && place <= to).map(([id]) => id);
    const titled = (rule: string) =>
      body.awards.filter(({ ruleId }) => ruleId === rule).map((one) => one.contestantId);
    expect(titled('champion')).toEqual(within(1, 1));
    expect(titled('expert')).toEqual(within(2, 3));
    expect(body.awardTotals.map(({ ruleId, people }) => [ruleId, people])).toEqual([
      ['champion', 1],
      ['expert', 2],
    ]);
    expect(body.promotions.filter(({ toGrade }) => toGrade !== null).map((one) => one.contestantId)).toEqual(
      within(1, 3),
    );
    expect(await auditOf('honours.confer')).toHaveLength(1);
  });

  it('[HON-2] marks and editions after that change nothing until honours are conferred anew', async () => {
    const before = await hr.get<HonoursView>(`/api/honours/competitions/${small.id}`);
    await publishNext(organizer, supervisor, STAGE);
    expect((await hr.get<HonoursView>(`/api/honours/competitions/${small.id}`)).body).toEqual(before.body);
    const anew = await organizer.post<HonoursView>(`/api/honours/competitions/${small.id}/confer`);
    expect(anew.body.editions[0]?.version).toBe(3);
    expect(anew.body.awards).toEqual(before.body.awards);
  });

  const download = async (file: string): Promise<Buffer> => {
    const url = `${test.url}/api/exports/competitions/${small.id}/${file}`;
    const response = await fetch(url, { headers: { cookie: hr.cookie } });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toContain(file.split('?')[0]);
    return Buffer.from(await response.arrayBuffer());
  };

  it('[EXP-1][EXP-2] the workbook has the total sheet and one per trade, texts as text, points as numbers', async () => {
    const { sheets } = await readXlsx(await download('promotions.xlsx'), { readStyles: true });
    expect(sheets.map(({ name }) => name)).toEqual(['汇总', '钳工']);
    expect(sheets[0]?.rows.at(-1)?.slice(0, 4)).toEqual(['合计', 1, 2, 3]);
    const [headings, ...people] = sheets[1]?.rows ?? [];
    expect(headings?.slice(0, 3)).toEqual(['序号', '姓名', '性别']);
    const top = published.content.standings.slice(0, 3);
    expect(people.map((row) => row[1])).toEqual(top.map(({ contestantName }) => contestantName));
    expect(people.map((row) => row[15])).toEqual(top.map(({ total }) => Number(total)));
    expect(NAMES.filter((name) => people.some((row) => row[1] === name)).length).toBe(3);
    const cells = sheets.flatMap((sheet) => [...(sheet.cells?.values() ?? [])]);
    expect(cells.length).toBeGreaterThan(0);
    expect(cells.filter((cell) => cell.formula !== undefined)).toEqual([]);
  });

  it('[EXP-3] the CSV has a BOM and CRLF, and no cell that begins like a formula', async () => {
    const text = (await download('promotions.csv?lang=en')).toString('utf8');
    expect(text.startsWith('\uFEFFNo.,Name,Sex,')).toBe(true);
    const lines = text.slice(1).split('\r\n');
    expect(lines).toHaveLength(5);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const cells = lines.flatMap((line) => line.match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? []);
    expect(cells.filter((cell) => /^"?[=+\-@\t＝＋－＠]/.test(cell))).toEqual([]);
    for (const { contestantName } of published.content.standings.slice(0, 3))
      expect(text).toContain(contestantName.replaceAll('"', '""'));
  });

  it('[EXP-4] each download is in the audit trail with the hash of the file', async () => {
    const file = await download('promotions.csv');
    const records = (await auditOf('roster.export')).map(
      ({ detail }) => JSON.parse(detail) as { sha256: string },
    );
    expect(records).toHaveLength(3);
    const sha256 = createHash('sha256').update(file).digest('hex');
    expect(records.at(-1)).toMatchObject({ format: 'csv', people: 3, purpose: null, sha256 });
  });

  it('[PUB-5] when the audit record cannot be written, nothing is published and nobody hears of it', async () => {
    const count = async (table: string) =>
      (await test.dataSource.query(`SELECT * FROM ${table}`)).length as number;
    const { path, hash } = await proposeNext(organizer, STAGE);
    const before = [await count('published_result'), await count('outbox')];
    await test.dataSource.query(
      `CREATE TRIGGER audit_fails BEFORE INSERT ON audit_record BEGIN SELECT RAISE(ABORT, 'disk'); END`,
    );
    const { status, body } = await supervisor.post(`${path}/confirm`, { hash });
    await test.dataSource.query('DROP TRIGGER audit_fails');
    expect([status, (codeOf(body) as Refusal).code]).toEqual([503, 'RETRY_LATER']);
    expect([await count('published_result'), await count('outbox')]).toEqual(before);
    const newest = await organizer.get<PublishedResultView>(`/api/publication/stages/${STAGE}`);
    expect(newest.body.content.version).toBe(3);
  });

  it('[TAL-1] the arithmetic behind a total is told to the organizer and to nobody who only watches', async () => {
    const path = `/api/results/stages/${STAGE}/entries/${small.entries[0]}/tally`;
    const { body } = await organizer.get<TallyView>(path);
    expect(body.modules.map(({ aspects }) => aspects.map(({ marks }) => marks.length))).toEqual([
      [1],
      [3, 3],
    ]);
    expect((await hr.get(path)).status).toBe(403);
    expect((await judges[0]!.http.get(path)).status).toBe(403);
  });
});
