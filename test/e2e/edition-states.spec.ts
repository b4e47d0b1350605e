import type {
  PublicationPlanBody,
  PublicationPlanView,
  PublicResultView,
} from '../../src/contract/public-results';
import type { EditionView, PublishedResultView } from '../../src/contract/publication';
import type { Refusal } from '../../src/domain/kernel/refusal';
import { publishedDays } from '../../src/domain/working-days/published-days';
import { statement } from '../../src/platform/database/statement';
import { startTestApp, type TestApp } from '../support/app';
import { FakeClock } from '../support/fake-clock';
import { eventually, guestSocket, HallSocket, snapshotOf } from '../support/hall-socket';
import { HttpClient } from '../support/http-client';
import { createAccount, grantOf, signIn } from '../support/sign-in';
import type { SmallCompetition } from '../support/small-archive';
import { person } from '../support/small-hall';
import { importSmall, markAll } from '../support/small-house';
import { publishNext } from '../support/publish-next';

const DAY_MS = 24 * 60 * 60_000;
const PLAN: PublicationPlanBody = {
  version: 0,
  noticeWorkingDays: 5,
  showsWithoutResult: false,
  contact: '竞赛组委会办公室（虚构） 010-00000000',
  days: publishedDays(2026),
};

let test: TestApp;
let clock: FakeClock;
let small: SmallCompetition;
let organizer: HttpClient;
let guest: HttpClient;

const codeOf = ({ body }: { body: unknown }): Refusal | undefined =>
  (body as { refusal?: Refusal } | undefined)?.refusal;
const stagePath = (act = ''): string => `/api/publication/stages/${small.stageId}${act}`;
const planPath = (): string => `/api/publication/competitions/${small.id}/plan`;
const listOf = async (who: HttpClient): Promise<EditionView[]> =>
  (await who.get<EditionView[]>(`/api/publication/competitions/${small.id}`)).body;

beforeEach(async () => {
  // A Thursday, ten in the morning where it is held.
  clock = new FakeClock(new Date('2026-11-26T02:00:00.000Z'));
  test = await startTestApp({ clock });
  small = await importSmall(test);
  organizer = await person(test, small, 'organizer');
  guest = new HttpClient(test.url);
  await guest.post('/api/access/guest');
  await markAll(test, small);
  await organizer.post(`/api/marking/stages/${small.stageId}/close`);
});
afterEach(() => test.close());

const plan = (body: Partial<PublicationPlanBody> = {}) =>
  organizer.put<PublicationPlanView>(planPath(), { ...PLAN, ...body });

/** The organizer opens the stage again, closes it and publishes: the next edition. */
async function nextEdition(): Promise<number> {
  await organizer.post(`/api/marking/stages/${small.stageId}/reopen`, {
    reason: 'a mark was read wrongly (fictional)',
  });
  await organizer.post(`/api/marking/stages/${small.stageId}/close`);
  const second = await person(test, small, 'chief-judge');
  return (await publishNext(organizer, second, small.stageId)).content.version;
}

describe('a competition without a plan', () => {
  it('[PBS-1] its edition is final with the publication, and the public has its copy', async () => {
    const { body } = await organizer.post<PublishedResultView>(stagePath('/publish'));
    expect(await listOf(guest)).toMatchObject([
      { version: 1, state: 'final', noticeFrom: null, publicVersion: 1 },
    ]);
    const seen = (await guest.get<PublicResultView>(stagePath())).body;
    expect(seen).toMatchObject({
      state: 'final',
      finalAt: body.content.publishedAt,
      content: { hash: body.hash },
    });
    expect(codeOf(await organizer.post(stagePath('/notice')))).toEqual({ code: 'NOTICE_NOT_PLANNED' });
    expect(codeOf(await organizer.post(stagePath('/finalize')))).toEqual({
      code: 'EDITION_STATE',
      state: 'final',
    });
  });
});

describe('the plan of publication', () => {
  it('[CAL-5] is saved whole on the version it was made from, by who organizes the whole competition', async () => {
    expect((await organizer.get<PublicationPlanView>(planPath())).body).toMatchObject({
      version: 0,
      days: [],
    });
    expect((await plan()).body).toMatchObject({ version: 1, noticeWorkingDays: 5, savedAt: clock.nowText() });
    expect(codeOf(await plan())).toEqual({ code: 'VERSION_OUTDATED', version: 1 });
    await createAccount(test, 'of one trade', [
      grantOf('organizer', { competitionId: small.id, tradeId: small.tradeId }),
    ]);
    const narrow = await signIn(test, 'of one trade');
    expect(codeOf(await narrow.put(planPath(), { ...PLAN, version: 1 }))).toEqual({ code: 'NOT_ALLOWED' });
    expect((await guest.get(planPath())).status).toBe(403);
    expect((await organizer.get<PublicationPlanView>(planPath())).body.days).toHaveLength(39);
    const audit = await statement(
      test.dataSource,
      `SELECT seq FROM audit_record WHERE action = 'publication.plan'`,
    );
    expect(audit).toHaveLength(1);
  });

  it.each([
    [{ noticeWorkingDays: 0 }, 'noticeWorkingDays'],
    [{ days: [{ date: '2026-02-30', kind: 'holiday', name: { zh: '', en: '' } }] }, 'days[0].date'],
    [{ days: [{ date: '2026-02-3', kind: 'holiday', name: { zh: '', en: '' } }] }, 'days[0].date'],
    [{ contact: 7 }, 'contact'],
    [{ other: 1 }, 'other'],
  ])('[CAL-3][CAL-5] %j is refused where it is wrong: %s', async (wrong, path) =>
    expect(codeOf(await plan(wrong as never))).toMatchObject({ code: 'MALFORMED', path }),
  );

  it('[CAL-5] a notice that is running keeps its days when the calendar changes', async () => {
    await plan();
    await organizer.post(stagePath('/publish'));
    await organizer.post(stagePath('/notice'));
    await plan({ version: 1, noticeWorkingDays: 20, days: [] });
    expect((await guest.get<PublicResultView>(stagePath())).body).toMatchObject({
      noticeTo: '2026-12-03',
      workingDays: 5,
    });
  });
});

