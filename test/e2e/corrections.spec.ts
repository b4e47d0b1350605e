import type { DeskView } from '../../src/contract/desk';
import type { SheetView, StageProgress } from '../../src/contract/marking';
import type { Receipt } from '../../src/contract/mutations';
import type { OpenReopeningsView, ReopeningsView } from '../../src/contract/oversight';
import { checkArchive } from '../../src/domain/archive/check-archive';
import { canonicalJson } from '../../src/domain/kernel/canonical-json';
import type { Refusal } from '../../src/domain/kernel/refusal';
import type { LedgerFact } from '../../src/domain/ledger/ledger-fact';
import { sha256 } from '../../src/platform/identity/sha256';
import { ArchiveImportService } from '../../src/exports/archive/archive-import.service';
import { startTestApp, type TestApp } from '../support/app';
import type { HttpClient } from '../support/http-client';
import { createAccount, grantOf, signIn } from '../support/sign-in';
import type { SmallCompetition } from '../support/small-archive';
import { person, seatJudges } from '../support/small-hall';
import {
  archiveOf,
  importSmall,
  ledgerRows,
  markAll,
  soundLedger,
  standingsBytes,
} from '../support/small-house';
import { rulesWith } from '../support/small-rules';

const REASON = '第二项读错了表，核对现场记录后更正';

let test: TestApp;
let small: SmallCompetition;
let chief: HttpClient;
let supervisor: HttpClient;
let organizer: HttpClient;
let count = 0;

beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

const begin = async (
  corrections: object | null = { secondPerson: true },
  prepare?: () => Promise<void>,
): Promise<void> => {
  count += 1;
  small = await importSmall(test, `corrections-${count}`);
  chief = await person(test, small, 'chief-judge');
  supervisor = await person(test, small, 'supervisor');
  organizer = await person(test, small, 'organizer');
  await prepare?.();
  const { status } = await organizer.put(
    `/api/stages/${small.stageId}/rules`,
    rulesWith({ corrections: corrections ?? undefined }),
  );
  if (status !== 200) throw new Error('the rules are not taken');
  await markAll(test, small);
};
beforeEach(() => begin());

type Answer = Receipt & { readonly refusal?: Refusal };
const stagePath = () => `/api/marking/stages/${small.stageId}`;
const askSheet = (as = chief, entry = 0, judge = 1) =>
  as.post<Answer>(`/api/marking/sheets/${small.entries[entry]}/judges/${small.judges[judge]}/reopen`, {
    reason: REASON,
  });
const askStage = (as = organizer) => as.post<Answer>(`${stagePath()}/reopen`, { reason: REASON });
const close = () => chief.post<Answer>(`${stagePath()}/close`);
const confirm = (seq: number, as = supervisor) => as.post<Answer>(`${stagePath()}/reopenings/${seq}/confirm`);
const decline = (seq: number, reason = REASON, as = supervisor) =>
  as.post<Answer>(`${stagePath()}/reopenings/${seq}/decline`, { reason });
const requests = async (as = supervisor) =>
  (await as.get<ReopeningsView>(`${stagePath()}/reopenings`)).body.requests;
const progress = async () => (await chief.get<StageProgress>(`${stagePath()}/progress`)).body;
const lastFact = async (): Promise<LedgerFact | undefined> =>
  (await soundLedger(test, small.id)).at(-1)?.fact;
const codeOf = ({ body }: { readonly body: Answer }) => body.refusal?.code;

describe('a reopening where a second person is asked for', () => {
  it('[COR-1] without the rule, and with it switched off, one person opens at once', async () => {
    for (const rule of [null, { secondPerson: false }]) {
      await begin(rule);
      expect((await askSheet()).status).toBe(200);
      expect(await lastFact()).toMatchObject({ kind: 'SheetReopened', reason: REASON });
      expect(await requests()).toEqual([]);
    }
  });

  it('[COR-2] is a request that everybody who may answer sees, and changes no sheet', async () => {
    const before = await standingsBytes(test, small.id);
    const { seq } = (await askSheet()).body;
    expect(await lastFact()).toEqual({
      kind: 'ReopeningAsked',
      stageId: small.stageId,
      entryId: small.entries[0],
      judgeId: small.judges[1],
      reason: REASON,
    });
    const { openSheets, openReopenings } = await progress();
    expect([openSheets, openReopenings]).toEqual([0, 1]);
    for (const [reader, mayAnswer] of [
      [supervisor, true],
      [organizer, true],
      [chief, false],
    ] as const)
      expect(await requests(reader)).toEqual([
        {
          seq,
          sheet: {
            entryId: small.entries[0],
            number: '01-1',
            judgeId: small.judges[1],
            judge: '虚构裁判2',
          },
          by: `chief-judge of ${small.id}`,
          at: expect.any(String),
          reason: REASON,
          state: 'open',
          answer: null,
          mayAnswer,
        },
      ]);
    const open = await organizer.get<OpenReopeningsView>(`/api/marking/competitions/${small.id}/reopenings`);
    expect(open.body).toEqual({ stages: [{ stageId: small.stageId, open: 1 }] });
    expect(JSON.parse(await standingsBytes(test, small.id))).toMatchObject({
      stages: (JSON.parse(before) as { stages: object }).stages,
    });
  });

  it('[COR-2] asked twice is refused; another sheet is another request', async () => {
    await askSheet();
    expect(codeOf(await askSheet())).toBe('ALREADY_EXISTS');
    expect((await askSheet(chief, 1)).status).toBe(200);
    expect((await askSheet(chief, 0, 2)).status).toBe(200);
    expect(await requests()).toHaveLength(3);
  });

  it('[COR-2] five requests at once for one sheet: one stands', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => askSheet()));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await requests()).toHaveLength(1);
  });

  it('[COR-3] opens when another account confirms it, for the reason that was asked with', async () => {
    const { seq } = (await askSheet()).body;
    expect((await confirm(seq)).status).toBe(200);
    expect(await lastFact()).toEqual({
      kind: 'SheetReopened',
      stageId: small.stageId,
      entryId: small.entries[0],
      judgeId: small.judges[1],
      reason: REASON,
      asked: seq,
    });
    expect((await progress()).openSheets).toBe(1);
    expect(await requests()).toMatchObject([
      { state: 'confirmed', mayAnswer: false, answer: { by: `supervisor of ${small.id}`, reason: null } },
    ]);
    const open = await organizer.get<OpenReopeningsView>(`/api/marking/competitions/${small.id}/reopenings`);
    expect(open.body).toEqual({ stages: [] });
  });

  it('[COR-3] or is declined with a reason of ten characters, and may be asked again', async () => {
    const { seq } = (await askSheet()).body;
    expect(codeOf(await decline(seq, '太短'))).toBe('REASON_TOO_SHORT');
    expect((await decline(seq)).status).toBe(200);
    expect(await lastFact()).toMatchObject({ kind: 'ReopeningDeclined', asks: seq, reason: REASON });
    expect(codeOf(await confirm(seq))).toBe('NOT_FOUND');
    expect(codeOf(await decline(seq))).toBe('NOT_FOUND');
    expect((await progress()).openSheets).toBe(0);
    const again = (await askSheet()).body.seq;
    expect((await confirm(again, organizer)).status).toBe(200);
  });

  it('[COR-3] a closed stage goes the same way', async () => {
    await close();
    const { seq } = (await askStage()).body;
    expect((await progress()).isClosed).toBe(true);
    expect(codeOf(await askStage(chief))).toBe('ALREADY_EXISTS');
    expect(await requests()).toMatchObject([{ sheet: null, state: 'open' }]);
    expect((await confirm(seq, chief)).status).toBe(200);
    expect(await lastFact()).toEqual({
      kind: 'StageReopened',
      stageId: small.stageId,
      reason: REASON,
      asked: seq,
    });
    const { isClosed, revision } = await progress();
    expect([isClosed, revision]).toEqual([false, 2]);
  });

  it('[COR-3] two confirmations at once, or a yes and a no: one stands', async () => {
    const { seq } = (await askSheet()).body;
    const both = await Promise.all([confirm(seq), confirm(seq, organizer), decline(seq)]);
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
    const rows = await ledgerRows(test, small.id);
    expect(rows.filter(({ seq: row }) => row > seq)).toHaveLength(1);
  });

  it('[COR-4] not by who asked, whatever else she is', async () => {
    await createAccount(test, `both of ${small.id}`, [
      grantOf('chief-judge', { competitionId: small.id }),
      grantOf('supervisor', { competitionId: small.id }),
    ]);
    const both = await signIn(test, `both of ${small.id}`);
    const { seq } = (await askSheet(both)).body;
    expect(codeOf(await confirm(seq, both))).toBe('OWN_WORK');
    expect(codeOf(await decline(seq, REASON, both))).toBe('OWN_WORK');
    expect((await confirm(seq, chief)).status).toBe(200);
  });

  it('[COR-4] not by a judge of that panel, and by no role but the three', async () => {
    await begin({ secondPerson: true }, async () => {
      for (const module of ['practical', 'theory']) {
        const grants = [grantOf('supervisor', { competitionId: small.id })];
        const accountId = await createAccount(test, `${module} of ${small.id}`, grants);
        await test.dataSource.query(
          `INSERT INTO panel_seat VALUES ('${small.stageId}', '${module}', '${accountId}')`,
        );
      }
    });
    const judges = await seatJudges(test, small, organizer);
    for (const { socket } of judges) socket.close();
    const { seq } = (await askSheet()).body;
    for (const other of [judges[2]!.http, await person(test, small, 'keeper')])
      expect((await confirm(seq, other)).status).toBe(403);
    const beside = await signIn(test, `practical of ${small.id}`);
    expect(codeOf(await confirm(seq, beside))).toBe('OWN_WORK');
    expect(await requests(beside)).toMatchObject([{ state: 'open', mayAnswer: false }]);
    // The sheet is of a judge of the practical part alone.
    expect((await confirm(seq, await signIn(test, `theory of ${small.id}`))).status).toBe(200);
  });

  it('[COR-5] lapses when the stage is closed in between, and does not come back with it', async () => {
    const { seq } = (await askSheet()).body;
    await close();
    expect(codeOf(await confirm(seq))).toBe('STAGE_CLOSED');
    expect(await requests()).toMatchObject([{ state: 'lapsed', answer: null, mayAnswer: false }]);
    const stage = (await askStage()).body.seq;
    await confirm(stage);
    expect(codeOf(await confirm(seq))).toBe('NOT_FOUND');
    const again = (await askSheet()).body.seq;
    expect((await confirm(again)).status).toBe(200);
  });

  it('[COR-5] a confirmation and the closing at once: the sheet is open in an open stage, or closed', async () => {
    const { seq } = (await askSheet()).body;
    const [yes, end] = await Promise.all([confirm(seq), close()]);
    expect([yes.status, end.status].filter((status) => status === 200)).toHaveLength(1);
    const { isClosed, openSheets } = await progress();
    expect(isClosed).toBe(openSheets === 0);
  });

  it('[COR-6] every view says which revision a sheet and the stage are, and signatures no longer hold', async () => {
    const judges = await seatJudges(test, small, organizer);
    for (const { socket } of judges) socket.close();
    const sheet = async () =>
      (await judges[1]!.http.get<SheetView>(`/api/marking/sheets/${small.entries[0]}`)).body;
    const desk = async () => (await chief.get<DeskView>(`${stagePath()}/desk`)).body;
    expect((await sheet()).revision).toBe(1);
    const { seq } = (await askSheet()).body;
    expect((await sheet()).revision).toBe(1);
    await confirm(seq);
    expect(await sheet()).toMatchObject({ revision: 2, state: 'open', signature: 'other' });
    const { entries, revision, secondPerson } = await desk();
    expect([revision, secondPerson]).toEqual([1, true]);
    expect(entries[0]?.cells.map((cell) => cell.revision)).toEqual([1, 2, 1]);
  });

  it('[COR-7] goes into the archive, is checked there, and comes back equal', async () => {
    const { seq } = (await askSheet()).body;
    await decline(seq);
    await confirm((await askSheet(chief, 1, 1)).body.seq);
    await askSheet(chief, 2, 1);
    const archive = await archiveOf(test, small.id);
    expect(checkArchive(archive, sha256)).toMatchObject({ ok: true });
    const standings = await standingsBytes(test, small.id);
    const other = await startTestApp();
    try {
      await other.app.get(ArchiveImportService, { strict: false }).importArchive(archive);
      const back = await archiveOf(other, small.id);
      expect(back).toEqual(archive);
      expect(canonicalJson(back)).toBe(canonicalJson(archive));
      expect(await standingsBytes(other, small.id)).toBe(standings);
    } finally {
      await other.close();
    }
  });
});