describe('from internal to final', () => {
  beforeEach(() => plan());

  it('[PBS-8][PBP-3] an internal edition is there for those in charge and for nobody else', async () => {
    const hall = await guestSocket(test.url);
    const room = `competition/${small.id}` as const;
    const { body } = await organizer.post<PublishedResultView>(stagePath('/publish'));
    expect(await listOf(organizer)).toMatchObject([
      { version: 1, state: 'internal', publicVersion: null, isBehind: false },
    ]);
    for (const role of ['chief-judge', 'supervisor'] as const)
      expect((await (await person(test, small, role)).get<PublishedResultView>(stagePath())).body.hash).toBe(
        body.hash,
      );
    for (const role of ['hr', 'unit', 'display', 'keeper'] as const) {
      const who = await person(test, small, role);
      expect([role, (await who.get(stagePath())).status, await listOf(who)]).toEqual([role, 404, []]);
    }
    expect((await guest.get(stagePath())).status).toBe(404);
    expect((await guest.get(stagePath('/versions/1'))).status).toBe(404);
    expect(await listOf(guest)).toEqual([]);
    expect(snapshotOf(await hall.watch(room)).stages[0]?.edition).toBeNull();
    hall.close();
  });

  it('[PBS-2][PBS-3][PBS-4][PBS-9] on notice for five working days, final on the sixth, each a row, the edition untouched', async () => {
    const desk = new HallSocket(test.url, organizer.cookie);
    await desk.ask('editions.watch', { competitionId: small.id });
    const { body } = await organizer.post<PublishedResultView>(stagePath('/publish'));
    expect((await organizer.post(stagePath('/notice'), { version: 1 })).body).toEqual({
      version: 1,
      state: 'notice',
      noticeFrom: '2026-11-27',
      noticeTo: '2026-12-03',
    });
    let hall = await guestSocket(test.url);
    const edition = async () => snapshotOf(await hall.watch(`competition/${small.id}`)).stages[0]?.edition;
    await eventually(edition, (seen) => seen?.isOnNotice === true);
    expect((await guest.get<PublicResultView>(stagePath())).body).toMatchObject({
      state: 'notice',
      finalAt: null,
    });
    const running = { code: 'NOTICE_RUNNING', until: '2026-12-03' };
    expect(codeOf(await organizer.post(stagePath('/finalize')))).toEqual(running);
    clock.advance(7 * DAY_MS + 13 * 60 * 60_000 + 59 * 60_000);
    organizer = await signIn(test, `organizer of ${small.id}`);
    await guest.post('/api/access/guest');
    // A guest of a week ago has to come in anew.
    hall.close();
    hall = await guestSocket(test.url);
    expect(codeOf(await organizer.post(stagePath('/finalize')))).toEqual(running);
    clock.advance(60_000);
    expect((await organizer.post(stagePath('/finalize'), { version: 1 })).body).toMatchObject({
      state: 'final',
    });
    expect((await guest.get<PublicResultView>(stagePath())).body).toMatchObject({
      state: 'final',
      finalAt: clock.nowText(),
    });
    await eventually(edition, (seen) => seen !== null && seen !== undefined && !seen.isOnNotice);
    await eventually(
      () => desk.editionsChanged,
      (times) => times === 3,
    );
    hall.close();
    desk.close();
    const rows = await statement(
      test.dataSource,
      `SELECT version, state, notice_from, notice_to, reached_by FROM edition_state ORDER BY reached_at`,
    );
    const by = body.content.publishedBy;
    expect(rows).toEqual([
      { version: 1, state: 'internal', notice_from: null, notice_to: null, reached_by: by },
      { version: 1, state: 'notice', notice_from: '2026-11-27', notice_to: '2026-12-03', reached_by: by },
      { version: 1, state: 'final', notice_from: null, notice_to: null, reached_by: by },
    ]);
    expect((await organizer.get<PublishedResultView>(stagePath())).body).toEqual(body);
  });

  it('[PBS-5] nothing becomes more official out of turn, for another edition, or while the record has gone on', async () => {
    expect((await organizer.post(stagePath('/notice'))).status).toBe(404);
    await organizer.post(stagePath('/publish'));
    expect(codeOf(await organizer.post(stagePath('/finalize')))).toEqual({
      code: 'EDITION_STATE',
      state: 'internal',
    });
    const other = { code: 'EDITION_OUTDATED', version: 1 };
    expect(codeOf(await organizer.post(stagePath('/notice'), { version: 2 }))).toEqual(other);
    expect(codeOf(await organizer.post(stagePath('/notice'), { version: 'x' }))?.code).toBe('MALFORMED');
    const reopen = `/api/marking/stages/${small.stageId}/reopen`;
    await organizer.post(reopen, { reason: 'a mark was read wrongly (fictional)' });
    expect(codeOf(await organizer.post(stagePath('/notice')))).toEqual({ code: 'STAGE_NOT_CLOSED' });
    await organizer.post(`/api/marking/stages/${small.stageId}/close`);
    expect(codeOf(await organizer.post(stagePath('/notice')))).toEqual({ code: 'EDITION_BEHIND' });
    expect(await listOf(organizer)).toMatchObject([{ state: 'internal', isBehind: true }]);
  });

  it('[PBS-5] an open flag of a supervisor blocks the notice, and the end of it', async () => {
    await organizer.post(stagePath('/publish'));
    const supervisor = await person(test, small, 'supervisor');
    const flag = await supervisor.post(`/api/marking/entries/${small.entries[0]}/flags`, {
      reason: '第一模块的评分表字迹不清，请核对 (fictional)',
    });
    expect(flag.status).toBeLessThan(300);
    expect(codeOf(await organizer.post(stagePath('/notice')))?.code).toBe('FLAGS_OPEN');
  });

  it('[PBS-6] only who may publish the trade does it, and of ten at once one', async () => {
    await organizer.post(stagePath('/publish'));
    for (const role of ['chief-judge', 'supervisor', 'hr'] as const) {
      const who = await person(test, small, role);
      for (const act of ['/notice', '/finalize']) expect((await who.post(stagePath(act))).status).toBe(403);
    }
    const elsewhere = await importSmall(test, 'elsewhere');
    const foreign = await person(test, elsewhere, 'organizer');
    expect(codeOf(await foreign.post(stagePath('/notice')))).toEqual({ code: 'NOT_ALLOWED' });
    const answers = await Promise.all(Array.from({ length: 10 }, () => organizer.post(stagePath('/notice'))));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status !== 200).map(codeOf);
    expect(new Set(refused.map((one) => JSON.stringify(one)))).toEqual(
      new Set(['{"code":"EDITION_STATE","state":"notice"}']),
    );
  });

  it('[PBS-7] what the public sees stands until the next edition is public; then it is superseded and readable', async () => {
    const { body } = await organizer.post<PublishedResultView>(stagePath('/publish'));
    await organizer.post(stagePath('/notice'));
    const first = (await guest.get<PublicResultView>(stagePath())).body;
    expect(first.content.hash).toBe(body.hash);
    expect(await nextEdition()).toBe(2);
    expect((await guest.get<PublicResultView>(stagePath())).body).toEqual(first);
    expect(await listOf(organizer)).toMatchObject([{ version: 2, state: 'internal', publicVersion: 1 }]);
    expect(await listOf(guest)).toMatchObject([{ version: 1, state: 'notice' }]);
    await organizer.post(stagePath('/notice'));
    expect((await guest.get<PublicResultView>(stagePath())).body).toMatchObject({ content: { version: 2 } });
    expect((await guest.get<PublicResultView>(stagePath('/versions/1'))).body).toEqual(first);
  });

  it('[PBS-5] where no notice is planned any more, an internal edition is made final directly', async () => {
    await organizer.post(stagePath('/publish'));
    await plan({ version: 1, noticeWorkingDays: null });
    expect((await organizer.post(stagePath('/finalize'))).body).toMatchObject({
      state: 'final',
      noticeTo: null,
    });
    expect((await guest.get<PublicResultView>(stagePath())).body).toMatchObject({
      state: 'final',
      noticeTo: null,
    });
  });

  it('[PBP-1] the public’s copy holds what is listed and nothing else', async () => {
    await organizer.post(stagePath('/publish'));
    await organizer.post(stagePath('/notice'));
    const { body } = await guest.get<PublicResultView>(stagePath());
    expect(Object.keys(body).toSorted()).toEqual(
      ['content', 'finalAt', 'noticeFrom', 'noticeTo', 'shownAt', 'state', 'workingDays'].toSorted(),
    );
    expect(Object.keys(body.content.standings[0] ?? {}).toSorted()).toEqual(
      [
        'name',
        'number',
        'place',
        'practical',
        'sharedBy',
        'theory',
        'total',
        'unitId',
        'unitName',
      ].toSorted(),
    );
    const text = JSON.stringify(body);
    const [contestantId, entryId] = [`${small.id.split('-')[0]}-contestant`, small.entries[0]!];
    for (const secret of [contestantId, entryId, 'exactTotal', 'publishedBy', 'ledgerHash'])
      expect([secret, text.includes(secret)]).toEqual([secret, false]);
  });
});