describe('a write of the desk that is sent again', () => {
  const sent = (path: string, body: object, key: string, as = chief) =>
    as.post<Answer & { readonly replay?: true }>(path, body, { 'idempotency-key': key });
  const rulings = () => `/api/marking/entries/${small.entries[0]}/rulings`;
  const LATE = { kind: 'StatusSet', status: 'late', reason: REASON };
  const rows = async () => (await soundLedger(test, small.id)).length;

  it('[COR-8] twenty times at once with one key is one row, and each hears of it', async () => {
    const before = await rows();
    const answers = await Promise.all(Array.from({ length: 20 }, () => sent(rulings(), LATE, 'one-dialog')));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
    expect(new Set(answers.map(({ body }) => `${body.seq} ${body.hash}`)).size).toBe(1);
    expect(answers.filter(({ body }) => body.replay !== true)).toHaveLength(1);
    expect(await rows()).toBe(before + 1);
  });

  it('[COR-8] without a key, and with another, it is said again', async () => {
    const before = await rows();
    await chief.post(rulings(), LATE);
    await chief.post(rulings(), LATE);
    await sent(rulings(), LATE, 'first');
    await sent(rulings(), LATE, 'second');
    expect(await rows()).toBe(before + 4);
  });

  it('[COR-8] with another body under the same key it is KEY_REUSED; another account has keys of its own', async () => {
    await sent(rulings(), LATE, 'same');
    const other = await sent(rulings(), { ...LATE, status: 'present' }, 'same');
    expect(other.body.refusal?.code).toBe('KEY_REUSED');
    await createAccount(test, `second of ${small.id}`, [grantOf('chief-judge', { competitionId: small.id })]);
    const second = await signIn(test, `second of ${small.id}`);
    expect((await sent(rulings(), LATE, 'same', second)).body.replay).toBeUndefined();
  });

  it('[COR-8] closing, asking and reopening hear the first answer, whatever has happened since', async () => {
    const first = (await sent(`${stagePath()}/close`, {}, 'c')).body;
    expect((await sent(`${stagePath()}/close`, {}, 'c')).body).toEqual({ ...first, replay: true });
    const body = { reason: REASON };
    const ask = (await sent(`${stagePath()}/reopen`, body, 'r')).body;
    await confirm(ask.seq);
    expect((await sent(`${stagePath()}/reopen`, body, 'r')).body).toEqual({ ...ask, replay: true });
    const path = `/api/marking/sheets/${small.entries[0]}/judges/${small.judges[1]}/reopen`;
    const sheet = (await sent(path, body, 's')).body;
    expect((await sent(path, body, 's')).body).toEqual({ ...sheet, replay: true });
    expect(codeOf(await sent(path, { reason: `${REASON}。` }, 's'))).toBe('KEY_REUSED');
  });

  it('[COR-8] a refusal does not use the key up, and what is no key is refused', async () => {
    await close();
    expect(codeOf(await sent(rulings(), LATE, 'later'))).toBe('STAGE_CLOSED');
    await confirm((await askStage()).body.seq);
    expect((await sent(rulings(), LATE, 'later')).status).toBe(200);
    expect((await sent(rulings(), LATE, 'no key at all')).body.refusal).toEqual({
      code: 'MALFORMED',
      path: 'idempotency-key',
      fault: 'wrong-value',
    });
  });
});
